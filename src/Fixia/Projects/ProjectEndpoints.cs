using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Projects;

/// <summary>What it takes to publish a project.</summary>
public sealed record NewProject(
    string Title, string Description, string Category, BudgetKind BudgetKind, decimal BudgetMin, decimal BudgetMax, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int ProposalCap, bool Publish)
{
    internal ProjectBrief Brief => new(Title, Description, Category, BudgetKind, BudgetMin, BudgetMax, City, IsRemote, Deadline, Urgent, ProposalCap);
}

internal static class ProjectEndpoints
{
    public static void MapProjectEndpoints(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapPost("/", Create).Requires(Permission.CreateProjects);
        projects.MapGet("/{idOrSlug}", Get).Requires(Permission.Browse);
        projects.MapPost("/{id:guid}/publish", Publish).Requires(Permission.CreateProjects);
        projects.MapPost("/{id:guid}/close", Close).Requires(Permission.CreateProjects);
        api.MapGet("/me/projects", Mine).Requires(Permission.CreateProjects).WithTags("Projects");
    }

    private static async Task<Results<Created<ProjectView>, Problem>> Create(
        NewProject request, CurrentUser user, FixiaDb db, Categories categories, ProjectViews views, IOptions<ProjectOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var brief = request.Brief;
        var errors = new FieldErrors()
            .Text("title", brief.Title, 8, 90)
            .Text("description", brief.Description, 30, 5000)
            .Require(await categories.IsLeaf(brief.Category, cancel), "category", string.IsNullOrEmpty(brief.Category) ? "required" : "invalid_value")
            .Between("budgetMin", brief.BudgetMin, 0m, 999_999_999m)
            .Between("budgetMax", brief.BudgetMax, 1m, 999_999_999m)
            .Require(brief.BudgetMin <= brief.BudgetMax, "budgetMax", "below_minimum")
            .Text("city", brief.City, brief.IsRemote ? 0 : 1, 80)
            .Require(brief.Deadline is null || brief.Deadline >= DateOnly.FromDateTime(now.UtcDateTime.AddHours(-3)), "deadline", "in_the_past")
            .Require(brief.ProposalCap is 5 or 10 or 20, "proposalCap", "invalid_value");
        if (errors.Problem is { } wrong)
            return wrong;
        var project = Project.Draft(user.Id, brief, now);
        if (request.Publish)
            project.Publish(now, options.Value.EarlyAccess);
        db.Add(project);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/projects/{project.Slug}", await views.Of(project, user, cancel));
    }

    private static async Task<Results<Ok<ProjectView>, Problem>> Get(string idOrSlug, CurrentUser? user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id || p.Slug == idOrSlug, cancel);
        if (project is null || (project.Status == ProjectStatus.Draft && project.ClientId != user?.Id))
            return Problem.NotFound();
        return TypedResults.Ok(await views.Of(project, user, cancel));
    }

    private static Task<Results<Ok<ProjectView>, Problem>> Publish(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, IOptions<ProjectOptions> options, TimeProvider clock, CancellationToken cancel) =>
        Change(id, user, db, views, project => project.Publish(clock.GetUtcNow(), options.Value.EarlyAccess), cancel);

    private static Task<Results<Ok<ProjectView>, Problem>> Close(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel) =>
        Change(id, user, db, views, project => project.Close(), cancel);

    private static async Task<Ok<List<ProjectView>>> Mine(CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var projects = await db.Set<Project>().AsNoTracking().Where(p => p.ClientId == user.Id).OrderByDescending(p => p.CreatedAt).Take(100).ToListAsync(cancel);
        var list = new List<ProjectView>();
        foreach (var project in projects)
            list.Add(await views.Of(project, user, cancel));
        return TypedResults.Ok(list);
    }

    private static async Task<Results<Ok<ProjectView>, Problem>> Change(Guid id, CurrentUser user, FixiaDb db, ProjectViews views, Func<Project, Problem?> verb, CancellationToken cancel)
    {
        Project? project = null;
        var problem = await db.InTransaction(
            async () =>
            {
                project = await db.Set<Project>().FromSql($"select * from projects where id = {id} and client_id = {user.Id} for update").SingleOrDefaultAsync(cancel);
                if (project is null)
                    return Problem.NotFound();
                if (verb(project) is { } refused)
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
