using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>Why one cannot propose, and the page of the web client where that can be changed.</summary>
public sealed record BlockedReason(string Code, string? Way);

/// <summary>Who sees a project, who may propose on it, and in which order those come who ask at the same time.</summary>
internal sealed class ProjectAccess(FixiaDb db, PlanCatalogue plans, TimeProvider clock)
{
    /// <summary>
    /// The project's row is the queue: what is counted or decided on it comes one after the other, never one too many. It is
    /// always locked first.
    /// </summary>
    public Task<Project?> Lock(Guid id, CancellationToken cancel) =>
        db.Set<Project>().FromSql($"select * from projects where id = {id} for update").SingleOrDefaultAsync(cancel);

    /// <summary>Locks the caller's own project.</summary>
    public async Task<Answer<Project>> LockOwn(Guid id, CurrentUser client, CancellationToken cancel) =>
        await Lock(id, cancel) is { } project && project.ClientId == client.Id ? project : Problem.NotFound();

    /// <summary>Locks a project on which somebody wants to propose or to ask, or tells why they cannot.</summary>
    public async Task<Answer<Project>> LockFor(ProjectAction action, Guid id, CurrentUser professional, CancellationToken cancel)
    {
        if (await Lock(id, cancel) is not { PublishedAt: not null } project || !await MaySee(project, professional, cancel))
            return Problem.NotFound();
        if (project.ClientId == professional.Id)
            return Problem.Forbidden("own_project");
        if (!ProjectRules.Next(project.Status, action, ProjectParty.Candidate).Is(out _, out var refused))
            return refused;
        if (await Blocked(project, professional, cancel) is { } blocked)
            return Problem.Forbidden(blocked.Code, blocked.Way);
        if (action == ProjectAction.Propose && await HasProposed(project.Id, professional.Id, cancel))
            return Problem.Conflict("already_proposed");
        return project;
    }

    /// <summary>
    /// Whether it exists for the caller: what was never published for its owner only, projects by invitation for whom they
    /// invite.
    /// </summary>
    public async Task<bool> MaySee(Project project, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is not null && (caller.Id == project.ClientId || caller.IsAdmin))
            return true;
        if (project.PublishedAt is null)
            return false;
        if (project.Visibility == ProjectVisibility.Public)
            return true;
        return caller is not null && (
            await IsInvited(project.Id, caller.Id, cancel) || await HasProposed(project.Id, caller.Id, cancel));
    }

    /// <summary>
    /// Why the caller may not propose; null when they may, or when it is not a question (their own project, not open).
    /// </summary>
    public async Task<BlockedReason?> Blocked(Project project, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is null || project.Status != ProjectStatus.Open || project.ClientId == caller.Id)
            return null;
        if (ProjectPermissions.Propose.RefusalTo(caller) is { } refused)
            return new BlockedReason(refused.Code, refused.Way);
        if (!project.IsEarlyAt(clock.GetUtcNow()) || await IsInvited(project.Id, caller.Id, cancel))
            return null;
        var plan = await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        return plans.Of(plan).EarlyAccess ? null : new BlockedReason("early_access", "/pricing");
    }

    private Task<bool> IsInvited(Guid projectId, Guid userId, CancellationToken cancel) =>
        db.Set<ProjectInvitation>().AnyAsync(i => i.ProjectId == projectId && i.ProfessionalId == userId, cancel);

    private Task<bool> HasProposed(Guid projectId, Guid userId, CancellationToken cancel) =>
        db.Set<Proposal>().AnyAsync(o => o.ProjectId == projectId && o.ProfessionalId == userId, cancel);
}
