using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>Whom to invite, and what to say to them.</summary>
public sealed record NewProjectInvitation(string Handle, string? Message);

/// <summary>An invitation as the client sees it.</summary>
/// <param name="Professional">Whom.</param>
/// <param name="InvitedAt">When.</param>
/// <param name="Declined">Whether they said no.</param>
/// <param name="Proposed">Whether they sent a proposal.</param>
public sealed record ProjectInvitationView(ProfessionalRef Professional, DateTimeOffset InvitedAt, bool Declined, bool Proposed);

/// <summary>An invitation as the professional sees it.</summary>
public sealed record ReceivedInvitation(Guid ProjectId, string ProjectSlug, string ProjectTitle, PersonCard Client, string? Message, DateTimeOffset InvitedAt, BudgetView Budget);

/// <summary>What to ask.</summary>
public sealed record NewQuestion(string Question);

/// <summary>What to answer.</summary>
public sealed record NewAnswer(string Answer);

/// <summary>A question and its answer; <paramref name="Actions"/>: <c>answer</c>.</summary>
public sealed record QuestionView(Guid Id, string Question, DateTimeOffset AskedAt, PersonCard Asker, string? Answer, DateTimeOffset? AnsweredAt, IReadOnlyList<string> Actions);

/// <summary>What client and professionals say to each other before anybody is hired: invitations, and questions answered in public.</summary>
internal static class ProjectTalkEndpoints
{
    private const int MostInvitations = 20;
    private const int MostQuestions = 5;

    public static void MapProjectTalk(this IEndpointRouteBuilder api)
    {
        var invitations = api.MapGroup("/projects/{id:guid}/invitations").WithTags("Projects");
        invitations.MapGet("/", Invited).Requires(ProjectPermissions.ManageOwn);
        invitations.MapPost("/", Invite).Requires(ProjectPermissions.ManageOwn);
        invitations.MapPost("/decline", DeclineInvitation).Requires(ProjectPermissions.ManageOwnProposals);
        api.MapGet("/me/invitations", Received).Requires(ProjectPermissions.ManageOwnProposals).WithTags("Projects");
        var questions = api.MapGroup("/projects/{id:guid}/questions").WithTags("Projects");
        questions.MapGet("/", Questions).Requires(PlatformPermissions.Browse);
        questions.MapPost("/", Ask).Requires(ProjectPermissions.Propose);
        questions.MapPost("/{question:guid}/answer", Answer).Requires(ProjectPermissions.ManageOwn);
    }

    private static async Task<Results<Ok<List<ProjectInvitationView>>, Problem>> Invited(Guid id, CurrentUser user, FixiaDb db, PeopleCards people, CancellationToken cancel) =>
        await db.Set<Project>().AnyAsync(p => p.Id == id && p.ClientId == user.Id, cancel) ? TypedResults.Ok(await InvitationsOf(id, db, people, cancel)) : Problem.NotFound();

