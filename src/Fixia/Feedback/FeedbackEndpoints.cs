using System.Globalization;
using Fixia.Accounts;
using Fixia.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>What one says of the other party.</summary>
/// <param name="HasLike">Whether one would hire them, or work for them, again.</param>
/// <param name="Comment">Up to 1,500 characters.</param>
/// <param name="ToUserRole">May be left out; one that does not fit the contract is refused.</param>
public sealed record NewFeedback(bool HasLike, string? Comment, TrustRole? ToUserRole);

/// <summary>Feedback was taken.</summary>
public sealed record FeedbackTaken(
    Guid Id,
    int Version,
    TrustRole ToRole,
    bool HasLike,
    string? Comment,
    DateTimeOffset CreatedAt,
    DateTimeOffset? VisibleAt) : IVersioned
{
    string IVersioned.Version => Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the giver says; a change is merged onto it.</summary>
public sealed record FeedbackWords(bool HasLike, string? Comment);

/// <summary>What the receiver answers.</summary>
public sealed record FeedbackReply(string Reply);

/// <summary>Why a feedback is reported or withdrawn.</summary>
public sealed record FeedbackReason(string Reason);

/// <summary>Giving feedback, and what can be done with one that was given.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedbackEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapPost("/contracts/{id:guid}/feedback", GiveFeedback).Requires(FeedbackPermissions.Give).WithTags("Feedback");
        var one = api.MapGroup("/feedback/{id:guid}").WithTags("Feedback");
        one.MapPatch("/", EditFeedback).Requires(FeedbackPermissions.Give);
        one.MapPost("/reply", ReplyToFeedback).Requires(FeedbackPermissions.Give);
        one.MapPost("/reports", ReportFeedback).Requires(FeedbackPermissions.Give);
        one.MapPost("/withdraw", WithdrawFeedback).Requires(FeedbackPermissions.Moderate);
    }

    /// <summary>Says how the other party of a completed contract was, in the role they had in it.</summary>
    private static async Task<Made<FeedbackTaken>> GiveFeedback(
        Guid id,
        NewFeedback request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("comment", request.Comment, 0, 1500).Problem is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        var answer = await db.InTransaction<FeedbackTaken>(
            async () =>
            {
                // Locked, so that of two parties who speak at once the second sees the first.
                var contract = await db.LockContract(id, cancel);
                if (contract?.SideOf(user.Id) is null)
                    return Problem.NotFound();
                if (contract.CompletedAt is not { } completed)
                    return Problem.Conflict("contract_not_completed");
                if (now > completed + FeedbackEntry.Window)
                    return Problem.Conflict("feedback_closed");
                var given = FeedbackEntry.Give(contract, user.Id, request.HasLike, request.Comment, now);
                if (request.ToUserRole is { } claimed && claimed != given.ToUserRole)
                    return Problem.Invalid("toUserRole", "wrong_role");
                db.Add(given);
                if (await db.SaveUnless(cancel, ("feedback_once", Problem.Conflict("feedback_given"))) is { } twice)
                    return twice;
                var both = await db.Set<FeedbackEntry>().Where(f => f.ContractId == id).ToListAsync(cancel);
                if (both.Count == 2)
                    both.ForEach(f => f.Show(now));
                await db.SaveChangesAsync(cancel);
                return new FeedbackTaken(
                    given.Id, given.Version, given.ToUserRole, given.HasLike, given.Comment, given.CreatedAt, given.VisibleAt);
            },
            cancel);
        return answer.Made(_ => $"/api/contracts/{id}/feedback");
    }

    /// <summary>Says it otherwise, while nobody has seen it.</summary>
    private static Task<Done> EditFeedback(
        Guid id,
        MergePatch<FeedbackWords> patch,
        IfMatch match,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel) =>
        Act(
            id,
            db,
            feedback =>
            {
                var who = feedback.PartyOf(user.Id);
                if (who != FeedbackParty.Giver)
                    return Problem.NotFound();
                if (match.Refuses(feedback.Version) is { } other)
                    return other;
                if (!patch.Onto(new FeedbackWords(feedback.HasLike, feedback.Comment)).Is(out var words, out var unreadable))
                    return unreadable;
                return new FieldErrors().Text("comment", words.Comment, 0, 1500).Problem
                    ?? feedback.Edit(who, words.HasLike, words.Comment, clock.GetUtcNow());
            },
            cancel);

    /// <summary>Answers a feedback one received, in public and once.</summary>
    private static async Task<Done> ReplyToFeedback(
        Guid id,
        FeedbackReply request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("reply", request.Reply, 1, 1500).Problem is { } wrong)
            return wrong;
        // What its receiver has not been shown does not exist for them.
        return await Act(
            id,
            db,
            feedback => feedback.ToUserId == user.Id && feedback.VisibleAt is not null
                ? feedback.Answer(feedback.PartyOf(user.Id), request.Reply, clock.GetUtcNow())
                : Problem.NotFound(),
            cancel);
    }

    /// <summary>Tells the staff that a feedback breaks the rules.</summary>
    private static async Task<Done> ReportFeedback(
        Guid id,
        FeedbackReason request,
        CurrentUser user,
        FixiaDb db,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("reason", request.Reason, 1, 500).Problem is { } wrong)
            return wrong;
        var feedback = await db.Set<FeedbackEntry>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        if (feedback?.ActionsOf(user, false, clock.GetUtcNow()).Contains(FeedbackAction.Report) != true)
            return Problem.NotFound();
        db.Add(
            new FeedbackReport
            {
                FeedbackId = id,
                ReporterId = user.Id,
                Reason = request.Reason.Trim(),
                CreatedAt = clock.GetUtcNow(),
            });
        return Done.Unless(await db.SaveUnless(cancel, ("feedback_reports_once", Problem.Conflict("feedback_reported"))));
    }

    /// <summary>Takes a feedback out, with a reason its receiver reads; the score is summed anew.</summary>
    private static async Task<Done> WithdrawFeedback(
        Guid id, FeedbackReason request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("reason", request.Reason, 1, 500).Problem is { } wrong)
            return wrong;
        return await Act(id, db, feedback => feedback.Withdraw(request.Reason, clock.GetUtcNow()), cancel);
    }

    private static async Task<Done> Act(Guid id, FixiaDb db, Func<FeedbackEntry, Problem?> verb, CancellationToken cancel)
    {
        var problem = await db.InTransaction(
            async () =>
            {
                var feedback = await db.Set<FeedbackEntry>()
                    .FromSql($"select * from feedback where id = {id} for update").SingleOrDefaultAsync(cancel);
                if (feedback is null)
                    return Problem.NotFound();
                if (verb(feedback) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return Done.Unless(problem);
    }
}
