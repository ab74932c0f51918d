using Fixia.Contracts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>What one says of the other party. <paramref name="ToUserRole"/> may be left out; one that does not fit the contract is refused.</summary>
public sealed record NewFeedback(bool HasLike, string? Comment, TrustRole? ToUserRole);

/// <summary>Feedback was taken.</summary>
public sealed record FeedbackTaken(Guid Id, TrustRole ToRole, bool HasLike, string? Comment, DateTimeOffset CreatedAt, DateTimeOffset? VisibleAt);

internal static class FeedbackEndpoints
{
    public static void MapFeedbackEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id:guid}/feedback", Give).Requires(Permission.GiveFeedback).WithTags("Feedback");

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
internal sealed class ShowFeedback(FixiaDb db, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - FeedbackEntry.Window;
        var due = await db.Set<FeedbackEntry>()
            .Where(f => f.VisibleAt == null && db.Set<Contract>().Any(c => c.Id == f.ContractId && c.CompletedAt <= since))
            .OrderBy(f => f.CreatedAt).Take(200).ToListAsync(cancel);
        foreach (var feedback in due)
        {
            feedback.Show(now);
            await db.SaveChangesAsync(cancel);
        }
    }
}