    private static async Task<Results<Ok<List<ProjectInvitationView>>, Problem>> Invite(Guid id, NewProjectInvitation request, CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("handle", request.Handle, 1, 60).Text("message", request.Message, 0, 600).Problem is { } wrong)
            return wrong;
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null)
            return Problem.NotFound();
        if (project.Status != ProjectStatus.Open)
            return Problem.Conflict("project_not_open");
        var now = clock.GetUtcNow();
        var guest = await db.Set<User>().AsNoTracking().Where(User.ProfessionalAt(now))
            .SingleOrDefaultAsync(u => u.Handle == request.Handle && u.SuspendedAt == null, cancel);
        if (guest is null)
            return Problem.Invalid("handle", "not_a_professional");
        if (guest.Id == user.Id)
            return Problem.Forbidden("own_project");
        if (await db.Set<ProjectInvitation>().CountAsync(i => i.ProjectId == id, cancel) >= MostInvitations)
            return Problem.Conflict("too_many_invitations", MostInvitations);
        db.Add(new ProjectInvitation { ProjectId = id, ProfessionalId = guest.Id, Message = string.IsNullOrWhiteSpace(request.Message) ? null : request.Message.Trim(), InvitedAt = now });
        if (await db.SaveUnless(cancel, ("project_invitations_pkey", Problem.Conflict("already_invited"))) is { } refused)
            return refused;
        return TypedResults.Ok(await InvitationsOf(id, db, people, cancel));
    }

    private static async Task<Results<NoContent, Problem>> DeclineInvitation(Guid id, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Set<ProjectInvitation>().SingleOrDefaultAsync(i => i.ProjectId == id && i.ProfessionalId == user.Id, cancel) is not { } invitation)
            return Problem.NotFound();
        invitation.DeclinedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<ReceivedInvitation>>> Received(CurrentUser user, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectInvitation>().AsNoTracking()
            .Where(i => i.ProfessionalId == user.Id && i.DeclinedAt == null && !db.Set<Proposal>().Any(o => o.ProjectId == i.ProjectId && o.ProfessionalId == user.Id))
            .Join(db.Set<Project>().Where(p => p.Status == ProjectStatus.Open), i => i.ProjectId, p => p.Id, (i, p) => new { Invitation = i, Project = p })
            .OrderByDescending(r => r.Invitation.InvitedAt).Take(50).ToListAsync(cancel);
        var clients = await people.Of(rows.Select(r => r.Project.ClientId), cancel);
        return TypedResults.Ok(rows.ConvertAll(r => new ReceivedInvitation(
            r.Project.Id, r.Project.Slug, r.Project.Title, clients[r.Project.ClientId].AsClient, r.Invitation.Message, r.Invitation.InvitedAt, BudgetView.Of(r.Project))));
    }

    private static async Task<Results<Ok<List<QuestionView>>, Problem>> Questions(Guid id, CurrentUser? user, FixiaDb db, ProjectViews views, PeopleCards people, CancellationToken cancel)
    {
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null || !await views.MaySee(project, user, cancel))
            return Problem.NotFound();
        return TypedResults.Ok(await QuestionsOf(project, user, db, people, cancel));
    }

    private static async Task<Results<Ok<List<QuestionView>>, Problem>> Ask(Guid id, NewQuestion request, CurrentUser user, FixiaDb db, ProjectViews views, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("question", request.Question, 10, 600).Problem is { } wrong)
            return wrong;
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null || !await views.MaySee(project, user, cancel))
            return Problem.NotFound();
        if (project.ClientId == user.Id)
            return Problem.Forbidden("own_project");
        if (project.Status != ProjectStatus.Open)
            return Problem.Conflict("project_not_open");
        if (await views.Blocked(project, user, cancel) is { } blocked)
            return Problem.Forbidden(blocked.Code, blocked.Way);
        if (await db.Set<ProjectQuestion>().CountAsync(q => q.ProjectId == id && q.AskerId == user.Id, cancel) >= MostQuestions)
            return Problem.Conflict("too_many_questions", MostQuestions);
        db.Add(ProjectQuestion.Ask(id, user.Id, request.Question, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await QuestionsOf(project, user, db, people, cancel));
    }

    private static async Task<Results<Ok<List<QuestionView>>, Problem>> Answer(Guid id, Guid question, NewAnswer request, CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("answer", request.Answer, 1, 1500).Problem is { } wrong)
            return wrong;
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null || await db.Set<ProjectQuestion>().SingleOrDefaultAsync(q => q.Id == question && q.ProjectId == id, cancel) is not { } asked)
            return Problem.NotFound();
        asked.Reply(request.Answer, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await QuestionsOf(project, user, db, people, cancel));
    }

    private static async Task<List<ProjectInvitationView>> InvitationsOf(Guid projectId, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectInvitation>().AsNoTracking().Where(i => i.ProjectId == projectId).OrderBy(i => i.InvitedAt)
            .Select(i => new { Invitation = i, Proposed = db.Set<Proposal>().Any(o => o.ProjectId == projectId && o.ProfessionalId == i.ProfessionalId) }).ToListAsync(cancel);
        var guests = await people.Of(rows.Select(r => r.Invitation.ProfessionalId), cancel);
        return rows.ConvertAll(r => new ProjectInvitationView(guests[r.Invitation.ProfessionalId].AsProfessional, r.Invitation.InvitedAt, r.Invitation.DeclinedAt is not null, r.Proposed));
    }

    private static async Task<List<QuestionView>> QuestionsOf(Project project, CurrentUser? reader, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectQuestion>().AsNoTracking().Where(q => q.ProjectId == project.Id).OrderBy(q => q.AskedAt).Take(100).ToListAsync(cancel);
        var askers = await people.Of(rows.Select(q => q.AskerId), cancel);
        return rows.ConvertAll(q => new QuestionView(
            q.Id, q.Question, q.AskedAt, new PersonCard(askers[q.AskerId].Handle, askers[q.AskerId].FullName, askers[q.AskerId].Professional), q.Answer, q.AnsweredAt, reader?.Id == project.ClientId ? ["answer"] : []));
    }
}
