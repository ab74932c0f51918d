using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Fixia.Platform.Events;

/// <summary>
/// A message that has not left yet. What it says is not told: letters carry links that are for their reader alone.
/// </summary>
/// <param name="Id">Its number: in the order they were written.</param>
/// <param name="Route">Where it goes.</param>
/// <param name="Subject">Whose history it belongs to.</param>
/// <param name="State"><c>waiting</c>, <c>failing</c> (tried in vain, tried again), <c>parked</c> (given up).</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="NextAttemptAt">When it is tried next; nothing of a parked one.</param>
/// <param name="Attempts">Failures so far.</param>
/// <param name="FailingSince">The first of them.</param>
/// <param name="LastError">What the last one said.</param>
/// <param name="ParkedAt">When it was given up.</param>
public sealed record WaitingMessage(
    long Id,
    string Route,
    Guid Subject,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset NextAttemptAt,
    int Attempts,
    DateTimeOffset? FailingSince,
    string? LastError,
    DateTimeOffset? ParkedAt);

/// <summary>Why staff decides so.</summary>
/// <param name="Reason">For whoever asks later; 1 to 500 characters.</param>
public sealed record OutboxReason(string Reason);

/// <summary>What staff did with a message that did not get through.</summary>
internal sealed class OutboxDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required long MessageId { get; init; }

    public required string Delivery { get; init; }

    public required Guid Subject { get; init; }

    public required string Action { get; init; }

    public required string Reason { get; init; }

    public required Guid DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required int Attempts { get; init; }

    public string? LastError { get; init; }
}

internal sealed class OutboxDecisionModel : IEntityTypeConfiguration<OutboxDecision>
{
    public void Configure(EntityTypeBuilder<OutboxDecision> builder) => builder.ToTable("outbox_decisions");
}

/// <summary>What waits to leave the house, for those who run it.</summary>
internal static class OutboxEndpoints
{
    public static void MapOutbox(this IEndpointRouteBuilder api)
    {
        var outbox = api.MapGroup("/admin/outbox").WithTags("Admin");
        outbox.MapGet("/", GetOutbox).Requires(PlatformPermissions.Operate);
        outbox.MapPost("/{id:long}/retry", RetryMessage).Requires(PlatformPermissions.Operate);
        outbox.MapPost("/{id:long}/drop", DropMessage).Requires(PlatformPermissions.Operate);
    }

    /// <summary>What has not left yet, the oldest first.</summary>
    /// <param name="state"><c>waiting</c>, <c>failing</c> or <c>parked</c>; all when left out.</param>
    /// <param name="route">Only of this route.</param>
    /// <param name="cursor">Where the page begins.</param>
    /// <param name="limit">How many; 20 unless told, 50 at most.</param>
    /// <param name="db">The database.</param>
    /// <param name="cancel">Stops it.</param>
    private static async Task<Answer<Page<WaitingMessage>>> GetOutbox(
        string? state, string? route, Cursor<Position>? cursor, int? limit, FixiaDb db, CancellationToken cancel)
    {
        if (state is not (null or "waiting" or "failing" or "parked"))
            return Problem.Invalid("state", "invalid_value");
        var after = cursor?.At?.Id ?? 0;
        var most = Cursor.Limit(limit);
        var rows = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.Id > after && (route == null || m.Delivery == route))
            .Where(
                m => state == null || (m.ParkedAt != null ? "parked" : m.FailingSince != null ? "failing" : "waiting") == state)
            .OrderBy(m => m.Id).Take(most + 1).ToListAsync(cancel);
        return Page<WaitingMessage>.Of([.. rows.Select(View)], most, m => new Position(m.Id));
    }

    /// <summary>Tries a message again at once, with all of its route's patience before it.</summary>
    private static async Task<Done> RetryMessage(
        long id,
        OutboxReason request,
        CurrentUser user,
        FixiaDb db,
        OutboxSignal signal,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var done = await Decide(
            id,
            "retry",
            request,
            user,
            db,
            now,
            message => db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.ParkedAt, (DateTimeOffset?)null)
                    .SetProperty(m => m.FailingSince, (DateTimeOffset?)null)
                    .SetProperty(m => m.Attempts, 0)
                    .SetProperty(m => m.NextAttemptAt, now),
                cancel),
            cancel);
        signal.Wake();
        return done;
    }

    /// <summary>Gives a message up for good.</summary>
    private static Task<Done> DropMessage(
        long id, OutboxReason request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel) => Decide(
            id,
            "drop",
            request,
            user,
            db,
            clock.GetUtcNow(),
            message => db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteDeleteAsync(cancel),
            cancel);

    private static async Task<Done> Decide(
        long id,
        string action,
        OutboxReason request,
        CurrentUser user,
        FixiaDb db,
        DateTimeOffset now,
        Func<OutboxMessage, Task> act,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("reason", request.Reason, 1, 500).Problem is { } wrong)
            return wrong;
        try
        {
            return Done.Unless(await db.InTransaction(
                async () =>
                {
                    var message = await db.Set<OutboxMessage>()
                        .FromSql($"select * from outbox where id = {id} for update").AsNoTracking()
                        .SingleOrDefaultAsync(cancel);
                    if (message is null)
                        return Problem.NotFound();
                    if (
                        await db.Set<OutboxMessage>()
                            .FromSql($"select * from outbox where id = {id} and claimed_until > clock_timestamp()")
                            .AnyAsync(cancel))
                        return Problem.Conflict("delivery_under_way");
                    db.Add(new OutboxDecision
                    {
                        MessageId = message.Id,
                        Delivery = message.Delivery,
                        Subject = message.Subject,
                        Action = action,
                        Reason = request.Reason.Trim(),
                        DecidedBy = user.Id,
                        DecidedAt = now,
                        Attempts = message.Attempts,
                        LastError = message.LastError,
                    });
                    await act(message);
                    await db.SaveChangesAsync(cancel);
                    return null;
                },
                cancel));
        }
        catch (PostgresException refused) when (refused.ConstraintName == "outbox_once")
        {
            return Problem.Conflict("newer_message_waits");
        }
    }

    private static WaitingMessage View(OutboxMessage m) => new(
        m.Id,
        m.Delivery,
        m.Subject,
        m.ParkedAt is not null ? "parked" : m.FailingSince is not null ? "failing" : "waiting",
        m.CreatedAt,
        m.NextAttemptAt,
        m.Attempts,
        m.FailingSince,
        m.LastError,
        m.ParkedAt);

    private sealed record Position(long Id) : IPosition
    {
        // A number that every reader of JSON keeps exactly.
        public bool IsPossible => Id is > 0 and < 1L << 53;
    }
}
