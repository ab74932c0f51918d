using Fixia.Files;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Projects;

/// <summary>What it takes to publish a project. <paramref name="Publish"/>: at once; else it is kept as a draft, which may be unfinished.</summary>
public sealed record NewProject(
    string? Title, string? Description, string? Category, BudgetKind? BudgetKind, decimal? BudgetMin, decimal? BudgetMax, string? City, bool? IsRemote, DateOnly? Deadline, bool? Urgent, int? ProposalCap, bool Publish,
    ProjectVisibility? Visibility, IReadOnlyList<Guid>? Files)
{
    private const int UsualCap = 10;

    internal ProjectBrief Brief => new(
        Title ?? string.Empty, Description ?? string.Empty, Category, BudgetKind ?? Projects.BudgetKind.Fixed, BudgetMin ?? 0, BudgetMax ?? 0, City, IsRemote ?? false, Deadline, Urgent ?? false, ProposalCap ?? UsualCap)
    {
        Visibility = Visibility ?? ProjectVisibility.Public,
        Files = Files ?? [],
    };
}

/// <summary>What to change; what is absent stays. <paramref name="NoDeadline"/> takes the deadline away.</summary>
public sealed record ProjectChanges(
    string? Title, string? Description, string? Category, BudgetKind? BudgetKind, decimal? BudgetMin, decimal? BudgetMax, string? City, bool? IsRemote, DateOnly? Deadline, bool? NoDeadline, bool? Urgent, int? ProposalCap,
    ProjectVisibility? Visibility, IReadOnlyList<Guid>? Files)
{
    internal ProjectBrief On(Project now) => new(
        Title ?? now.Title, Description ?? now.Description, Category ?? now.Category, BudgetKind ?? now.BudgetKind, BudgetMin ?? now.BudgetMin, BudgetMax ?? now.BudgetMax, City ?? now.City, IsRemote ?? now.IsRemote,
        NoDeadline == true ? null : Deadline ?? now.Deadline, Urgent ?? now.Urgent, ProposalCap ?? now.ProposalCap)
    {
        Visibility = Visibility ?? now.Visibility,
        Files = Files ?? now.Files,
    };
}

/// <summary>What comparable work was agreed for, from contracts of the last two years.</summary>
/// <param name="Low">A quarter was agreed for less.</param>
/// <param name="Median">Half.</param>
/// <param name="High">Three quarters.</param>
/// <param name="Sample">How many there are.</param>
/// <param name="City">The city they are of; null: of the whole country, because there are too few there.</param>
/// <param name="Currency">Always ARS.</param>
public sealed record BudgetHint(decimal Low, decimal Median, decimal High, int Sample, string? City, string Currency);

/// <summary>What is known of comparable work; <paramref name="Hint"/> is null when there are too few to say.</summary>
public sealed record BudgetHintView(BudgetHint? Hint);

internal static class ProjectEndpoints
{
    private const int MostFiles = 8;
    private const int FewestToCompare = 5;

