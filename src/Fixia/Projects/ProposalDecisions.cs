using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>The proposal as the client read it.</summary>
/// <param name="Version">Its version; absent: the first. Another one now is refused (409 <c>proposal_changed</c>, with what was
/// seen and what it is now).</param>
public sealed record ReadProposal(int? Version);

/// <summary>Why a proposal is declined; its author is told.</summary>
public sealed record Decline(DeclineReason Reason, string? Note);

/// <summary>The contract that came of an acceptance; it carries the project's id.</summary>
public sealed record AcceptedView(Guid ProjectId, Guid ContractId);

/// <summary>What the client decides on proposals, and their authors taking them back.</summary>
internal static class ProposalDecisions
{
    private const ProposalParty Author = ProposalParty.Author | ProposalParty.FormerProfessional;

    public static void MapProposalDecisions(this IEndpointRouteBuilder api)
    {
        var proposals = api.MapGroup("/proposals/{id:guid}").WithTags("Proposals");
        proposals.MapPost("/accept", AcceptProposal).Requires(ProjectPermissions.ManageOwn).Idempotent();
        proposals.MapPost("/shortlist", ShortlistProposal).Requires(ProjectPermissions.ManageOwn);
        proposals.MapPost("/decline", DeclineProposal).Requires(ProjectPermissions.ManageOwn);
        proposals.MapPost("/withdraw", WithdrawProposal).Requires(ProjectPermissions.ManageOwnProposals);
    }

    /// <summary>Hires its author: the contract begins, the other proposals are declined.</summary>
    private static Task<Answer<AcceptedView>> AcceptProposal(
        Guid id,
        ReadProposal? request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        TimeProvider clock,
        CancellationToken cancel) => db.InTransaction<AcceptedView>(
        async () =>
        {
            if (!(await Negotiation.Begin(id, user, ProposalParty.Client, db, access, cancel)).Is(out var now, out var refused))
                return refused;
            if (await now.Differs(request?.Version, db, cancel) is { } changed)
                return changed;
            if (
                !now.Project.Hire(
                    now.Proposal, await now.Answered(db, cancel), clock.GetUtcNow()).Is(out var agreed, out refused))
                return refused;
            foreach (
                var other in await db.Set<Proposal>().Where(o => o.ProjectId == now.Project.Id && o.Id != id).ToListAsync(cancel))
                other.PassOver(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return new AcceptedView(agreed.ProjectId, agreed.ContractId);
        },
        cancel);

    // Once shortlisted it stays as it is, so it matters what was read.
    /// <summary>Keeps it among the best; from then on it stays as it is.</summary>
    private static Task<Answer<ProposalView>> ShortlistProposal(
        Guid id,
        ReadProposal? request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        TimeProvider clock,
        CancellationToken cancel) => Decide(
        id,
        user,
        ProposalParty.Client,
        db,
        access,
        views,
        async now =>
        {
            if (request?.Version is { } read && await now.Differs(read, db, cancel) is { } changed)
                return changed;
            return now.Proposal.Shortlist(clock.GetUtcNow());
        },
        cancel);

    /// <summary>Says no, and why.</summary>
    private static async Task<Answer<ProposalView>> DeclineProposal(
        Guid id,
        Decline request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("note", request.Note, 0, 600).Problem is { } wrong)
            return wrong;
        return await Decide(
            id,
            user,
            ProposalParty.Client,
            db,
            access,
            views,
            now => Task.FromResult(now.Proposal.Decline(request.Reason, request.Note, clock.GetUtcNow())),
            cancel);
    }

    /// <summary>Takes one's proposal back.</summary>
    private static Task<Answer<ProposalView>> WithdrawProposal(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        CancellationToken cancel) => Decide(
        id,
        user,
        Author,
        db,
        access,
        views,
        now => Task.FromResult(now.Proposal.Withdraw(now.Party)),
        cancel);

    private static async Task<Answer<ProposalView>> Decide(
        Guid id,
        CurrentUser user,
        ProposalParty parties,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        Func<Negotiation, Task<Answer<ProposalStatus>>> verb,
        CancellationToken cancel)
    {
        var decided = await db.InTransaction<Negotiation>(
            async () =>
            {
                if (!(await Negotiation.Begin(id, user, parties, db, access, cancel)).Is(out var now, out var refused))
                    return refused;
                if (!(await verb(now)).Is(out _, out refused))
                    return refused;
                await db.SaveChangesAsync(cancel);
                await FillUp(now.Project, db, cancel);
                return now;
            },
            cancel);
        return await decided.Then(now => views.Of(now.Proposal, now.Project, user, cancel));
    }

    /// <summary>Who left makes room for the one that waits longest.</summary>
    private static async Task FillUp(Project project, FixiaDb db, CancellationToken cancel)
    {
        if (await Negotiation.Read(project.Id, db, cancel) >= project.ProposalCap)
            return;
        var next = await db.Set<Proposal>().Where(o => o.ProjectId == project.Id && o.Status == ProposalStatus.Waiting)
            .OrderBy(o => o.SentAt).FirstOrDefaultAsync(cancel);
        next?.ComeUp();
        await db.SaveChangesAsync(cancel);
    }
}
