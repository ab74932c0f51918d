using System.Collections.Concurrent;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Fixia.Tests.SharedServers))]

namespace Fixia.Tests;

/// <summary>
/// Servers that one test after another has to itself: starting one and making its database costs more than what most tests do
/// with it. Between two tests it is as if it had just started, except that the time of day never goes back; one that cannot be
/// made so goes away, and the next test gets a new one.
/// </summary>
public sealed class SharedServers : IAsyncDisposable
{
    // Longer than anything is remembered in the memory of a node.
    private static readonly TimeSpan BetweenTests = TimeSpan.FromHours(2);

    private static readonly ConcurrentDictionary<string, ConcurrentBag<FixiaServer>> Idle = new(StringComparer.Ordinal);

    /// <summary>One nobody else has; of a kind, if it is not as all are, which <paramref name="make"/> then makes.</summary>
    internal static async Task<FixiaServer> Take(string kind = "", Func<FixiaServer>? make = null)
    {
        if (Idle.TryGetValue(kind, out var idle) && idle.TryTake(out var server))
            return server;
        server = make is null ? new FixiaServer() : make();
        server.Kind = kind;
        await server.InitializeAsync();
        server.AtFirst = await State.Of(server.Database);
        return server;
    }

    /// <summary>The test is over.</summary>
    internal static async Task GiveBack(FixiaServer server)
    {
        if (!server.Connections.Seen.IsEmpty || !await server.IsQuiet() || !await server.AtFirst!.Restore(server.Database))
        {
            await server.DisposeAsync();
            return;
        }

        server.Mail.Forget();
        server.Clock.Advance(BetweenTests);
        Idle.GetOrAdd(server.Kind!, _ => []).Add(server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in Idle.Values.SelectMany(idle => idle))
            await server.DisposeAsync();
        Idle.Clear();
    }

    /// <summary>What a database holds before anybody has done anything.</summary>
    /// <param name="Empty">Tables that hold nothing.</param>
    /// <param name="Full">Tables that hold something.</param>
    /// <param name="Print">What the full ones hold, and which objects there are.</param>
    internal sealed record State(IReadOnlyList<string> Empty, IReadOnlyList<string> Full, string Print)
    {
        private const string Tables =
            "select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace "
            + "order by 1";

        private const string Objects = """
            select format('%s %s %s', (select count(*) from pg_class), (select count(*) from pg_proc), (select count(*)
                from pg_trigger))
            """;

        public static async Task<State> Of(string database)
        {
            await using var connection = await Open(database);
            var (empty, full) = (new List<string>(), new List<string>());
            foreach (var table in await Read(connection, Tables))
            {
                var isFull = await Read(connection, $"select 1::text from {table} limit 1");
                (isFull.Count == 0 ? empty : full).Add(table);
            }

            return new State(empty, full, await Fingerprint(connection, full));
        }

        /// <summary>Empties what was empty; false when something else has changed.</summary>
        public async Task<bool> Restore(string database)
        {
            await using var connection = await Open(database);
            var all = string.Join(';', Empty.Select(table => $"delete from {table}"));
            await Read(connection, $"set session_replication_role = replica; {all}; reset session_replication_role");
            return await Fingerprint(connection, Full) == Print;
        }

        // A row that was changed has another xmin, one that is gone or new another count.
        private static async Task<string> Fingerprint(NpgsqlConnection connection, IReadOnlyList<string> full)
        {
            var counts = full.Select(table => $"select '{table}' || count(*) || ' ' || max(xmin::text::bigint) from {table}");
            return string.Join('\n', await Read(connection, string.Join(" union all ", [Objects, .. counts])));
        }

        private static async Task<NpgsqlConnection> Open(string database)
        {
            var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            return connection;
        }

        private static async Task<List<string>> Read(NpgsqlConnection connection, string sql)
        {
#pragma warning disable CA2100 // Names of tables, as the database says them.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await rows.ReadAsync())
                found.Add(rows.GetString(0));
            return found;
        }
    }
}