    public static void MapProjectEndpoints(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapPost("/", Create).Requires(ProjectPermissions.ManageOwn);
        projects.MapGet("/{idOrSlug}", Get).Requires(PlatformPermissions.Browse);
        projects.MapGet("/budget-hint", Hint).Requires(PlatformPermissions.Browse);
        projects.MapPatch("/{id:guid}", Change).Requires(ProjectPermissions.ManageOwn);
        projects.MapPost("/{id:guid}/publish", Publish).Requires(ProjectPermissions.Publish);
        projects.MapPost("/{id:guid}/close", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) =>
            Act(id, user, db, views, project => Task.FromResult(project.Close()), cancel)).Requires(ProjectPermissions.ManageOwn);
        projects.MapPost("/{id:guid}/reopen", (Guid id, CurrentUser user, FixiaDb db, ProjectViews views, TimeProvider clock, CancellationToken cancel) =>
            Act(id, user, db, views, project => Task.FromResult(project.Reopen(clock.GetUtcNow())), cancel)).Requires(ProjectPermissions.ManageOwn);
        api.MapGet("/me/projects", Mine).Requires(ProjectPermissions.ManageOwn).WithTags("Projects");
    }

    private static async Task<Results<Created<ProjectView>, Problem>> Create(
        NewProject request, CurrentUser user, FixiaDb db, Categories categories, Attachments files, ProjectViews views, IOptions<ProjectOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Publish && ProjectPermissions.Publish.RefusalTo(user) is { } notYet)
            return notYet;
        var (now, brief) = (clock.GetUtcNow(), request.Brief);
        if (await Check(brief, request.Publish, categories, now, cancel) is { } wrong)
            return wrong;
        var project = Project.Draft(user.Id, brief, now);
        if (request.Publish)
            project.Publish(now, options.Value.EarlyAccess);
        if (await files.Replace(user.Id, FileKind.Document, [], brief.Files, "files", cancel) is { } refused)
            return refused;
        db.Add(project);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/projects/{project.Slug}", await views.Of(project, user, cancel));
    }

    /// <summary>By id or by name; by a name it had before, too: the answer's slug tells its name now.</summary>
    private static async Task<Results<Ok<ProjectView>, Problem>> Get(string idOrSlug, CurrentUser? user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id || p.Slug == idOrSlug, cancel)
            ?? await db.Set<Project>().FromSql($"select p.* from projects p join project_slugs o on o.project_id = p.id where o.slug = {idOrSlug}").AsNoTracking().SingleOrDefaultAsync(cancel);
        if (project is null || !await views.MaySee(project, user, cancel))
            return Problem.NotFound();
        return TypedResults.Ok(await views.Of(project, user, cancel));
    }

    private static async Task<Results<Ok<ProjectView>, Problem>> Change(
        Guid id, ProjectChanges request, CurrentUser user, FixiaDb db, Categories categories, Attachments files, ProjectViews views, TimeProvider clock, CancellationToken cancel) => await Act(
        id, user, db, views,
        async project =>
        {
            var brief = request.On(project);
            if (await Check(brief, project.Status != ProjectStatus.Draft, categories, clock.GetUtcNow(), cancel, project.Deadline) is { } wrong)
                return wrong;
            if (await files.Replace(user.Id, FileKind.Document, project.Files, brief.Files, "files", cancel) is { } unknown)
                return unknown;
            if (project.Change(brief, out var before) is { } refused)
                return refused;
            if (before is not null)
                await db.Database.ExecuteSqlAsync($"insert into project_slugs (slug, project_id) values ({before}, {id}) on conflict do nothing", cancel);
            return null;
        },
        cancel);

    private static async Task<Results<Ok<ProjectView>, Problem>> Publish(
        Guid id, CurrentUser user, FixiaDb db, Categories categories, ProjectViews views, IOptions<ProjectOptions> options, TimeProvider clock, CancellationToken cancel) => await Act(
        id, user, db, views,
        async project => await Check(project.Brief, true, categories, clock.GetUtcNow(), cancel) ?? project.Publish(clock.GetUtcNow(), options.Value.EarlyAccess),
        cancel);

    private static async Task<Ok<List<ProjectView>>> Mine(CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var projects = await db.Set<Project>().AsNoTracking().Where(p => p.ClientId == user.Id).OrderByDescending(p => p.CreatedAt).Take(100).ToListAsync(cancel);
        return TypedResults.Ok(await views.Of(projects, user, cancel));
    }

    private static async Task<Results<Ok<BudgetHintView>, Problem>> Hint(string? category, string? city, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(category))
            return Problem.Invalid("category", "required");
        // Of the city when enough was agreed there, else of the whole country. What was accepted is what it cost, whatever was budgeted.
        await using var read = database.CreateCommand("""
            with agreed as (
                select o.price, fixia_plain(p.city) = fixia_plain($2) as here
                from projects p join proposals o on o.project_id = p.id and o.status = 'accepted'
                where p.category = $1 and p.status in ('in_progress', 'completed') and p.published_at > $3),
            compared as (select price, (select count(*) filter (where here) from agreed) >= $4 as local from agreed where here or (select count(*) filter (where here) from agreed) < $4)
            select (percentile_disc(array[0.25, 0.5, 0.75]) within group (order by price))::numeric[], count(*), bool_or(local) from compared
            """);
        read.Parameters.Add(new() { Value = category });
        read.Parameters.Add(new() { Value = city ?? string.Empty });
        read.Parameters.Add(new() { Value = clock.GetUtcNow().AddYears(-2) });
        read.Parameters.Add(new() { Value = FewestToCompare });
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        if (row.GetInt64(1) < FewestToCompare)
            return TypedResults.Ok(new BudgetHintView(null));
        var prices = row.GetFieldValue<decimal[]>(0);
        return TypedResults.Ok(new BudgetHintView(new BudgetHint(prices[0], prices[1], prices[2], (int)row.GetInt64(1), row.GetBoolean(2) ? city : null, "ARS")));
    }

    private static async Task<Problem?> Check(ProjectBrief brief, bool shown, Categories categories, DateTimeOffset now, CancellationToken cancel, DateOnly? kept = null) => new FieldErrors()
        .Text("title", brief.Title, shown ? 8 : 0, 90)
        .Text("description", brief.Description, shown ? 30 : 0, 5000)
        .Require((!shown && string.IsNullOrEmpty(brief.Category)) || await categories.IsLeaf(brief.Category, cancel), "category", string.IsNullOrEmpty(brief.Category) ? "required" : "invalid_value")
        .Between("budgetMin", brief.BudgetMin, 0m, 999_999_999m)
        .Between("budgetMax", brief.BudgetMax, shown ? 1m : 0m, 999_999_999m)
        .Require(brief.BudgetMin <= brief.BudgetMax, "budgetMax", "below_minimum")
        .Text("city", brief.City, shown && !brief.IsRemote ? 1 : 0, 80)
        .Require(brief.Deadline is null || brief.Deadline == kept || brief.Deadline >= DateOnly.FromDateTime(now.UtcDateTime.AddHours(-3)), "deadline", "in_the_past")
        .Require(brief.ProposalCap is 5 or 10 or 20, "proposalCap", "invalid_value")
        .Require(brief.Files.Count <= MostFiles, "files", "too_many", MostFiles)
        .Problem;

    private static async Task<Results<Ok<ProjectView>, Problem>> Act(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, Func<Project, Task<Problem?>> verb, CancellationToken cancel)
    {
        Project? project = null;
        var problem = await db.InTransaction(
            async () =>
            {
                project = await db.Set<Project>().FromSql($"select * from projects where id = {id} and client_id = {user.Id} for update").SingleOrDefaultAsync(cancel);
                if (project is null)
                    return Problem.NotFound();
                if (await verb(project) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Ok(await views.Of(project!, user, cancel));
    }
}
