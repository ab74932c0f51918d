using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Projects;

/// <summary>What to ask.</summary>
public sealed record NewQuestion(string Question);

/// <summary>What to answer.</summary>
public sealed record NewAnswer(string Answer);

/// <summary>A question and its answer; <paramref name="Actions"/>: <c>answer</c>.</summary>
public sealed record QuestionView(
    Guid Id,
    string Question,
    DateTimeOffset AskedAt,
    PersonCard Asker,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    IReadOnlyList<string> Actions);

/// <summary>Questions of professionals, answered by the client where everybody who sees the project reads them.</summary>
internal static class QuestionEndpoints
{
    private const int MostShown = 100;

    public static void MapQuestions(this IEndpointRouteBuilder api)
    {
        var questions = api.MapGroup("/projects/{id:guid}/questions").WithTags("Projects");
        questions.MapGet("/", GetQuestions).Requires(PlatformPermissions.Browse);
        questions.MapPost("/", AskQuestion).Requires(ProjectPermissions.Propose);
        questions.MapPost("/{question:guid}/answer", AnswerQuestion).Requires(ProjectPermissions.ManageOwn);
    }

    /// <summary>The questions about a project, with their answers.</summary>
    private static async Task<Answer<List<QuestionView>>> GetQuestions(
        Guid id,
        CurrentUser? user,
        FixiaDb db,
        ProjectAccess access,
        PeopleCards people,
        CancellationToken cancel)
    {
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (project is null || !await access.MaySee(project, user, cancel))
            return Problem.NotFound();
        return await Of(project, user, db, people, cancel);
    }

    /// <summary>Asks about a project, in public.</summary>
    private static async Task<Answer<List<QuestionView>>> AskQuestion(
        Guid id,
        NewQuestion request,
        CurrentUser user,
        FixiaDb db,
        ProjectAccess access,
        PeopleCards people,
        IOptions<ProjectOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("question", request.Question, 10, 600).Problem is { } wrong)
            return wrong;
        var asked = await db.InTransaction<Project>(
            async () =>
            {
                if (!(await access.LockFor(ProjectAction.Ask, id, user, cancel)).Is(out var project, out var refused))
                    return refused;
                var before = await db.Set<ProjectQuestion>().CountAsync(q => q.ProjectId == id && q.AskerId == user.Id, cancel);
                if (before >= options.Value.MostQuestions)
                    return Problem.Conflict("too_many_questions", options.Value.MostQuestions);
                db.Add(ProjectQuestion.Ask(id, user.Id, before + 1, request.Question, clock.GetUtcNow()));
                await db.SaveChangesAsync(cancel);
                return project;
            },
            cancel);
        return await asked.Then(project => Of(project, user, db, people, cancel));
    }

    /// <summary>Answers a question about one's project, or answers it better.</summary>
    private static async Task<Answer<List<QuestionView>>> AnswerQuestion(
        Guid id,
        Guid question,
        NewAnswer request,
        CurrentUser user,
        FixiaDb db,
        PeopleCards people,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("answer", request.Answer, 1, 1500).Problem is { } wrong)
            return wrong;
        var project = await db.Set<Project>()
            .AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.ClientId == user.Id, cancel);
        if (project is null
            || await db.Set<ProjectQuestion>().SingleOrDefaultAsync(
                q => q.Id == question && q.ProjectId == id,
                cancel) is not { } asked)
            return Problem.NotFound();
        asked.Reply(request.Answer, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return await Of(project, user, db, people, cancel);
    }

    private static async Task<List<QuestionView>> Of(
        Project project, CurrentUser? reader, FixiaDb db, PeopleCards people, CancellationToken cancel)
    {
        var rows = await db.Set<ProjectQuestion>().AsNoTracking().Where(q => q.ProjectId == project.Id)
            .OrderBy(q => q.AskedAt).Take(MostShown).ToListAsync(cancel);
        var askers = await people.Of(rows.Select(q => q.AskerId), cancel);
        return rows.ConvertAll(q => new QuestionView(
            q.Id,
            q.Question,
            q.AskedAt,
            askers[q.AskerId].AsWorker,
            q.Answer,
            q.AnsweredAt,
            reader?.Id == project.ClientId ? ["answer"] : []));
    }
}
