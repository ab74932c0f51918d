using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Ledger;

/// <summary>A seal, as it is published.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Until">It covers what was posted until then and is in no seal before it.</param>
/// <param name="Entries">How many lines it covers.</param>
/// <param name="Root">Root of the tree of their hashes, in hexadecimal digits.</param>
/// <param name="Previous">SHA-256 of the statement before, in hexadecimal digits; null of the first.</param>
/// <param name="Statement">All of this, signed: a JSON Web Signature (ES256) by a key of <c>/.well-known/ledger-keys</c>.</param>
/// <param name="SealedAt">When it was made.</param>
public sealed record Seal(
    int Number, DateTimeOffset Until, long Entries, string Root, string? Previous, string Statement, DateTimeOffset SealedAt);

/// <summary>Hashes what was posted into a chain, so that nobody, we included, changes a line of the past unseen.</summary>
internal sealed class Sealer(FixiaDb db, SealKeys keys, TimeProvider clock)
{
    // A posting that was begun long before it was committed is taken up by the next seal; none takes this long.
    private static readonly TimeSpan LongestPosting = TimeSpan.FromDays(2);

    /// <summary>The words a line is hashed as: everything that is said of it, between bars.</summary>
    public static string Words(SealedLine line) => string.Join(
        '|',
        line.Posting,
        line.Account,
        line.Stripe.ToString(CultureInfo.InvariantCulture),
        line.Version.ToString(CultureInfo.InvariantCulture),
        line.Amount.ToString("0.00", CultureInfo.InvariantCulture),
        line.Balance.ToString("0.00", CultureInfo.InvariantCulture),
        line.Currency,
        line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        line.Key);

    /// <summary>The newest seal; null while there is none.</summary>
    public Task<Seal?> Newest(CancellationToken cancel) => All().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);

    /// <summary>A seal by its number.</summary>
    public Task<Seal?> Of(int number, CancellationToken cancel) => All().SingleOrDefaultAsync(s => s.Number == number, cancel);

    /// <summary>Seals what was posted until a moment; null when a seal reaches as far already.</summary>
    public async Task<Seal?> SealUntil(DateTimeOffset until, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Alone("seals of the ledger", cancel);
        var last = await Newest(cancel);
        if (last is not null && last.Until >= until)
            return null;
        var lines = await Unsealed(last is null ? Guid.Empty : FirstIdOf(last.Until - LongestPosting), until, cancel);
        var levels = HashTree.Levels([.. lines.Select(line => HashTree.Leaf(Encoding.UTF8.GetBytes(Words(line))))]);
        var root = lines.Count == 0 ? HashTree.Nothing : levels[^1][0];
        var previous = last is null ? null : SHA256.HashData(Encoding.ASCII.GetBytes(last.Statement));
        var number = (last?.Number ?? 0) + 1;
        var (rootText, previousText) = (
            Convert.ToHexStringLower(root), previous is null ? null : Convert.ToHexStringLower(previous));
        var said = new JsonObject
        {
            ["number"] = number,
            ["until"] = until,
            ["entries"] = lines.Count,
            ["root"] = rootText,
            ["previous"] = previousText,
        };
        var (statement, key) = await keys.Sign(said, cancel);
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into ledger_seals (number, until, entries, root, previous, statement, key_id, sealed_at)
            values ({number}, {until}, {lines.Count}, {root}, {previous}, {statement}, {key}, {now})
            """,
            cancel);
        await Keep(number, lines, levels, cancel);
        await transaction.CommitAsync(cancel);
        return new Seal(number, until, lines.Count, rootText, previousText, statement, now);
    }

    // The least id a posting of that moment can have: version 7 begins with the time.
    private static Guid FirstIdOf(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, true);
    }

    private IQueryable<Seal> All() => db.Database.SqlQuery<Seal>(
        $"""
        select number as "Number", until as "Until", entries as "Entries", encode(root, 'hex') as "Root",
               encode(previous, 'hex') as "Previous", statement as "Statement", sealed_at as "SealedAt"
        from ledger_seals
        """);

    private Task<List<SealedLine>> Unsealed(Guid from, DateTimeOffset until, CancellationToken cancel) =>
        db.Database.SqlQuery<SealedLine>(
        $"""
        select e.posting_id as "Posting", e.account_id as "Account", e.stripe as "Stripe", e.version as "Version",
               e.amount as "Amount", e.balance as "Balance", p.currency as "Currency", p.at as "At", p.key as "Key"
        from ledger_postings p
        join ledger_entries e on e.posting_id = p.id
        left join ledger_leaves l on l.account_id = e.account_id and l.stripe = e.stripe and l.version = e.version
        where p.id >= {from} and p.at < {until} and l.seal is null
        order by p.id, e.account_id, e.stripe, e.version
        """).ToListAsync(cancel);

    private async Task Keep(int number, List<SealedLine> lines, List<List<byte[]>> levels, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var leaves = await connection.BeginBinaryImportAsync(
                         "copy ledger_leaves (account_id, stripe, version, seal, position) from stdin (format binary)", cancel))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                await leaves.StartRowAsync(cancel);
                await leaves.WriteAsync(lines[i].Account, NpgsqlDbType.Uuid, cancel);
                await leaves.WriteAsync(lines[i].Stripe, NpgsqlDbType.Integer, cancel);
                await leaves.WriteAsync(lines[i].Version, NpgsqlDbType.Bigint, cancel);
                await leaves.WriteAsync(number, NpgsqlDbType.Integer, cancel);
                await leaves.WriteAsync((long)i, NpgsqlDbType.Bigint, cancel);
            }

            await leaves.CompleteAsync(cancel);
        }

        await using var tree = await connection.BeginBinaryImportAsync(
            "copy ledger_tree (seal, level, position, hash) from stdin (format binary)", cancel);
        for (var level = 0; level < levels.Count; level++)
        {
            for (var position = 0; position < levels[level].Count; position++)
            {
                await tree.StartRowAsync(cancel);
                await tree.WriteAsync(number, NpgsqlDbType.Integer, cancel);
                await tree.WriteAsync(level, NpgsqlDbType.Integer, cancel);
                await tree.WriteAsync((long)position, NpgsqlDbType.Bigint, cancel);
                await tree.WriteAsync(levels[level][position], NpgsqlDbType.Bytea, cancel);
            }
        }

        await tree.CompleteAsync(cancel);
    }
}

/// <summary>A line as it is hashed.</summary>
internal sealed record SealedLine(
    Guid Posting,
    Guid Account,
    int Stripe,
    long Version,
    decimal Amount,
    decimal Balance,
    string Currency,
    DateTimeOffset At,
    string Key);

/// <summary>Seals each Argentine day, an hour after it is over.</summary>
internal sealed class SealDays(Sealer sealer, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel)
    {
        var today = Argentina.DayOf(clock.GetUtcNow() - Settling).ToDateTime(TimeOnly.MinValue);
        return sealer.SealUntil(Argentina.MomentOf(today), cancel);
    }
}
