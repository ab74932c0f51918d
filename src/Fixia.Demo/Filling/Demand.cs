using Fixia.Contracts;
using Fixia.Demo.Script;
using Fixia.Platform.Data;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Demo.Filling;

/// <summary>Projects, the proposals they receive, and what comes of them.</summary>
internal sealed class Demand(Stage stage, Labour labour)
{
    private const int ToldEach = 120;
    private static readonly TimeSpan EarlyAccess = new ProjectOptions().EarlyAccess;

    public async Task Ask(IReadOnlyList<Ask> asks, Action<string> say)
    {
        for (var i = 0; i < asks.Count; i++)
        {
            await Ask(asks[i]);
            if ((i + 1) % ToldEach == 0 || i + 1 == asks.Count)
                say($"projects {i + 1} of {asks.Count}");
        }
    }

    private Task Ask(Ask ask) => stage.At(ask.At, async db =>
    {
        var project = Project.Draft(ask.Client.Id, ask.Brief, stage.Now);
        ask.ProjectId = project.Id;
        stage.Follow(project.Id, [ask.Client, .. ask.Bids.Select(b => b.Author), .. ask.Invited]);
        db.Add(project);
        if (ask.Ending == Ending.Draft)
        {
            await db.SaveChangesAsync();
            return;
        }

        project.Publish(stage.Now, EarlyAccess);
        Invite(db, project, ask);
        await db.SaveChangesAsync();
        Question(db, project, ask);
        var bids = new List<(Bid Bid, Proposal Proposal)>();
        foreach (var bid in ask.Bids)
        {
            stage.Later(Math.Min(0.3, ask.At / (ask.Bids.Count + 2)));
            bids.Add((bid, db.Add(Proposal.Send(project, bid.Author.Id, bid.Offer, false, stage.Now)).Entity));
        }

        await db.SaveChangesAsync();
        Answer(bids);
        if (ask.Ending == Ending.Closed)
            project.Close();
        await db.SaveChangesAsync();
        if (bids.Find(b => b.Bid.Answered == Answered.Accepted) is { Proposal: { } chosen } && ask.Course is { } course)
            await Hire(db, project, bids.ConvertAll(b => b.Proposal), chosen, ask, course);
    });

    private void Invite(FixiaDb db, Project project, Ask ask)
    {
        foreach (var (who, number) in ask.Invited.Select((who, i) => (who, i + 1)))
        {
            db.Add(new ProjectInvitation
            {
                ProjectId = project.Id,
                ProfessionalId = who.Id,
                Number = number,
                Message = number == 1 ? "Me gustó tu perfil. ¿Te interesa?" : null,
                InvitedAt = stage.Now,
            });
            project.NoteInvited(who.Id);
        }
    }

    private void Question(FixiaDb db, Project project, Ask ask)
    {
        if (ask.Question is not var (asker, question, answer))
            return;
        var asked = ProjectQuestion.Ask(project.Id, asker.Id, 1, question, stage.Now);
        if (answer is not null)
            asked.Reply(answer, stage.Now.AddHours(2) < stage.Now.AddDays(ask.At) ? stage.Now.AddHours(2) : stage.Now);
        db.Add(asked);
    }

    private void Answer(List<(Bid Bid, Proposal Proposal)> bids)
    {
        foreach (var (bid, proposal) in bids)
        {
            if (bid.Answered is Answered.Shortlisted or Answered.Declined or Answered.Accepted)
                proposal.See(stage.Now);
            if (bid.Answered == Answered.Shortlisted)
                proposal.Shortlist(stage.Now);
            else if (bid.Answered == Answered.Declined)
                proposal.Decline(DeclineReason.Price, "Se va de mi presupuesto, pero gracias por el detalle.", stage.Now);
            else if (bid.Answered == Answered.TakenBack)
                proposal.Withdraw(ProposalParty.Author);
        }
    }

    private async Task Hire(FixiaDb db, Project project, List<Proposal> all, Proposal chosen, Ask ask, Course course)
    {
        stage.Later(0.5);
        if (!project.Hire(chosen, project.Brief, stage.Now).Is(out var agreed, out var refused))
            throw new InvalidOperationException(refused.Code);
        ask.ContractId = agreed.ContractId;
        stage.Follow(agreed.ContractId, ask.Client, ask.Bids.Single(b => b.Answered == Answered.Accepted).Author);
        all.Where(p => p != chosen).ToList().ForEach(p => p.PassOver(stage.Now));
        await db.SaveChangesAsync();
        var contract = db.Set<Contract>().Local.SingleOrDefault(c => c.Id == agreed.ContractId)
            ?? await db.Set<Contract>().SingleAsync(c => c.Id == agreed.ContractId);
        await labour.Go(db, contract, course);
    }
}
