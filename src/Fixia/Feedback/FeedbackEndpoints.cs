using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>What one says of the other party. <paramref name="ToUserRole"/> may be left out; one that does not fit the contract is refused.</summary>
public sealed record NewFeedback(bool HasLike, string? Comment, TrustRole? ToUserRole);

/// <summary>Feedback was taken.</summary>
public sealed record FeedbackTaken(Guid Id, TrustRole ToRole, bool HasLike, string? Comment, DateTimeOffset CreatedAt, DateTimeOffset? VisibleAt);

/// <summary>What the giver says now.</summary>
public sealed record ChangedFeedback(bool HasLike, string? Comment);

/// <summary>What the receiver answers.</summary>
public sealed record FeedbackReply(string Reply);

/// <summary>Why a feedback is reported or withdrawn.</summary>
public sealed record FeedbackReason(string Reason);

/// <summary>A feedback that counts in one's own score, or counted until it was withdrawn.</summary>
public sealed record TrustInput(Guid FeedbackId, bool HasLike, bool Counts, Guid From, DateTimeOffset VisibleAt, DateTimeOffset? WithdrawnAt, string? WithdrawnReason);

/// <summary>One's own score in a role and everything it is made of, to do the sum again.</summary>
/// <param name="Likes">Likes that count.</param>
/// <param name="Total">Feedbacks that count.</param>
/// <param name="People">Different people they came from.</param>
/// <param name="Percentage">100 × likes / total, two decimals.</param>
/// <param name="Ranking">Wilson's lower bound at 95 %, by which results are ranked.</param>
/// <param name="Inputs">Every feedback, the newest first.</param>
public sealed record TrustAccount(int Likes, int Total, int People, decimal Percentage, double Ranking, IReadOnlyList<TrustInput> Inputs);

