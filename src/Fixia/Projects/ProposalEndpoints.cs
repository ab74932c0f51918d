using System.Globalization;
using Fixia.Files;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Projects;

/// <summary>What it takes to propose. With milestones the price is their sum.</summary>
public sealed record NewProposal(string Letter, decimal Price, int Days, IReadOnlyList<ProposedMilestone>? Milestones, IReadOnlyList<Guid>? Files)
{
    internal ProposalOffer Offer => new(Letter, Price, Days, Milestones ?? [], Files ?? []);
}

/// <summary>Why a proposal is declined; its author is told.</summary>
public sealed record Decline(DeclineReason Reason, string? Note);

/// <summary>A letter, before it is sent.</summary>
public sealed record LetterDraft(string Letter);

/// <summary>A letter one sent that reads almost like this one.</summary>
/// <param name="ProjectTitle">Where it was sent.</param>
/// <param name="ProjectSlug">Where it was sent.</param>
/// <param name="Percent">How much of it is the same.</param>
public sealed record SimilarLetter(string ProjectTitle, string ProjectSlug, int Percent);

/// <summary>What is worth knowing before sending a letter. Nothing of it is an obstacle.</summary>
/// <param name="Contacts">The exact words that look like an address or a telephone number; contact is shown to both at acceptance.</param>
/// <param name="Similar">Own letters of other projects that are nearly the same: clients notice.</param>
public sealed record LetterAdvice(IReadOnlyList<string> Contacts, IReadOnlyList<SimilarLetter> Similar);

/// <summary>The contract that came of an acceptance; it carries the project's id.</summary>
public sealed record AcceptedView(Guid ProjectId, Guid ContractId);

internal static class ProposalEndpoints
{
    private const int MostMilestones = 10;
    private const int MostFiles = 5;

    // Trigrams in common; a letter that only changes the name of the client has more.
    private const double NearDuplicate = 0.72;

