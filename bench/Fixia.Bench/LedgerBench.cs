using Fixia.Ledger;
using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fixia.Bench;

/// <summary>
/// What a posting of two entries costs beside the plain insert of the same three rows, with accounts spread and with one that
/// everybody touches, and whether it stays so as the books grow.
/// </summary>
internal static class LedgerBench
{
    private const int People = 10_000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);
    private static readonly int[] Writers = [1, 8, 64];

    // The same rows, with the keys and indexes of the ledger and none of its rules.
    private const string Plain = """
        create table plain_postings (like ledger_postings including constraints including indexes);
        create table plain_entries (like ledger_entries including constraints including indexes);
        create sequence plain_versions;
        """;

    // What a ledger without stripes would have: one row of an account that everybody touches.
    private const string OneStripe = """
        insert into ledger_kinds (kind, stripes) values ('bench_single', 1);
        select ledger_open('bench_single', 'everybody', 'ARS');
        """;

    // Entries as postings would have left them, much faster than by posting: one peso of a provider's account to each person
    // in turn. The triggers rest meanwhile; ledger_faults is asked afterwards.
    private const string FillPostings = """
        insert into ledger_postings (id, key, kind, currency, at, entries, about)
        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'filled ' || i, 'filled', 'ARS',
               now() - interval '1 year', 2, '{}'
        from generate_series($1 + 1, $2) i
        """;

    private const string FillEntries = """
        insert into ledger_entries (account_id, stripe, version, posting_id, amount, balance)
        select p.id, 0, i / $3 + 1, ('00000000-0000-7000-8000-' || lpad(to_hex(i + 1), 12, '0'))::uuid, 1, i / $3 + 1
        from generate_series($1, $2 - 1) i join bench_people p on p.n = i % $3
        union all
        select c.id, (i % 64)::int, i / 64 + 1,
               ('00000000-0000-7000-8000-' || lpad(to_hex(i + 1), 12, '0'))::uuid, -1, -(i / 64 + 1)
        from generate_series($1, $2 - 1) i, (select id from ledger_accounts where kind = 'clearing' and owner = 'filled') c
        """;

    private const string Settle = """
        update ledger_balances b set balance = coalesce(e.balance, 0), version = coalesce(e.version, 0)
        from ledger_balances c left join (
            select account_id, stripe, sum(amount) as balance, count(*) as version from ledger_entries group by 1, 2
        ) e on e.account_id = c.account_id and e.stripe = c.stripe
        where b.account_id = c.account_id and b.stripe = c.stripe
        """;

    /// <summary>Prints the tables.</summary>
    /// <param name="told">How many entries there are, size after size; 10,000, a million and ten million unless told.</param>
    public static async Task<int> Run(string[] told)
    {
        int[] sizes = told is [] ? [10_000, 1_000_000, 10_000_000] : [.. told.Select(int.Parse)];
        var connection = await BenchServer.Database("fixia_bench_ledger");
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 80, MaxAutoPrepare = 20, AutoPrepareMinUsages = 1 });
        await new SchemaRunner(database, NullLogger<SchemaRunner>.Instance).Apply(default);
        await Loader.Run(database, Plain + OneStripe);
        await Loader.Run(
            database,
            $"""
            create table bench_people as
            select n::bigint,
                   ledger_open('available', 'person-' || n, 'ARS') as id,
                   ledger_open('debt', 'person-' || n, 'ARS') as debt
            from generate_series(0, {People - 1}) n;
            create unique index on bench_people (n);
            select ledger_open('clearing', 'filled', 'ARS');
            analyze;
            """);
        await Against(database);
        await Growth(database, sizes);
        return 0;
    }

    private static async Task Against(NpgsqlDataSource database)
    {
        Console.WriteLine(
            "\n| at once | plain insert, a second | spread | of plain | one hot account | of spread "
            + "| hot without stripes | of spread |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var writers in Writers)
        {
            var times = await Times.SideBySide(writers, Length, 1, TimeSpan.FromSeconds(1), [
                (_, _) => Insert(database),
                (_, _) => Post(database, ("debt", Anybody()), ("available", Anybody())),
                (_, _) => Post(database, ("clearing", "filled"), ("available", Anybody())),
                (_, _) => Post(database, ("bench_single", "everybody"), ("available", Anybody())),
            ]);
            var (plain, spread) = (times[0].PerSecond, times[1].PerSecond);
            string Share(Times of, double whole) => $"{100 * of.PerSecond / whole:0} %";
            Console.WriteLine(
                $"| {writers} | {plain:0} | {spread:0} | {Share(times[1], plain)} | {times[2].PerSecond:0} "
                + $"| {Share(times[2], spread)} | {times[3].PerSecond:0} | {Share(times[3], spread)} |");
        }
    }

    private static async Task Growth(NpgsqlDataSource database, int[] sizes)
    {
        Console.WriteLine(
            "\n| entries | postings a second, 8 at once | p50 ms | page of a statement p50 ms | p99 ms "
            + "| balance p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var filled = 0;
        foreach (var size in sizes)
        {
            var until = size / 2;
            await FillUntil(database, filled, until);
            filled = until;
            var times = await Times.SideBySide(8, Length, 1, TimeSpan.FromSeconds(1), [
                (_, _) => Post(database, ("clearing", "filled"), ("available", Anybody())),
                (_, _) => Page(database),
                (_, _) => Balance(database),
            ]);
            Console.WriteLine(
                $"| {size:N0} | {times[0].PerSecond:0} | {times[0].At(0.5):0.00} | {times[1].At(0.5):0.00} "
                + $"| {times[1].At(0.99):0.00} | {times[2].At(0.5):0.00} | {times[2].At(0.99):0.00} |");
        }
    }

    private static async Task FillUntil(NpgsqlDataSource database, int from, int until)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using (var fill = new NpgsqlBatch(connection) { Timeout = 0 })
        {
            // Only what was filled before stays: its versions go on where they ended.
            foreach (var sql in new[]
                     {
                         "set session_replication_role = replica",
                         """
                         delete from ledger_entries e using ledger_postings p where p.id = e.posting_id and p.kind <> 'filled'
                         """,
                         "delete from ledger_postings where kind <> 'filled'",
                         FillPostings,
                         FillEntries,
                         Settle,
                         "reset session_replication_role",
                     })
            {
                var command = new NpgsqlBatchCommand(sql);
                object[] values = sql == FillPostings ? [(long)from, (long)until]
                    : sql == FillEntries ? [(long)from, (long)until, (long)People] : [];
                foreach (var value in values)
                    command.Parameters.Add(new() { Value = value });
                fill.BatchCommands.Add(command);
            }

            await fill.ExecuteNonQueryAsync();
        }

        await Loader.Run(database, "vacuum analyze ledger_entries");
        await Loader.Run(database, "vacuum analyze ledger_postings");
        await Loader.Run(database, "vacuum analyze ledger_balances");
        await using var faults = database.CreateCommand("select count(*) from ledger_faults");
        faults.CommandTimeout = 0;
        if (await faults.ExecuteScalarAsync() is not 0L)
            throw new InvalidOperationException("The books that were filled have faults.");
    }

    private static string Anybody() => $"person-{Random.Shared.Next(People)}";

    private static async Task Post(NpgsqlDataSource database, (string Kind, string Owner) from, (string Kind, string Owner) to)
    {
        await using var command = database.CreateCommand(
            "select ledger_post($1, $2, 'bench', 'ARS', $3, '{}', null, $4, $5, $6)");
        var id = Guid.CreateVersion7();
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = id.ToString() });
        command.Parameters.Add(new() { Value = TimeProvider.System.GetUtcNow() });
        command.Parameters.Add(new() { Value = new[] { from.Kind, to.Kind } });
        command.Parameters.Add(new() { Value = new[] { from.Owner, to.Owner } });
        command.Parameters.Add(new() { Value = new[] { -1m, 1m } });
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Insert(NpgsqlDataSource database)
    {
        await using var batch = database.CreateBatch();
        var (id, one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var posting = new NpgsqlBatchCommand("insert into plain_postings values ($1, $2, 'bench', 'ARS', $3, 2, '{}', null)");
        posting.Parameters.Add(new() { Value = id });
        posting.Parameters.Add(new() { Value = id.ToString() });
        posting.Parameters.Add(new() { Value = TimeProvider.System.GetUtcNow() });
        var entries = new NpgsqlBatchCommand(
            """
            insert into plain_entries
            values ($1, 0, nextval('plain_versions'), $2, 1, 1), ($3, 0, nextval('plain_versions'), $2, -1, -1)
            """);
        entries.Parameters.Add(new() { Value = one });
        entries.Parameters.Add(new() { Value = id });
        entries.Parameters.Add(new() { Value = other });
        batch.BatchCommands.Add(posting);
        batch.BatchCommands.Add(entries);
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task Page(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            select e.*, p.key, p.kind, p.at, p.about
            from ledger_accounts a
            join ledger_entries e on e.account_id = a.id and e.stripe = 0
            join ledger_postings p on p.id = e.posting_id
            left join ledger_leaves l on l.account_id = e.account_id and l.stripe = e.stripe and l.version = e.version
            where a.kind = 'available' and a.owner = $1 and a.currency = 'ARS' and e.version < $2
            order by e.version desc limit 51
            """);
        command.Parameters.Add(new() { Value = Anybody() });
        command.Parameters.Add(new() { Value = long.MaxValue });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
        }
    }

    private static async Task Balance(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            select sum(b.balance) from ledger_accounts a join ledger_balances b on b.account_id = a.id
            where a.kind = 'available' and a.owner = $1 and a.currency = 'ARS'
            """);
        command.Parameters.Add(new() { Value = Anybody() });
        await command.ExecuteScalarAsync();
    }
}
