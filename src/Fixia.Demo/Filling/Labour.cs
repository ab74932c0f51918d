using Fixia.Contracts;
using Fixia.Demo.Script;
using Fixia.Feedback;
using Fixia.Platform.Data;
using Fixia.Services;

namespace Fixia.Demo.Filling;

/// <summary>Orders, and the work that comes of them.</summary>
internal sealed class Labour(Stage stage)
{
    private const int ToldEach = 300;
    private static readonly ContractOptions Numbers = new();

    public async Task Do(IReadOnlyList<Job> jobs, Action<string> say)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            await Do(jobs[i]);
            if ((i + 1) % ToldEach == 0 || i + 1 == jobs.Count)
                say($"orders {i + 1} of {jobs.Count}");
        }
    }

    /// <summary>Plays how the work of a contract went, up to where it stands.</summary>
    public async Task Go(FixiaDb db, Contract contract, Course course)
    {
        foreach (var milestone in contract.Milestones)
        {
            // Of what goes on the first part is done, and the second is where it stands.
            var isOver = course.Fate >= Fate.JustDone || milestone.Number < contract.Milestones.Count;
            if (!isOver && course.Fate == Fate.Begun)
                break;
            stage.Later(course.Takes);
            Deliver(contract, milestone.Number, course.Deliveries[0]);
            if (course.Change is { } change && (isOver || course.Fate == Fate.ChangesAsked || course.Deliveries.Count > 1))
            {
                stage.Later(0.6);
                contract.RequestChanges(milestone.Number, 1, Party.Client, change, stage.Now);
                if (!isOver && course.Fate == Fate.ChangesAsked)
                    break;
                stage.Later(0.7);
                Deliver(contract, milestone.Number, course.Deliveries.Count > 1 ? course.Deliveries[1] : course.Deliveries[0]);
            }

            if (!isOver)
                break;
            if (course.Fate == Fate.FinishedByItself)
            {
                stage.Later(contract.AutoApproveAfter.TotalDays + 0.01);
                contract.Wait(milestone.Number, Numbers, stage.Now);
                continue;
            }

            stage.Later(0.4);
            contract.Approve(milestone.Number, milestone.Deliveries.Count, Party.Client, stage.Now);
        }

        await db.SaveChangesAsync();
        await Judge(db, contract, course);
    }

    private static Answer<Contract> Confirm(Order order, Service service, DateTimeOffset now) =>
        order.Confirm(service.IsInstant ? Party.System : Party.Professional, now);

    private void Deliver(Contract contract, int milestone, string note) =>
        contract.Deliver(milestone, Party.Professional, new NewDelivery(note), stage.Now);

    private Task Do(Job job) => stage.At(job.At, async db =>
    {
        var service = job.Offering.Service!;
        var tier = service.Packages is { Count: > 0 } all ? all[job.Brief.Length % all.Count].Tier : null;
        var quote = service.Quote(tier, [])
            ?? throw new InvalidOperationException("What a service offers can be ordered.");
        var order = Order.Place(service, quote, job.Client.Id, job.Brief, Numbers, stage.Now);
        job.OrderId = order.Id;
        stage.Follow(order.Id, job.Client, job.Offering.Owner);
        db.Add(order);
        if (Answer(job, order) is not { } contract)
        {
            await db.SaveChangesAsync();
            return;
        }

        job.ContractId = contract.Id;
        stage.Follow(contract.Id, job.Client, job.Offering.Owner);
        db.Add(contract);
        await Go(db, contract, job.Course);
    });

    // What the professional answers, and the contract that comes of it.
    private Contract? Answer(Job job, Order order)
    {
        if (job.Course.Fate == Fate.Waiting)
            return null;
        if (job.Course.Fate == Fate.Lapsed)
        {
            stage.Later(Numbers.OrderAnswer.TotalDays + 0.01);
            order.Wait(Numbers, stage.Now);
            return null;
        }

        if (!job.Offering.Words.IsInstant)
            stage.Later(0.05 + (job.Brief.Length % 7 * 0.06));
        if (job.Course.Fate == Fate.Declined)
        {
            order.Decline(
                Party.Professional,
                OrderDeclineReason.Other,
                "Gracias por escribirme. Esas semanas ya las tengo tomadas; después del 15 puedo con gusto.",
                stage.Now);
            return null;
        }

        if (job.Course.Fate == Fate.Withdrawn)
        {
            order.Withdraw(Party.Client, stage.Now);
            return null;
        }

        return Confirm(order, job.Offering.Service!, stage.Now).Is(out var contract, out var refused)
            ? contract
            : throw new InvalidOperationException(refused.Code);
    }

    private async Task Judge(FixiaDb db, Contract contract, Course course)
    {
        if (contract.Status != ContractStatus.Completed || course.OfWork is not { } work)
            return;
        stage.Later(0.3);
        var said = new List<(FeedbackEntry Entry, string? Reply)>
        {
            (FeedbackEntry.Give(contract, contract.ClientId, work.Likes, work.Words, stage.Now), work.Reply),
        };
        if (course.OfClient is { } client)
            said.Add((FeedbackEntry.Give(contract, contract.ProfessionalId, client.Likes, client.Words, stage.Now),
                client.Reply));
        foreach (var (entry, reply) in said)
        {
            if (said.Count == 2)
                entry.Show(stage.Now);
            if (said.Count == 2 && reply is not null)
                entry.Answer(FeedbackParty.Receiver, reply, stage.Now.AddHours(1));
            db.Add(entry);
        }

        await db.SaveChangesAsync();
    }
}
