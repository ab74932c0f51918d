using System.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Platform.Events;

/// <summary>A message this node has for itself until its lease is over.</summary>
internal sealed record Claimed(
    long Id,
    Guid Claim,
    Guid Subject,
    string Route,
    string Payload,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? FailingSince)
{
    /// <summary>Since when this node has it, by its own stopwatch.</summary>
    public long Since { get; } = Stopwatch.GetTimestamp();
}

/// <summary>
/// The outbox's table as the dispatchers of all nodes use it. A claim is a lease: it is renewed while the delivery goes on, and
/// one that ran out is anybody's. Only who still has the lease settles a message. Leases go by the clock of the database, what is
/// due by the server's.
/// </summary>
internal sealed class OutboxQueue(NpgsqlDataSource database, IOptions<OutboxOptions> options, TimeProvider clock)
{
    // A message waits while an older one of the same subject and route is still there and not parked. What this build does not
    // know is left to nodes that do: while a new version is rolled out, old nodes must not use up its patience.
    private const string ClaimSome = """
        with taken as (
            select t.id
            from unnest($1::text[], $2::int[]) route(name, room)
            cross join lateral (
                select m.id from outbox m
                where m.delivery = route.name and m.parked_at is null and m.next_attempt_at <= $3
                  and (m.claimed_until is null or m.claimed_until <= clock_timestamp())
                  and not exists (select 1 from outbox older
                                  where older.subject = m.subject and older.delivery = m.delivery and older.id < m.id
                                      and older.parked_at is null)
                order by m.next_attempt_at, m.id
                limit route.room
                for update skip locked) t
            order by t.id
            limit $4)
        update outbox m set claim = $5, claimed_until = clock_timestamp() + $6
        from taken where m.id = taken.id
        returning m.id, m.claim, m.subject, m.delivery, m.payload::text, m.created_at, m.attempts, m.failing_since
        """;

    private const string RenewThese = """
        update outbox m set claimed_until = clock_timestamp() + $3
        from unnest($1::bigint[], $2::uuid[]) mine(id, claim) where m.id = mine.id and m.claim = mine.claim
        """;

    private const string DeleteThese = """
        delete from outbox m using unnest($1::bigint[], $2::uuid[]) mine(id, claim) where m.id = mine.id and m.claim = mine.claim
        """;

    private const string ReleaseThese = """
        update outbox m set claim = null, claimed_until = null
        from unnest($1::bigint[], $2::uuid[]) mine(id, claim) where m.id = mine.id and m.claim = mine.claim
        """;

    private const string PostponeThis = """
        update outbox set attempts = attempts + 1, last_error = left($3, 2000), failing_since = $4, next_attempt_at = $5,
            parked_at = $6,
                          claim = null, claimed_until = null
        where id = $1 and claim = $2
        """;

    /// <summary>
    /// Takes what is due, the oldest first: at most <paramref name="most"/>, and of each route as many as there is room.
    /// </summary>
    public async Task<List<Claimed>> Claim(IReadOnlyDictionary<string, int> room, int most, CancellationToken cancel)
    {
        await using var claim = Command(
            ClaimSome,
            room.Keys.ToArray(),
            room.Values.ToArray(),
            clock.GetUtcNow(),
            most,
            Guid.CreateVersion7(),
            options.Value.Lease);
        await using var rows = await claim.ExecuteReaderAsync(cancel);
        var taken = new List<Claimed>();
        while (await rows.ReadAsync(cancel))
        {
            taken.Add(new Claimed(
                rows.GetInt64(0),
                rows.GetGuid(1),
                rows.GetGuid(2),
                rows.GetString(3),
                rows.GetString(4),
                rows.GetFieldValue<DateTimeOffset>(5),
                rows.GetInt32(6),
                await rows.IsDBNullAsync(7, cancel) ? null : rows.GetFieldValue<DateTimeOffset>(7)));
        }

        return taken;
    }

    /// <summary>Has them a while longer.</summary>
    public Task Renew(IReadOnlyCollection<Claimed> messages, CancellationToken cancel) =>
        Change(RenewThese, messages, cancel, options.Value.Lease);

    /// <summary>They were delivered.</summary>
    public Task Delete(IReadOnlyCollection<Claimed> messages, CancellationToken cancel) => Change(DeleteThese, messages, cancel);

    /// <summary>They were not begun, or not finished by no fault of theirs: anybody may have them.</summary>
    public Task Release(IReadOnlyCollection<Claimed> messages, CancellationToken cancel) =>
        Change(ReleaseThese, messages, cancel);

    /// <summary>It failed: it is tried again <paramref name="next"/>, or parked.</summary>
    public async Task Postpone(Claimed message, string error, DateTimeOffset next, bool park, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var postpone = Command(
            PostponeThis, message.Id, message.Claim, error, message.FailingSince ?? now, next, park ? now : DBNull.Value);
        try
        {
            await postpone.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // A newer one of the same key has come meanwhile and says the same.
            await Delete([message], cancel);
        }
    }

    /// <summary>Tells the other nodes that there is more than one node takes at once.</summary>
    public async Task CallOthers(CancellationToken cancel)
    {
        await using var call = Command("notify outbox");
        await call.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Hears of it, for as long as it is not cancelled.</summary>
    public async Task Listen(Action heard, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await connection.WaitAsync(cancel);
            heard();
        }
    }

    /// <summary>
    /// How many are parked and how many late, by route, and how long ago the oldest of those was due, in seconds.
    /// </summary>
    public async Task<List<(string Route, long Parked, long Late, double Oldest)>> Measure(CancellationToken cancel)
    {
        await using var measure = Command(
            """
            select delivery, count(*) filter (where parked_at is not null), count(*) filter (where parked_at is null),
                   coalesce(extract(epoch from $1 - min(coalesce(failing_since, next_attempt_at)) filter (where parked_at is
                       null)), 0)::double precision
            from outbox
            where parked_at is not null or coalesce(failing_since, next_attempt_at) < $1 - $2
            group by delivery
            """,
            clock.GetUtcNow(),
            options.Value.Late);
        await using var rows = await measure.ExecuteReaderAsync(cancel);
        var measured = new List<(string, long, long, double)>();
        while (await rows.ReadAsync(cancel))
            measured.Add((rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetDouble(3)));
        return measured;
    }

    private async Task Change(string sql, IReadOnlyCollection<Claimed> messages, CancellationToken cancel, params object[] more)
    {
        if (messages.Count == 0)
            return;
        await using var change = Command(
            sql,
            [messages.Select(m => m.Id).ToArray(), messages.Select(m => m.Claim).ToArray(), .. more]);
        await change.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
#pragma warning disable CA2100 // Constants of this class.
        var command = database.CreateCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
