using Fixia.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Projects;

internal static class ProjectEndpoints
{
    public static void MapProjectEndpoints(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapPost("/", CreateProject).Requires(ProjectPermissions.ManageOwn).Idempotent();
        projects.MapGet("/{idOrSlug}", GetProject).Requires(PlatformPermissions.Browse);
        projects.MapPatch("/{id:guid}", ChangeProject).Requires(ProjectPermissions.ManageOwn);
        projects.MapPost("/{id:guid}/publish", PublishProject).Requires(ProjectPermissions.ManageOwn);
        projects.MapPost("/{id:guid}/close", CloseProject).Requires(ProjectPermissions.ManageOwn);
        projects.MapPost("/{id:guid}/reopen", ReopenProject).Requires(ProjectPermissions.Publish);
        api.MapGet("/me/projects", GetMyProjects).Requires(ProjectPermissions.ManageOwn).WithTags("Projects");
    }

    /// <summary>Makes a project: a draft, or published at once.</summary>
    private static async Task<Made<ProjectView>> CreateProject(
        ProjectBrief request,
        CurrentUser user,
        FixiaDb db,
        ProjectChecks checks,
        Attachments files,
        ProjectViews views,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (request.Publish && ProjectPermissions.Publish.RefusalTo(user) is { } notYet)
            return notYet;
        if (!(await checks.Of(request, null, cancel)).Is(out var brief, out var wrong))
            return wrong;
        var made = await db.InTransaction<Project>(
            async () =>
            {
                var project = Project.Draft(user.Id, brief, clock.GetUtcNow());
                if (brief.Publish && project.Publish(clock.GetUtcNow(), options.Value.EarlyAccess) is { } refused)
                    return refused;
                if (await files.Replace(project.Id, user.Id, FileKind.Document, [], brief.Files, "files", cancel) is { } unknown)
                    return unknown;
                db.Add(project);
                await db.SaveChangesAsync(cancel);
                return project;
            },
            cancel);
        return (await made.Then(project => views.Of(project, user, cancel))).Made(view => $"/api/projects/{view.Slug}");
    }

    /// <summary>By id or by name; by a name it had before, too: the answer's slug tells its name now.</summary>
    private static async Task<Answer<ProjectView>> GetProject(
        string idOrSlug,
        CurrentUser? user,
        FixiaDb db,
        ProjectAccess access,
        ProjectViews views,
        CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var left = await db.WhoLeft(Project.NameKind, idOrSlug, cancel);
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id || p.Slug == idOrSlug, cancel)
            ?? await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == left, cancel);
        if (project is null || !await access.MaySee(project, user, cancel))
            return Problem.NotFound();
        return await views.Of(project, user, cancel);
    }

    /// <summary>Changes what is named of a project; proposals that answered it before are told.</summary>
    private static async Task<Answer<ProjectView>> ChangeProject(
        Guid id,
        MergePatch<ProjectBrief> patch,
        IfMatch match,
        CurrentUser user,
        FixiaDb db,
        ProjectChecks checks,
        Attachments files,
        ProjectWork work,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (await work.Read(id, user, cancel) is not { } read)
            return Problem.NotFound();
        if (match.Refuses(read.Version) is { } other)
            return other;
        if (!patch.Onto(read.Brief).Is(out var asked, out var unfit))
            return unfit;
        if (asked.Publish && !read.Brief.Publish && ProjectPermissions.Publish.RefusalTo(user) is { } notYet)
            return notYet;
        // What was shown is closed, not taken back.
        if (read.Brief.Publish && !asked.Publish)
            return Problem.Conflict("project_not_draft");
        if (!(await checks.Of(asked, read.Deadline, cancel)).Is(out var brief, out var wrong))
            return wrong;
        return await work.Act(
            id,
            user,
            async project =>
            {
                if (project.Version != read.Version)
                    return Problem.Conflict("changed_meanwhile");
                var before = project.Slug;
                if (await files.Replace(
                    project.Id, user.Id, FileKind.Document, project.Files, brief.Files, "files", cancel) is { } unknown)
                    return unknown;
                if (project.Change(brief, clock.GetUtcNow()) is { } refused)
                    return refused;
                if (before != project.Slug && project.PublishedAt is not null)
                    await db.Leave(Project.NameKind, before, id, clock.GetUtcNow(), cancel);
                return brief.Publish && project.Status == ProjectStatus.Draft
                    ? project.Publish(clock.GetUtcNow(), options.Value.EarlyAccess)
                    : null;
            },
            cancel);
    }

    /// <summary>Opens a draft to proposals.</summary>
    private static Task<Answer<ProjectView>> PublishProject(
        Guid id,
        CurrentUser user,
        ProjectWork work,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel) =>
        work.Show(id, user, project => project.Publish(clock.GetUtcNow(), options.Value.EarlyAccess), cancel);

    /// <summary>Stops looking for somebody.</summary>
    private static Task<Answer<ProjectView>> CloseProject(
        Guid id, CurrentUser user, ProjectWork work, CancellationToken cancel) =>
        work.Act(id, user, project => Task.FromResult(project.Close()), cancel);

    /// <summary>Looks again; proposals that were not decided stand again.</summary>
    private static Task<Answer<ProjectView>> ReopenProject(
        Guid id,
        CurrentUser user,
        ProjectWork work,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel) =>
        work.Show(id, user, project => project.Reopen(clock.GetUtcNow(), options.Value.EarlyAccess), cancel);

    /// <summary>The caller's projects, the newest first.</summary>
    private static async Task<Answer<List<ProjectView>>> GetMyProjects(
        CurrentUser user, FixiaDb db, ProjectViews views, CancellationToken cancel)
    {
        var projects = await db.Set<Project>().AsNoTracking().Where(p => p.ClientId == user.Id)
            .OrderByDescending(p => p.CreatedAt).Take(100).ToListAsync(cancel);
        return await views.Of(projects, user, cancel);
    }
}
