using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Ledger;

/// <summary>How somebody checks that a line of theirs is in a seal.</summary>
/// <param name="Seal">Number of the seal, at <c>/.well-known/ledger-seals/{number}</c>.</param>
/// <param name="Line">The words that are hashed.</param>
/// <param name="Way">The hashes from there to the seal's root.</param>
public sealed record LineProof(int Seal, string Line, IReadOnlyList<ProofStep> Way);

/// <summary>A line of a statement.</summary>
/// <param name="Version">From 1 on: the account's how manieth.</param>
/// <param name="At">When it was posted.</param>
/// <param name="What">What happened, as a word.</param>
/// <param name="Amount">What the account gained.</param>
/// <param name="Balance">Where that left it.</param>
/// <param name="PostingId">The posting it belongs to: all lines of one fact carry the same.</param>
/// <param name="Reverses">The posting it takes back.</param>
/// <param name="About">What it is about: ids by name.</param>
/// <param name="Proof">Null until the day is sealed.</param>
public sealed record StatementLine(
    long Version,
    DateTimeOffset At,
    string What,
    decimal Amount,
    decimal Balance,
    Guid PostingId,
    Guid? Reverses,
    IReadOnlyDictionary<string, string> About,
    LineProof? Proof);

/// <summary>Reads the lines of an account of one owner, the newest first, each with what proves it.</summary>
internal sealed class Statements(FixiaDb db)
{
    /// <summary>One more line than <paramref name="limit"/> where there are more.</summary>
    /// <param name="account">Whose; of a kind without stripes.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="before">Only lines of lower versions.</param>
    /// <param name="limit">Lines at most.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<List<StatementLine>> Of(Account account, string currency, long? before, int limit, CancellationToken cancel)
    {
        var kind = Books.Word(account.Kind);
        var below = before ?? long.MaxValue;
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            select e.posting_id as "Posting", e.account_id as "Account", e.stripe as "Stripe", e.version as "Version",
                   e.amount as "Amount", e.balance as "Balance", p.currency as "Currency", p.at as "At", p.key as "Key",
                   p.kind as "What", p.reverses as "Reverses", p.about::text as "About",
                   l.seal as "Seal", l.position as "Position", s.entries as "Leaves"
            from ledger_accounts a
            join ledger_entries e on e.account_id = a.id and e.stripe = 0 and e.version < {below}
            join ledger_postings p on p.id = e.posting_id
            left join ledger_leaves l on l.account_id = e.account_id and l.stripe = e.stripe and l.version = e.version
            left join ledger_seals s on s.number = l.seal
            where a.kind = {kind} and a.owner = {account.Owner} and a.currency = {currency}
            order by e.version desc limit {limit + 1}
            """).ToListAsync(cancel);
        var hashes = await Hashes(rows, cancel);
        return [.. rows.Select(row => row.Line(hashes))];
    }

    private async Task<Dictionary<(int, int, long), string>> Hashes(List<Row> rows, CancellationToken cancel)
    {
        var wanted = rows.SelectMany(r => r.Way().Select(at => (Seal: r.Seal!.Value, at.Level, at.Position))).Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        var seals = wanted.Select(w => w.Seal).ToArray();
        var levels = wanted.Select(w => w.Level).ToArray();
        var positions = wanted.Select(w => w.Position).ToArray();
        var found = await db.Database.SqlQuery<Node>(
            $"""
            select t.seal as "Seal", t.level as "Level", t.position as "Position", encode(t.hash, 'hex') as "Hash"
            from unnest({seals}, {levels}, {positions}) w(seal, level, position)
            join ledger_tree t on t.seal = w.seal and t.level = w.level and t.position = w.position
            """).ToListAsync(cancel);
        return found.ToDictionary(n => (n.Seal, n.Level, n.Position), n => n.Hash);
    }

    private sealed record Node(int Seal, int Level, long Position, string Hash);

    private sealed record Row(
        Guid Posting,
        Guid Account,
        int Stripe,
        long Version,
        decimal Amount,
        decimal Balance,
        string Currency,
        DateTimeOffset At,
        string Key,
        string What,
        Guid? Reverses,
        string About,
        int? Seal,
        long? Position,
        long? Leaves)
    {
        public IEnumerable<(int Level, long Position)> Way() =>
            Position is { } position && Leaves is { } leaves ? HashTree.Way(position, leaves) : [];

        public StatementLine Line(Dictionary<(int, int, long), string> hashes) => new(
            Version,
            At,
            What,
            Amount,
            Balance,
            Posting,
            Reverses,
            JsonSerializer.Deserialize<Dictionary<string, string>>(About) ?? [],
            Seal is { } seal ? new LineProof(seal, Sealer.Words(AsSealed()), Steps(seal, hashes)) : null);

        // A neighbour at an even position stands on the left.
        private List<ProofStep> Steps(int seal, Dictionary<(int, int, long), string> hashes) =>
            [
                .. Way().Select(
                    at => new ProofStep(at.Position % 2 == 0 ? "left" : "right", hashes[(seal, at.Level, at.Position)])),
            ];

        private SealedLine AsSealed() => new(Posting, Account, Stripe, Version, Amount, Balance, Currency, At, Key);
    }
}
