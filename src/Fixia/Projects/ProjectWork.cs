using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>How somebody's own project is changed: read, checked, locked, changed and shown again.</summary>
internal sealed class ProjectWork(FixiaDb db, ProjectAccess access, ProjectChecks checks, ProjectViews views)
{
    /// <summary>
    /// A project of one's own as it is now; null when it is none. It is read before it is locked: checking it needs the places,
    /// which are read on a connection of their own.
    /// </summary>
    public Task<Project?> Read(Guid id, CurrentUser client, CancellationToken cancel) =>
        db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == client.Id, cancel);

    /// <summary>Does something with one's own project, locked meanwhile, and answers what its owner sees of it now.</summary>
    public async Task<Answer<ProjectView>> Act(
        Guid id, CurrentUser user, Func<Project, Task<Problem?>> verb, CancellationToken cancel)
    {
        var done = await db.InTransaction<Project>(
            async () =>
            {
                if (!(await access.LockOwn(id, user, cancel)).Is(out var project, out var missing))
                    return missing;
                if (await verb(project) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return project;
            },
            cancel);
        return await done.Then(project => views.Of(project, user, cancel));
    }

    /// <summary>
    /// What is shown is whole, whichever way it comes to be shown; a deadline that passed meanwhile is no reason to keep it back.
    /// </summary>
    public async Task<Answer<ProjectView>> Show(
        Guid id, CurrentUser user, Func<Project, Problem?> verb, CancellationToken cancel)
    {
        if (await Read(id, user, cancel) is not { } read)
            return Problem.NotFound();
        var isNew = read.PublishedAt is null;
        var whole = await checks.Of(read.Brief with { Publish = true }, isNew ? null : read.Deadline, cancel);
        if (!whole.Is(out var brief, out var wrong))
            return wrong;
        return await Act(
            id,
            user,
            project =>
            {
                if (project.Version != read.Version)
                    return Task.FromResult<Problem?>(Problem.Conflict("changed_meanwhile"));
                if (isNew)
                    project.Settle(brief);
                return Task.FromResult(verb(project));
            },
            cancel);
    }
}