    public static void MapProposalEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/projects/{id:guid}/proposals", Send).Requires(ProjectPermissions.Propose).WithTags("Proposals");
        api.MapGet("/projects/{id:guid}/proposals", Received).Requires(ProjectPermissions.ManageOwn).WithTags("Proposals");
        api.MapPost("/projects/{id:guid}/proposals/seen", See).Requires(ProjectPermissions.ManageOwn).WithTags("Proposals");
        api.MapGet("/me/proposals", Mine).Requires(ProjectPermissions.ManageOwnProposals).WithTags("Proposals");
        api.MapPost("/proposals/advice", Advise).Requires(ProjectPermissions.Propose).WithTags("Proposals");
        var proposals = api.MapGroup("/proposals/{id:guid}").WithTags("Proposals");
        proposals.MapPatch("/", Edit).Requires(ProjectPermissions.Propose);
        proposals.MapPost("/accept", Accept).Requires(ProjectPermissions.ManageOwn);
        proposals.MapPost("/decline", Turn).Requires(ProjectPermissions.ManageOwn);
        proposals.MapPost("/shortlist", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, TimeProvider clock, CancellationToken cancel) =>
            Decide(id, user, db, views, true, p => p.Shortlist(clock.GetUtcNow()), cancel)).Requires(ProjectPermissions.ManageOwn);
        proposals.MapPost("/withdraw", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) => Decide(id, user, db, views, false, p => p.Withdraw(), cancel)).Requires(ProjectPermissions.ManageOwnProposals);
    }

    private static async Task<Results<Created<ProposalView>, Problem>> Send(
        Guid id, NewProposal request, CurrentUser user, FixiaDb db, Attachments files, ProjectViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        Project? project = null;
        Proposal? proposal = null;
        var problem = await db.InTransaction(
            async () =>
            {
                // The project's row is the queue: proposals that arrive together are counted one by one, never one too many.
                project = await Lock(id, db, cancel);
                if (project is null or { Status: ProjectStatus.Draft } || !await views.MaySee(project, user, cancel))
                    return Problem.NotFound();
                if (project.ClientId == user.Id)
                    return Problem.Forbidden("own_project");
                if (project.Status != ProjectStatus.Open)
                    return Problem.Conflict("project_not_open");
                if (await views.Blocked(project, user, cancel) is { } blocked)
                    return Problem.Forbidden(blocked.Code, blocked.Way);
                if (await files.Replace(user.Id, FileKind.Document, [], request.Offer.Files, "files", cancel) is { } unknown)
                    return unknown;
                proposal = Proposal.Send(id, user.Id, request.Offer, await Seen(id, db, cancel) >= project.ProposalCap, clock.GetUtcNow());
                db.Add(proposal);
                return await db.SaveUnless(cancel, ("proposals_once", Problem.Conflict("already_proposed")));
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Created((string?)null, await views.Of(proposal!, project!, user, cancel));
    }

    private static async Task<Results<Ok<ProposalView>, Problem>> Edit(Guid id, NewProposal request, CurrentUser user, FixiaDb db, Attachments files, ProjectViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (Check(request) is { } wrong)
            return wrong;
        Proposal? edited = null;
        Project? project = null;
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Find(id, user, db, false, cancel) is not var (found, proposal))
                    return Problem.NotFound();
                (project, edited) = (found, proposal);
                if (project.Status != ProjectStatus.Open)
                    return Problem.Conflict("project_not_open");
                if (await files.Replace(user.Id, FileKind.Document, proposal.Files, request.Offer.Files, "files", cancel) is { } unknown)
                    return unknown;
                if (proposal.Edit(request.Offer, clock.GetUtcNow()) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Ok(await views.Of(edited!, project!, user, cancel));
    }

    private static async Task<Results<Ok<LetterAdvice>, Problem>> Advise(LetterDraft request, CurrentUser user, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (new FieldErrors().Text("letter", request.Letter, 1, 3000).Problem is { } wrong)
            return wrong;
        await using var compare = database.CreateCommand("""
            select p.title, p.slug, similarity(o.letter, $2)
            from (select project_id, letter from proposals where professional_id = $1 order by sent_at desc limit 50) o join projects p on p.id = o.project_id
            where similarity(o.letter, $2) >= $3 order by 3 desc limit 3
            """);
        compare.Parameters.Add(new() { Value = user.Id });
        compare.Parameters.Add(new() { Value = request.Letter });
        compare.Parameters.Add(new() { Value = NearDuplicate });
        await using var rows = await compare.ExecuteReaderAsync(cancel);
        var similar = new List<SimilarLetter>();
        while (await rows.ReadAsync(cancel))
            similar.Add(new SimilarLetter(rows.GetString(0), rows.GetString(1), (int)Math.Round(rows.GetFloat(2) * 100)));
        return TypedResults.Ok(new LetterAdvice(ContactDetails.In(request.Letter), similar));
    }

    private static Problem? Check(NewProposal request)
    {
        var milestones = request.Milestones ?? [];
        var errors = new FieldErrors()
            .Text("letter", request.Letter, 30, 3000)
            .Between("price", milestones.Count > 0 ? Math.Max(1, milestones.Sum(m => m.Price)) : request.Price, 1m, 999_999_999m)
            .Between("days", request.Days, 1, 365)
            .Require(milestones.Count <= MostMilestones, "milestones", "too_many", MostMilestones)
            .Require((request.Files?.Count ?? 0) <= MostFiles, "files", "too_many", MostFiles);
        foreach (var (milestone, i) in milestones.Select((m, i) => (m, i.ToString(CultureInfo.InvariantCulture))))
            errors.Text($"milestones[{i}].title", milestone.Title, 3, 90).Between($"milestones[{i}].price", milestone.Price, 1m, 999_999_999m).Between($"milestones[{i}].days", milestone.Days, 1, 365);
        return errors.Problem;
    }

    /// <summary>The client looks at what came in; each author is told that theirs was seen.</summary>
    private static async Task<Results<NoContent, Problem>> See(Guid id, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (!await db.Set<Project>().AnyAsync(p => p.Id == id && p.ClientId == user.Id, cancel))
            return Problem.NotFound();
        foreach (var proposal in await db.Set<Proposal>().Where(o => o.ProjectId == id && o.SeenAt == null && o.Status != ProposalStatus.Waiting && o.Status != ProposalStatus.Withdrawn).ToListAsync(cancel))
            proposal.See(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ProposalView>, Problem>> Turn(Guid id, Decline request, CurrentUser user, FixiaDb db, ProjectViews views, TimeProvider clock, CancellationToken cancel) =>
        new FieldErrors().Text("note", request.Note, 0, 600).Problem is { } wrong ? wrong : await Decide(id, user, db, views, true, p => p.Decline(request.Reason, request.Note, clock.GetUtcNow()), cancel);

    private static async Task<Results<Ok<List<ProposalView>>, Problem>> Received(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null)
            return Problem.NotFound();
        var proposals = await db.Set<Proposal>().AsNoTracking()
            .Where(o => o.ProjectId == id && o.Status != ProposalStatus.Waiting && o.Status != ProposalStatus.Withdrawn).OrderBy(o => o.SentAt).ToListAsync(cancel);
        return TypedResults.Ok(await views.Of(proposals.ConvertAll(o => (o, project)), user, cancel));
    }

    private static async Task<Ok<List<ProposalView>>> Mine(CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var mine = await db.Set<Proposal>().AsNoTracking().Where(o => o.ProfessionalId == user.Id).OrderByDescending(o => o.SentAt).Take(100)
            .Join(db.Set<Project>(), o => o.ProjectId, p => p.Id, (o, p) => new { Proposal = o, Project = p }).ToListAsync(cancel);
        return TypedResults.Ok(await views.Of([.. mine.OrderByDescending(m => m.Proposal.SentAt).Select(m => (m.Proposal, m.Project))], user, cancel));
    }

    private static async Task<Results<Ok<AcceptedView>, Problem>> Accept(Guid id, CurrentUser user, FixiaDb db, IContractOfProject contracts, TimeProvider clock, CancellationToken cancel)
    {
        Guid projectId = default;
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Find(id, user, db, true, cancel) is not var (project, proposal))
                    return Problem.NotFound();
                projectId = project.Id;
                if (project.Hire(proposal, clock.GetUtcNow()) is { } refused)
                    return refused;
                foreach (var other in await db.Set<Proposal>().Where(o => o.ProjectId == project.Id && o.Id != id).ToListAsync(cancel))
                    other.Decline(DeclineReason.ChoseAnother, null, clock.GetUtcNow());
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
        return TypedResults.Ok(await views.Of(proposal!, project!, user, cancel));
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
