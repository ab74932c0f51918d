using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>What happens to orders, contracts and the feedback on them, told to whoever has to know.</summary>
internal sealed class NoticesOfWork(FixiaDb db, Notifier notifier)
    : IDeliver<OrderNoted>,
        IDeliver<MilestoneNoted>,
        IDeliver<DeliveryWaits>,
        IDeliver<ContractCompleted>,
        IDeliver<FeedbackNoted>
{
    public async Task Deliver(OrderNoted happened, CancellationToken cancel)
    {
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(o => o.Id == happened.OrderId, cancel);
        var (kind, variant, toClient) = happened.Note switch
        {
            OrderNote.Placed => (Kinds.OrderPlaced, null, false),
            OrderNote.Waits => (Kinds.OrderWaits, null, false),
            OrderNote.Confirmed when order.AnsweredAt == order.OrderedAt => (Kinds.OrderPlaced, "began", false),
            OrderNote.Confirmed => (Kinds.OrderAnswered, "confirmed", true),
            OrderNote.Declined => (Kinds.OrderAnswered, "declined", true),
            OrderNote.Withdrawn => (Kinds.OrderWithdrawn, null, false),
            _ => (Kinds.OrderAnswered, (string?)"lapsed", true),
        };
        // A notice that it waits comes to nothing once it is answered.
        if (kind == Kinds.OrderWaits && order.Status != OrderStatus.Waiting)
            return;
        var (to, by) = toClient ? (order.ClientId, order.ProfessionalId) : (order.ProfessionalId, order.ClientId);
        var path = order.ContractId is { } contract ? $"/contratos/{contract}" : $"/pedidos/{order.Id}";
        var facts = new Facts
        {
            Variant = variant,
            Title = order.Title,
            Other = await NameOf(by, cancel),
            Until = order.AnswerBy,
        };
        await notifier.Tell(
            new Notice(
                to,
                kind,
                $"order:{order.Id}:{happened.Note}:{order.Notices}",
                $"order:{order.Id}",
                path,
                facts)
            { ActorId = by }, cancel);
    }

    public async Task Deliver(MilestoneNoted happened, CancellationToken cancel)
    {
        var contract = await Find(happened.ContractId, cancel);
        var source = $"contract:{contract.Id}:{happened.Milestone}:{happened.Note}:{happened.Delivery}";
        switch (happened.Note)
        {
            case MilestoneNote.Delivered:
                await Tell(contract, contract.ClientId, Kinds.Delivered, source, null, cancel);
                break;
            case MilestoneNote.ChangesRequested:
                await Tell(contract, contract.ProfessionalId, Kinds.ChangesRequested, source, null, cancel);
                break;
            case MilestoneNote.Approved:
                await Tell(contract, contract.ProfessionalId, Kinds.Approved, source, null, cancel);
                break;
            default:
                await Tell(contract, contract.ProfessionalId, Kinds.Approved, source, "by_itself", cancel);
                await Tell(contract, contract.ClientId, Kinds.Approved, source, "by_itself", cancel);
                break;
        }
    }

    public async Task Deliver(DeliveryWaits happened, CancellationToken cancel)
    {
        var contract = await Find(happened.ContractId, cancel);
        var milestone = contract.Milestones.Single(m => m.Number == happened.Milestone);
        if (milestone.AutoApproveAt is not { } until || milestone.Deliveries.Count != happened.Delivery)
            return;
        await Tell(
            contract,
            contract.ClientId,
            Kinds.DeliveryWaits,
            $"contract:{contract.Id}:{milestone.Number}:waits:{happened.Delivery}:{milestone.Notices}",
            null,
            cancel,
            until);
    }

    public async Task Deliver(ContractCompleted happened, CancellationToken cancel)
    {
        var contract = await Find(happened.ContractId, cancel);
        foreach (var person in new[] { contract.ClientId, contract.ProfessionalId })
            await Tell(
                contract,
                person,
                Kinds.FeedbackOpen,
                $"contract:{contract.Id}:feedback",
                null,
                cancel,
                happened.At + FeedbackEntry.Window);
    }

    public async Task Deliver(FeedbackNoted happened, CancellationToken cancel)
    {
        if (
            await db.Set<FeedbackEntry>()
                .AsNoTracking().SingleOrDefaultAsync(f => f.Id == happened.FeedbackId, cancel) is not { } feedback)
            return;
        var contract = await Find(feedback.ContractId, cancel);
        var source = $"feedback:{feedback.Id}:{happened.Note}";
        switch (happened.Note)
        {
            // Both at once are received at once: nothing is left to answer.
            case FeedbackNote.Given when feedback.VisibleAt is null:
                await Tell(
                    contract,
                    feedback.ToUserId,
                    Kinds.FeedbackGiven,
                    source,
                    null,
                    cancel,
                    contract.CompletedAt + FeedbackEntry.Window);
                break;
            case FeedbackNote.Shown:
                await Tell(contract, feedback.ToUserId, Kinds.FeedbackReceived, source, null, cancel);
                break;
            case FeedbackNote.Replied:
                await Tell(contract, feedback.FromUserId, Kinds.FeedbackReplied, source, null, cancel);
                break;
        }
    }

    // The other party did it, or it did itself.
    private async Task Tell(
        Contract contract, Guid to, Kind kind, string source, string? variant, CancellationToken cancel, DateTimeOffset? until =
            null)
    {
        var other = to == contract.ClientId ? contract.ProfessionalId : contract.ClientId;
        await notifier.Tell(
            new Notice(
                to,
                kind,
                source,
                $"contract:{contract.Id}:{kind.Name}",
                $"/contratos/{contract.Id}",
                new Facts { Variant = variant, Title = contract.Title, Other = await NameOf(other, cancel), Until = until })
            {
                ActorId = other,
            },
            cancel);
    }

    private Task<Contract> Find(Guid id, CancellationToken cancel) =>
        db.Set<Contract>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);

    private Task<string> NameOf(Guid userId, CancellationToken cancel) =>
        db.Set<User>().Where(u => u.Id == userId).Select(u => u.FullName).SingleAsync(cancel);
}
