using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Platform.Realtime;

/// <summary>Something somebody is told: a hint of what is to be read, small enough to be sent.</summary>
/// <param name="UserId">Who is told.</param>
/// <param name="Kind">What it is, <c>capability.what</c>.</param>
/// <param name="Data">What is told.</param>
public sealed record Told(Guid UserId, string Kind, object Data);

/// <summary>An entry of one's stream.</summary>
/// <param name="Position">Its place: 1, 2, 3, without gaps.</param>
/// <param name="Kind">What it is about; unknown kinds are passed over.</param>
/// <param name="Data">What is told, by kind.</param>
/// <param name="At">When it happened.</param>
public sealed record StreamEntry(long Position, string Kind, JsonElement Data, DateTimeOffset At);

/// <summary>What somebody was told after a position.</summary>
/// <param name="Position">Up to here it is told; the next question begins there.</param>
/// <param name="Entries">In order, none left out.</param>
/// <param name="More">There is more: ask again.</param>
/// <param name="Reset">What was told since is not kept any more: read everything anew, and go on from the position.</param>
public sealed record StreamPart(long Position, IReadOnlyList<StreamEntry> Entries, bool More, bool Reset);

/// <summary>
/// The streams: what each person was told, in their order. They are the truth; sockets only make it arrive sooner. Who writes
/// holds the streams of those who are told until the commit: tell at the end of short transactions, all at once.
/// </summary>
public sealed class Streams(FixiaDb db, Nodes nodes, IOptions<RealtimeOptions> options, TimeProvider clock)
{
    // In the order of the people, so that two who tell the same people never wait for each other in a circle.
    private const string Add = """
        with told as (
            insert into streams as s (user_id, position)
            select one.user_id, 1 from (select distinct t.user_id from unnest($1::uuid[]) t(user_id) order by 1) one
            on conflict (user_id) do update set position = s.position + 1
            returning user_id, position)
        insert into stream_entries (user_id, position, kind, data, created_at)
        select told.user_id, told.position, t.kind, t.data::jsonb, $4
        from told join unnest($1::uuid[], $2::text[], $3::text[]) t(user_id, kind, data) on t.user_id = told.user_id
        """;

    /// <summary>
    /// Tells people, each one thing, in the current transaction if there is one. After the commit their sockets hear of it.
    /// </summary>
    /// <exception cref="ArgumentException">Somebody is told two things.</exception>
    public async Task Tell(IReadOnlyCollection<Told> told, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.Count == 0)
            return;
        Guid[] people = [.. told.Select(t => t.UserId)];
        if (people.Distinct().Count() < people.Length)
            throw new ArgumentException("One thing for each person.", nameof(told));
        await Run(
            Add,
            cancel,
            people,
            told.Select(t => t.Kind).ToArray(),
            told.Select(t => JsonSerializer.Serialize(t.Data, JsonSerializerOptions.Web)).ToArray(),
            clock.GetUtcNow());
        db.AfterCommit(() => nodes.Look(people));
    }

    /// <summary>What somebody was told after <paramref name="position"/>; null: nothing, and where they are now.</summary>
    public async Task<StreamPart> After(Guid userId, long? position, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await Read(
                (NpgsqlConnection)db.Database.GetDbConnection(), userId, position, options.Value.EntriesAtOnce, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    internal static async Task<StreamPart> Read(
        NpgsqlConnection connection, Guid userId, long? position, int most, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(
            """
            select s.position, e.position, e.kind, e.data::text, e.created_at
            from streams s
            left join lateral (select * from stream_entries e where e.user_id = s.user_id and e.position > $2 order by e.position
                limit $3) e on true
            where s.user_id = $1
            order by e.position
            """,
            connection);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = position ?? long.MaxValue });
        read.Parameters.Add(new() { Value = most });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var (last, entries) = (0L, new List<StreamEntry>());
        while (await rows.ReadAsync(cancel))
        {
            last = rows.GetInt64(0);
            if (await rows.IsDBNullAsync(1, cancel))
                continue;
            using var data = JsonDocument.Parse(rows.GetString(3));
            entries.Add(new StreamEntry(
                rows.GetInt64(1), rows.GetString(2), data.RootElement.Clone(), rows.GetFieldValue<DateTimeOffset>(4)));
        }

        return Part(position ?? last, last, entries);
    }

    // What is not there any more, or never was, cannot be told one by one.
    private static StreamPart Part(long after, long last, List<StreamEntry> entries)
    {
        if (after > last || (after < last && entries.FirstOrDefault()?.Position != after + 1))
            return new StreamPart(last, [], false, true);
        var reached = entries.LastOrDefault()?.Position ?? last;
        return new StreamPart(reached, entries, reached < last, false);
    }

    private async Task Run(string sql, CancellationToken cancel, params object[] values)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // A constant of this class.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