internal static class FeedbackEndpoints
{
    public static void MapFeedbackEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/contracts/{id:guid}/feedback", Give).Requires(FeedbackPermissions.Give).WithTags("Feedback");
        api.MapGet("/me/trust/{role}", Account).Requires(AccountPermissions.ManageOwn).WithTags("Feedback");
        var one = api.MapGroup("/feedback/{id:guid}").WithTags("Feedback");
        one.MapPatch("/", Edit).Requires(FeedbackPermissions.Give);
        one.MapPost("/reply", Reply).Requires(FeedbackPermissions.Give);
        one.MapPost("/reports", Report).Requires(FeedbackPermissions.Give);
        one.MapPost("/withdraw", Withdraw).Requires(FeedbackPermissions.Moderate);
    }

    private static async Task<Results<NoContent, Problem>> Edit(Guid id, ChangedFeedback request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("comment", request.Comment, 0, 1500).Problem is { } wrong)
            return wrong;
        return await Change(id, db, f => f.FromUserId == user.Id, f => f.Edit(request.HasLike, request.Comment, clock.GetUtcNow()), cancel);
    }

    private static async Task<Results<NoContent, Problem>> Reply(Guid id, FeedbackReply request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("reply", request.Reply, 1, 1500).Problem is { } wrong)
            return wrong;
        return await Change(id, db, f => f.ToUserId == user.Id && f.VisibleAt is not null, f => f.Answer(request.Reply, clock.GetUtcNow()), cancel);
    }

    private static async Task<Results<NoContent, Problem>> Report(Guid id, FeedbackReason request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("reason", request.Reason, 1, 500).Problem is { } wrong)
            return wrong;
        if (await db.Set<FeedbackEntry>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } feedback || !feedback.ActionsOf(user.Id, clock.GetUtcNow()).Contains("report", StringComparer.Ordinal))
            return Problem.NotFound();
        db.Add(new FeedbackReport { FeedbackId = id, ReporterId = user.Id, Reason = request.Reason.Trim(), CreatedAt = clock.GetUtcNow() });
        return await db.SaveUnless(cancel, ("feedback_reports_once", Problem.Conflict("feedback_reported"))) is { } twice ? twice : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Problem>> Withdraw(Guid id, FeedbackReason request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("reason", request.Reason, 1, 500).Problem is { } wrong)
            return wrong;
        return await Change(id, db, _ => true, f => f.Withdraw(request.Reason, clock.GetUtcNow()), cancel);
    }

    // What is not the caller's does not exist for them.
    private static async Task<Results<NoContent, Problem>> Change(Guid id, FixiaDb db, Func<FeedbackEntry, bool> isTheirs, Func<FeedbackEntry, Problem?> act, CancellationToken cancel)
    {
        var problem = await db.InTransaction(
            async () =>
            {
                var feedback = await db.Set<FeedbackEntry>().FromSql($"select * from feedback where id = {id} for update").SingleOrDefaultAsync(cancel);
                if (feedback is null || !isTheirs(feedback))
                    return Problem.NotFound();
                if (act(feedback) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return problem is null ? TypedResults.NoContent() : problem;
    }

    private static async Task<Results<Ok<TrustAccount>, Problem>> Account(string role, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        if (!Enum.TryParse<TrustRole>(role, true, out var mine))
            return Problem.NotFound();
        var inputs = await db.Set<FeedbackEntry>().Where(f => f.ToUserId == user.Id && f.ToUserRole == mine && f.VisibleAt != null).OrderByDescending(f => f.VisibleAt).ThenByDescending(f => f.Id)
            .Select(f => new TrustInput(f.Id, f.HasLike, f.WithdrawnAt == null, f.FromUserId, f.VisibleAt!.Value, f.WithdrawnAt, f.WithdrawnReason)).ToListAsync(cancel);
        var name = Conventions.SnakeCase(mine.ToString());
        var score = await db.Database.SqlQuery<Score>($"""
            select total_likes as "TotalLikes", total_feedback as "TotalFeedback", distinct_givers as "DistinctGivers", trust_percentage as "TrustPercentage", wilson_lower_bound as "WilsonLowerBound"
            from role_trust_scores where user_id = {user.Id} and role = {name}
            """).SingleOrDefaultAsync(cancel);
        return TypedResults.Ok(new TrustAccount(score?.TotalLikes ?? 0, score?.TotalFeedback ?? 0, score?.DistinctGivers ?? 0, score?.TrustPercentage ?? 0, score?.WilsonLowerBound ?? 0, inputs));
    }

    private sealed record Score(int TotalLikes, int TotalFeedback, int DistinctGivers, decimal TrustPercentage, double WilsonLowerBound);

    private static async Task<Results<Created<FeedbackTaken>, Problem>> Give(Guid id, NewFeedback request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("comment", request.Comment, 0, 1500).Problem is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        FeedbackEntry? given = null;
        var problem = await db.InTransaction(
            async () =>
            {
                // Locked, so that of two parties who speak at once the second sees the first.
                var contract = await db.Set<Contract>().FromSql($"select * from contracts where id = {id} for update").IgnoreAutoIncludes().SingleOrDefaultAsync(cancel);
                if (contract?.SideOf(user.Id) is null)
                    return Problem.NotFound();
                if (contract.CompletedAt is not { } completed)
                    return Problem.Conflict("contract_not_completed");
                if (now > completed + FeedbackEntry.Window)
                    return Problem.Conflict("feedback_closed");
                given = FeedbackEntry.Give(contract, user.Id, request.HasLike, request.Comment, now);
                if (request.ToUserRole is { } claimed && claimed != given.ToUserRole)
                    return Problem.Invalid("toUserRole", "wrong_role");
                db.Add(given);
                if (await db.SaveUnless(cancel, ("feedback_once", Problem.Conflict("feedback_given"))) is { } twice)
                    return twice;
                var both = await db.Set<FeedbackEntry>().Where(f => f.ContractId == id).ToListAsync(cancel);
                if (both.Count == 2)
                    both.ForEach(f => f.Show(now));
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Created((string?)null, new FeedbackTaken(given!.Id, given.ToUserRole, given.HasLike, given.Comment, given.CreatedAt, given.VisibleAt));
    }
}

/// <summary>Shows feedback whose 14 days are over although the other party never spoke.</summary>
internal sealed class ShowFeedback(FixiaDb db, RowByRow<ShowFeedback> rows, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - FeedbackEntry.Window;
        var due = await db.Set<FeedbackEntry>()
            .Where(f => f.VisibleAt == null && db.Set<Contract>().Any(c => c.Id == f.ContractId && c.CompletedAt <= since))
            .OrderBy(f => f.CreatedAt).Select(f => f.Id).ToListAsync(cancel);
        await rows.InTransactions(due, async id => (await db.Set<FeedbackEntry>().SingleAsync(f => f.Id == id, cancel)).Show(now), cancel);
    }
}
