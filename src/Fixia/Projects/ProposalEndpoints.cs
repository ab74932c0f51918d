using Fixia.Files;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>The version of the project for which an offer stands.</summary>
public sealed record ProposalConfirmation(int ProjectVersion);

internal static class ProposalEndpoints
{
    public static void MapProposalEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/projects/{id:guid}/proposals", SendProposal)
            .Requires(ProjectPermissions.Propose).Idempotent().WithTags("Proposals");
        api.MapGet("/projects/{id:guid}/proposals", GetProposals).Requires(ProjectPermissions.ManageOwn).WithTags("Proposals");
        api.MapPost("/projects/{id:guid}/proposals/seen", SeeProposals)
            .Requires(ProjectPermissions.ManageOwn).WithTags("Proposals");
        api.MapGet("/me/proposals", GetMyProposals).Requires(ProjectPermissions.ManageOwnProposals).WithTags("Proposals");
        var proposals = api.MapGroup("/proposals/{id:guid}").WithTags("Proposals");
        proposals.MapPatch("/", EditProposal).Requires(ProjectPermissions.Propose);
        proposals.MapPost("/confirm", ConfirmProposal).Requires(ProjectPermissions.Propose);
    }

    /// <summary>Sends a proposal; it waits when the client has as many as they want to read.</summary>
    private static async Task<Made<ProposalView>> SendProposal(
        Guid id,
        ProposalOffer request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        Attachments files,
        ProposalViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (request.Check() is { } wrong)
            return wrong;
        var sent = await db.InTransaction<Negotiation>(
            async () =>
            {
                if (!(await access.LockFor(ProjectAction.Propose, id, user, cancel)).Is(out var project, out var blocked))
                    return blocked;
                if (await Negotiation.Differs(project, request.ProjectVersion, db, cancel) is { } changed)
                    return changed;
                var waits = await Negotiation.Read(id, db, cancel) >= project.ProposalCap;
                var proposal = Proposal.Send(project, user.Id, request, waits, clock.GetUtcNow());
                if (
                    await files.Replace(
                        proposal.Id, user.Id, FileKind.Document, [], request.Files, "files", cancel) is { } unknown)
                    return unknown;
                db.Add(proposal);
                if (await db.SaveUnless(cancel, ("proposals_once", Problem.Conflict("already_proposed"))) is { } refused)
                    return refused;
                return new Negotiation(project, proposal, ProposalParty.Author);
            },
            cancel);
        var view = await sent.Then(now => views.Of(now.Proposal, now.Project, user, cancel));
        return view.Made(made => $"/api/projects/{made.ProjectSlug}");
    }

    /// <summary>Changes what is named of a proposal, until the client shortlists it or decides.</summary>
    private static async Task<Answer<ProposalView>> EditProposal(
        Guid id,
        MergePatch<ProposalOffer> patch,
        IfMatch match,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        Attachments files,
        ProposalViews views,
        TimeProvider clock,
        CancellationToken cancel) => await Act(
        id,
        user,
        db,
        access,
        views,
        async (project, proposal) =>
        {
            if (match.Refuses(proposal.Version) is { } other)
                return other;
            if (!patch.Onto(proposal.Offer).Is(out var offer, out var unfit))
                return unfit;
            if (offer.Check() is { } wrong)
                return wrong;
            if (patch.Names("projectVersion")
                && await Negotiation.Differs(project, offer.ProjectVersion, db, cancel) is { } changed)
                return changed;
            if (
                await files.Replace(
                    proposal.Id, user.Id, FileKind.Document, proposal.Files, offer.Files, "files", cancel) is { } unknown)
                return unknown;
            return proposal.Edit(offer, clock.GetUtcNow());
        },
        cancel);

    /// <summary>
    /// The project changed, the offer stands: also when the client has shortlisted it and it can no longer be edited.
    /// </summary>
    private static Task<Answer<ProposalView>> ConfirmProposal(
        Guid id,
        ProposalConfirmation request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        CancellationToken cancel) => Act(
        id,
        user,
        db,
        access,
        views,
        async (project, proposal) =>
            await Negotiation.Differs(project, request.ProjectVersion, db, cancel) ?? proposal.Confirm(request.ProjectVersion),
        cancel);

    /// <summary>The client looks at what came in; each author is told that theirs was seen.</summary>
    private static async Task<Done> SeeProposals(
        Guid id, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (!await db.Set<Project>().AnyAsync(p => p.Id == id && p.ClientId == user.Id, cancel))
            return Problem.NotFound();
        var unseen = await db.Set<Proposal>()
            .Where(
                o =>
                    o.ProjectId == id && o.SeenAt == null && o.Status != ProposalStatus.Waiting
                        && o.Status != ProposalStatus.Withdrawn)
            .ToListAsync(cancel);
        unseen.ForEach(proposal => proposal.See(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return Done.Well;
    }

    /// <summary>The proposals of the caller's project, in the order they came.</summary>
    private static async Task<Answer<List<ProposalView>>> GetProposals(
        Guid id, CurrentUser user, FixiaDb db, ProposalViews views, CancellationToken cancel)
    {
        var project = await db.Set<Project>()
            .AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null)
            return Problem.NotFound();
        var proposals = await db.Set<Proposal>().AsNoTracking()
            .Where(o => o.ProjectId == id && o.Status != ProposalStatus.Waiting && o.Status != ProposalStatus.Withdrawn)
            .OrderBy(o => o.SentAt).ToListAsync(cancel);
        return await views.Of(proposals.ConvertAll(o => (o, project)), user, cancel);
    }

    /// <summary>The caller's proposals, the newest first.</summary>
    private static async Task<Answer<List<ProposalView>>> GetMyProposals(
        CurrentUser user, FixiaDb db, ProposalViews views, CancellationToken cancel)
    {
        var mine = await db.Set<Proposal>().AsNoTracking()
            .Where(o => o.ProfessionalId == user.Id).OrderByDescending(o => o.SentAt).Take(100)
            .Join(
                db.Set<Project>(),
                o => o.ProjectId,
                p => p.Id,
                (o, p) => new { Proposal = o, Project = p }).ToListAsync(cancel);
        return await views.Of(
            [.. mine.OrderByDescending(m => m.Proposal.SentAt).Select(m => (m.Proposal, m.Project))], user, cancel);
    }

    private static async Task<Answer<ProposalView>> Act(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        ProposalViews views,
        Func<Project, Proposal, Task<Problem?>> verb,
        CancellationToken cancel)
    {
        var done = await db.InTransaction<Negotiation>(
            async () =>
            {
                if (
                    !(
                        await Negotiation.Begin(
                            id, user, ProposalParty.Author, db, access, cancel)).Is(out var now, out var refused))
                    return refused;
                if (await verb(now.Project, now.Proposal) is { } wrong)
                    return wrong;
                await db.SaveChangesAsync(cancel);
                return now;
            },
            cancel);
        return await done.Then(now => views.Of(now.Proposal, now.Project, user, cancel));
    }
}
