using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Platform.Web.Repeats;

/// <summary>The keys that were used, with the answers they got.</summary>
internal sealed class IdempotencyKeys(FixiaDb db, TimeProvider clock)
{
    // Longer than a request may take.
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The row of the key is the lock: who asks beside the first waits for its commit, and finds its answer; when it was refused,
    /// takes its place.
    /// </summary>
    public async Task<IResult> InOneTransaction(KeyedRequest request, Func<Task<RecordedAnswer>> run, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await Enter(request, null, cancel))
            return await Earlier(request, cancel) is { } row ? Told(row, request) : Problem.Conflict("changed_meanwhile");
        var answer = await run();
        if (answer.IsGood)
        {
            await Keep(request, answer, cancel);
            await transaction.CommitAsync(cancel);
        }

        return answer;
    }

    /// <summary>Claims the key, runs, keeps the answer. Who asks meanwhile waits for it.</summary>
    public async Task<IResult> ByClaim(KeyedRequest request, Func<Task<RecordedAnswer>> run, CancellationToken cancel)
    {
        for (var until = clock.GetUtcNow() + Patience; !await Claimed(request, cancel); await Task.Delay(Pause, clock, cancel))
        {
            if (await Earlier(request, cancel) is { } row
                && (row.Status is not null || !row.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint)))
                return Told(row, request);
            if (clock.GetUtcNow() > until)
                return Problem.Conflict("request_in_progress");
        }

        var kept = false;
        try
        {
            var answer = await run();
            if (answer.IsGood)
            {
                await Keep(request, answer, CancellationToken.None);
                kept = true;
            }

            return answer;
        }
        finally
        {
            if (!kept)
            {
                await db.Database.ExecuteSqlAsync(
                    $"delete from idempotency_keys where user_id = {request.UserId} and key = {request.Key} and status is null",
                        CancellationToken.None);
            }
        }
    }

    // Free, or left by somebody who did not come to an end.
    private async Task<bool> Claimed(KeyedRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await Enter(request, now + Claim, cancel))
            return true;
        return await db.Database.ExecuteSqlAsync(
            $"""
            update idempotency_keys set claimed_until = {now + Claim}
            where user_id = {request.UserId} and key = {request.Key} and fingerprint = {request.Fingerprint} and status is null
                and claimed_until < {now}
            """,
            cancel) == 1;
    }

    private async Task<bool> Enter(KeyedRequest request, DateTimeOffset? claimedUntil, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Database.ExecuteSqlAsync(
            $"""
            insert into idempotency_keys (user_id, key, fingerprint, created_at, claimed_until)
            values ({request.UserId}, {request.Key}, {request.Fingerprint}, {now}, {claimedUntil ?? now})
            on conflict do nothing
            """,
            cancel) == 1;
    }

    private Task<int> Keep(KeyedRequest request, RecordedAnswer answer, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update idempotency_keys
        set status = {answer.Status}, location = {answer.Location}, content_type = {answer.ContentType}, body = {answer.Body}
        where user_id = {request.UserId} and key = {request.Key}
        """,
        cancel);

    private Task<Row?> Earlier(KeyedRequest request, CancellationToken cancel) => db.Database.SqlQuery<Row>(
        $"""
        select fingerprint as "Fingerprint", status as "Status", location as "Location", content_type as "ContentType",
            body as "Body"
        from idempotency_keys where user_id = {request.UserId} and key = {request.Key}
        """).SingleOrDefaultAsync(cancel);

    private static IResult Told(Row row, KeyedRequest request) =>
        !row.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint)
            ? Problem.Of(StatusCodes.Status422UnprocessableEntity, "idempotency_key_reused")
        : row is { Status: { } status, Body: { } body } ? new RecordedAnswer(status, row.Location, row.ContentType, body)
        : Problem.Conflict("request_in_progress");

    private sealed record Row(byte[] Fingerprint, short? Status, string? Location, string? ContentType, byte[]? Body);
}

/// <summary>Forgets keys after a day.</summary>
internal sealed class ForgetKeys(FixiaDb db, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public Task Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.Database.ExecuteSqlAsync($"delete from idempotency_keys where created_at < {before}", cancel);
    }
}
