using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>What it takes to propose.</summary>
public sealed record NewProposal(string Letter, decimal Price, int Days);

/// <summary>The contract that came of an acceptance; it carries the project's id.</summary>
public sealed record AcceptedView(Guid ProjectId, Guid ContractId);

internal static class ProposalEndpoints
{
    public static void MapProposalEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/projects/{id:guid}/proposals", Send).Requires(Permission.SendProposals).WithTags("Proposals");
        api.MapGet("/projects/{id:guid}/proposals", Received).Requires(Permission.CreateProjects).WithTags("Proposals");
        api.MapGet("/me/proposals", Mine).Requires(Permission.ManageOwnProposals).WithTags("Proposals");
        var proposals = api.MapGroup("/proposals/{id:guid}").WithTags("Proposals");
        proposals.MapPost("/accept", Accept).Requires(Permission.CreateProjects);
        proposals.MapPost("/decline", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) => Decide(id, user, db, views, true, p => p.Decline(), cancel)).Requires(Permission.CreateProjects);
        proposals.MapPost("/shortlist", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) => Decide(id, user, db, views, true, p => p.Shortlist(), cancel)).Requires(Permission.CreateProjects);
        proposals.MapPost("/withdraw", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) => Decide(id, user, db, views, false, p => p.Withdraw(), cancel)).Requires(Permission.ManageOwnProposals);
    }

    private static async Task<Results<Created<ProposalView>, Problem>> Send(Guid id, NewProposal request, CurrentUser user, FixiaDb db, ProjectViews views, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors().Text("letter", request.Letter, 30, 3000).Between("price", request.Price, 1m, 999_999_999m).Between("days", request.Days, 1, 365);
        if (errors.Problem is { } wrong)
            return wrong;
        Project? project = null;
        Proposal? proposal = null;
        var problem = await db.InTransaction(
            async () =>
            {
                // The project's row is the queue: proposals that arrive together are counted one by one, never one too many.
                project = await Lock(id, db, cancel);
                if (project is null or { Status: ProjectStatus.Draft })
                    return Problem.NotFound();
                if (project.ClientId == user.Id)
                    return Problem.Forbidden("own_project");
                if (project.Status != ProjectStatus.Open)
                    return Problem.Conflict("project_not_open");
                if (await views.Blocked(project, user, cancel) is { } blocked)
                    return Problem.Forbidden(blocked.Code, blocked.Way);
                proposal = Proposal.Send(id, user.Id, request.Letter, request.Price, request.Days, await Seen(id, db, cancel) >= project.ProposalCap, clock.GetUtcNow());
                db.Add(proposal);
                return await db.SaveUnless(cancel, ("proposals_once", Problem.Conflict("already_proposed")));
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Created((string?)null, (await views.Of([proposal!], project!, user, cancel))[0]);
    }

    private static async Task<Results<Ok<List<ProposalView>>, Problem>> Received(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null)
            return Problem.NotFound();
        var proposals = await db.Set<Proposal>().AsNoTracking()
            .Where(o => o.ProjectId == id && o.Status != ProposalStatus.Waiting && o.Status != ProposalStatus.Withdrawn).OrderBy(o => o.SentAt).ToListAsync(cancel);
        return TypedResults.Ok(await views.Of(proposals, project, user, cancel));
    }

    private static async Task<Ok<List<ProposalView>>> Mine(CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var mine = await db.Set<Proposal>().AsNoTracking().Where(o => o.ProfessionalId == user.Id).OrderByDescending(o => o.SentAt).Take(100)
            .Join(db.Set<Project>(), o => o.ProjectId, p => p.Id, (o, p) => new { Proposal = o, Project = p }).ToListAsync(cancel);
        var list = new List<ProposalView>();
        foreach (var one in mine)
            list.AddRange(await views.Of([one.Proposal], one.Project, user, cancel));
        return TypedResults.Ok(list);
    }

    private static async Task<Results<Ok<AcceptedView>, Problem>> Accept(Guid id, CurrentUser user, FixiaDb db, IContractOfProject contracts, CancellationToken cancel)
    {
        Guid projectId = default;
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Find(id, user, db, true, cancel) is not var (project, proposal))
                    return Problem.NotFound();
                projectId = project.Id;
                if (project.Hire(proposal) is { } refused)
                    return refused;
                foreach (var other in await db.Set<Proposal>().Where(o => o.ProjectId == project.Id && o.Id != id).ToListAsync(cancel))
                    other.Decline();
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return problem is null ? TypedResults.Ok(new AcceptedView(projectId, await contracts.Of(projectId, cancel))) : problem;
    }

    private static async Task<Results<Ok<ProposalView>, Problem>> Decide(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, bool asClient, Func<Proposal, Problem?> verb, CancellationToken cancel)
    {
        Project? project = null;
        Proposal? proposal = null;
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Find(id, user, db, asClient, cancel) is not var (foundProject, foundProposal))
                    return Problem.NotFound();
                (project, proposal) = (foundProject, foundProposal);
                if (verb(proposal) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                if (!proposal.IsOpen && project.Status == ProjectStatus.Open && await Seen(project.Id, db, cancel) < project.ProposalCap)
                {
                    var next = await db.Set<Proposal>().Where(o => o.ProjectId == project.Id && o.Status == ProposalStatus.Waiting).OrderBy(o => o.SentAt).FirstOrDefaultAsync(cancel);
                    next?.ComeUp();
                    await db.SaveChangesAsync(cancel);
                }

                return null;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Ok((await views.Of([proposal!], project!, user, cancel))[0]);
    }

    // The project's row is locked first, always in this order: two decisions on the same project come one after the other.
    private static async Task<(Project Project, Proposal Proposal)?> Find(Guid id, CurrentUser user, FixiaDb db, bool asClient, CancellationToken cancel)
    {
        var projectId = await db.Set<Proposal>().Where(o => o.Id == id).Select(o => (Guid?)o.ProjectId).SingleOrDefaultAsync(cancel);
        if (projectId is null || await Lock(projectId.Value, db, cancel) is not { } project)
            return null;
        var proposal = await db.Set<Proposal>().SingleAsync(o => o.Id == id, cancel);
        return (asClient ? project.ClientId : proposal.ProfessionalId) == user.Id ? (project, proposal) : null;
    }

    private static Task<Project?> Lock(Guid id, FixiaDb db, CancellationToken cancel) =>
        db.Set<Project>().FromSql($"select * from projects where id = {id} for update").SingleOrDefaultAsync(cancel);

    private static Task<int> Seen(Guid projectId, FixiaDb db, CancellationToken cancel) =>
        db.Set<Proposal>().CountAsync(o => o.ProjectId == projectId && (o.Status == ProposalStatus.Sent || o.Status == ProposalStatus.Shortlisted), cancel);
}
