using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Projects;

/// <summary>Whom to invite, and what to say to them.</summary>
public sealed record NewProjectInvitation(string Handle, string? Message);

/// <summary>An invitation as the client sees it.</summary>
/// <param name="Professional">Who was invited.</param>
/// <param name="InvitedAt">When they were asked.</param>
/// <param name="Declined">Whether they said no.</param>
/// <param name="Proposed">Whether they sent a proposal.</param>
public sealed record ProjectInvitationView(ProfessionalRef Professional, DateTimeOffset InvitedAt, bool Declined, bool Proposed);

/// <summary>An invitation as the professional sees it.</summary>
public sealed record ReceivedInvitation(
    Guid ProjectId,
    string ProjectSlug,
    string ProjectTitle,
    PersonCard Client,
    string? Message,
    DateTimeOffset InvitedAt,
    BudgetView Budget);

/// <summary>Clients ask professionals to propose.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/projects/{id:guid}/invitations").WithTags("Projects");
        invitations.MapGet("/", GetInvitations).Requires(ProjectPermissions.ManageOwn);
        invitations.MapPost("/", InviteToProject).Requires(ProjectPermissions.ManageOwn).Idempotent();
        invitations.MapPost("/decline", DeclineInvitation).Requires(ProjectPermissions.ManageOwnProposals);
        api.MapGet("/me/invitations", GetMyInvitations).Requires(ProjectPermissions.ManageOwnProposals).WithTags("Projects");
    }

    /// <summary>Whom the caller invited to their project.</summary>
    private static async Task<Answer<List<ProjectInvitationView>>> GetInvitations(
        Guid id, CurrentUser user, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        if (!await db.Set<Project>().AnyAsync(p => p.Id == id && p.ClientId == user.Id, cancel))
            return Problem.NotFound();
        return await Of(id, db, people, cancel);
    }

    /// <summary>Asks a professional to propose.</summary>
    private static async Task<Answer<List<ProjectInvitationView>>> InviteToProject(
        Guid id,
        NewProjectInvitation request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        PeopleCards people,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("handle", request.Handle, 1, 60).Text("message", request.Message, 0, 600).Problem is { } wrong)
            return wrong;
        var (now, most) = (clock.GetUtcNow(), options.Value.MostInvitations);
        var invited = await db.InTransaction<ProjectInvitation>(
            async () =>
            {
                if (!(await access.LockOwn(id, user, cancel)).Is(out var project, out var missing))
                    return missing;
                if (!ProjectRules.Next(project.Status, ProjectAction.Invite, ProjectParty.Client).Is(out _, out var refused))
                    return refused;
                var guest = await db.Set<User>().AsNoTracking().Where(User.ProfessionalAt(now))
                    .SingleOrDefaultAsync(u => u.Handle == request.Handle && u.SuspendedAt == null, cancel);
                if (guest is null)
                    return Problem.Invalid("handle", "not_a_professional");
                if (guest.Id == user.Id)
                    return Problem.Forbidden("own_project");
                var already = await db.Set<ProjectInvitation>()
                    .Where(i => i.ProjectId == id).Select(i => i.ProfessionalId).ToListAsync(cancel);
                if (already.Contains(guest.Id))
                    return Problem.Conflict("already_invited");
                if (already.Count >= most)
                    return Problem.Conflict("too_many_invitations", most);
                var invitation = new ProjectInvitation
                {
                    ProjectId = id,
                    ProfessionalId = guest.Id,
                    Number = already.Count + 1,
                    Message = PlainText.Trimmed(request.Message),
                    InvitedAt = now,
                };
                db.Add(invitation);
                project.NoteInvited(guest.Id);
                await db.SaveChangesAsync(cancel);
                return invitation;
            },
            cancel);
        return await invited.Then(invitation => Of(invitation.ProjectId, db, people, cancel));
    }

    /// <summary>Says no to a client who asked for a proposal.</summary>
    private static async Task<Done> DeclineInvitation(
        Guid id, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var invitation = await db.Set<ProjectInvitation>().SingleOrDefaultAsync(
            i => i.ProjectId == id && i.ProfessionalId == user.Id,
            cancel);
        if (invitation is null)
            return Problem.NotFound();
        invitation.DeclinedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return Done.Well;
    }

    /// <summary>Invitations to open projects that the caller has not answered.</summary>
    private static async Task<Answer<List<ReceivedInvitation>>> GetMyInvitations(
        CurrentUser user, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectInvitation>().AsNoTracking()
            .Where(i => i.ProfessionalId == user.Id && i.DeclinedAt == null)
            .Where(i => !db.Set<Proposal>().Any(o => o.ProjectId == i.ProjectId && o.ProfessionalId == user.Id))
            .Join(
                db.Set<Project>().Where(p => p.Status == ProjectStatus.Open),
                i => i.ProjectId,
                p => p.Id,
                (i, p) => new { Invitation = i, Project = p })
            .OrderByDescending(r => r.Invitation.InvitedAt).Take(50).ToListAsync(cancel);
        var clients = await people.Of(rows.Select(r => r.Project.ClientId), cancel);
        return rows.ConvertAll(r => new ReceivedInvitation(
            r.Project.Id,
            r.Project.Slug,
            r.Project.Title,
            clients[r.Project.ClientId].AsClient,
            r.Invitation.Message,
            r.Invitation.InvitedAt,
            BudgetView.Of(r.Project)));
    }

    private static async Task<List<ProjectInvitationView>> Of(
        Guid projectId, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectInvitation>().AsNoTracking().Where(i => i.ProjectId == projectId).OrderBy(i => i.Number)
            .Select(
                i => new
                {
                    Invitation = i,
                    Proposed = db.Set<Proposal>().Any(o => o.ProjectId == projectId && o.ProfessionalId == i.ProfessionalId),
                })
            .ToListAsync(cancel);
        var guests = await people.Of(rows.Select(r => r.Invitation.ProfessionalId), cancel);
        return rows.ConvertAll(r => new ProjectInvitationView(
            guests[r.Invitation.ProfessionalId].AsProfessional,
            r.Invitation.InvitedAt,
            r.Invitation.DeclinedAt is not null,
            r.Proposed));
    }
}
