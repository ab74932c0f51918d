using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Ledger;

/// <summary>
/// The ledger's one way in. The database holds the rules (sums of zero, limits, each fact once, nothing written over); this says
/// what it said.
/// </summary>
public sealed class Books(FixiaDb db, TimeProvider clock)
{
    private static readonly Dictionary<string, Func<Problem>> Refusals = new(StringComparer.Ordinal)
    {
        ["ledger_limit"] = () => Problem.Conflict("not_enough_money"),
        ["ledger_posted_otherwise"] = () => Problem.Conflict("posted_otherwise"),
    };

    /// <summary>
    /// Posts a fact, in the current transaction if there is one, and answers the id of its posting: the one it has, when it was
    /// posted before. <c>not_enough_money</c> when an account would pass its limit, <c>posted_otherwise</c> when the fact was
    /// posted with other entries; the transaction cannot go on after either.
    /// </summary>
    public async Task<Answer<Guid>> Post(Posting posting, CancellationToken cancel)
    {
        if (posting.Entries.Count < 2)
            throw new ArgumentException($"{posting.Key} moves nothing.", nameof(posting));
        var now = clock.GetUtcNow();
        var kinds = posting.Entries.Select(e => Word(e.Account.Kind)).ToArray();
        var owners = posting.Entries.Select(e => e.Account.Owner).ToArray();
        var amounts = posting.Entries.Select(e => e.Amount).ToArray();
        var about = JsonSerializer.Serialize(posting.About);
        try
        {
            var posted = await db.Database.SqlQuery<Guid>(
                $"""
                select ledger_post({Guid.CreateVersion7(now)}, {posting.Key}, {posting.Kind}, {posting.Currency}, {now},
                    {about}::jsonb, {posting.Reverses}, {kinds}, {owners}, {amounts}) as "Value"
                """).ToListAsync(cancel);
            return posted.Single();
        }
        catch (PostgresException refused) when (Refusals.ContainsKey(refused.ConstraintName ?? ""))
        {
            return Refusals[refused.ConstraintName!]();
        }
    }

    /// <summary>
    /// Takes back what a posting did, once; the money has to be there still. <c>not_found</c> when it never was posted.
    /// </summary>
    /// <param name="key">The name of the fact that was posted.</param>
    /// <param name="because">Why, as a word or an id.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer<Guid>> Reverse(string key, string because, CancellationToken cancel)
    {
        var posted = await db.Database.SqlQuery<Posted>(
            $"""
            select id as "Id", kind as "Kind", currency as "Currency" from ledger_postings where key = {key}
            """).SingleOrDefaultAsync(cancel);
        if (posted is null)
            return Problem.NotFound();
        var entries = await db.Database.SqlQuery<Line>(
            $"""
            select a.kind as "Kind", a.owner as "Owner", e.amount as "Amount"
            from ledger_entries e join ledger_accounts a on a.id = e.account_id where e.posting_id = {posted.Id}
            """).ToListAsync(cancel);
        var reversal = new Posting($"reversal of {key}", posted.Kind, posted.Currency)
        {
            Reverses = posted.Id,
            About = new Dictionary<string, string>(StringComparer.Ordinal) { ["because"] = because },
        };
        return await Post(reversal.Opposite(entries.Select(e => (new Account(Kind(e.Kind), e.Owner), e.Amount))), cancel);
    }

    /// <summary>Where an account stands; zero for one that was never used.</summary>
    public async Task<decimal> Balance(Account account, string currency, CancellationToken cancel)
    {
        var kind = Word(account.Kind);
        return await db.Database.SqlQuery<decimal>(
            $"""
            select coalesce(sum(b.balance), 0) as "Value"
            from ledger_accounts a join ledger_balances b on b.account_id = a.id
            where a.kind = {kind} and a.owner = {account.Owner} and a.currency = {currency}
            """).SingleAsync(cancel);
    }

    /// <summary>Where each kind of account stands, all its accounts together, by currency.</summary>
    public Task<List<TrialBalance>> TrialBalance(CancellationToken cancel) => db.Database.SqlQuery<TrialBalance>(
        $"""
        select kind as "Kind", currency as "Currency", accounts as "Accounts", balance as "Balance"
        from ledger_trial_balance order by currency, kind
        """).ToListAsync(cancel);

    /// <summary>Everything that must never be and is: empty, or an alarm. Reads the whole of the books.</summary>
    public Task<List<string>> Faults(CancellationToken cancel) =>
        db.Database.SqlQuery<string>(
            $"""select fault || ' ' || what as "Value" from ledger_faults limit 100""").ToListAsync(cancel);

    internal static string Word(AccountKind kind) => Conventions.SnakeCase(kind.ToString());

    internal static AccountKind Kind(string word) =>
        Enum.Parse<AccountKind>(word.Replace("_", "", StringComparison.Ordinal), true);

    private sealed record Posted(Guid Id, string Kind, string Currency);

    private sealed record Line(string Kind, string Owner, decimal Amount);
}

/// <summary>All accounts of a kind in a currency.</summary>
/// <param name="Kind">The kind's word.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Accounts">How many there are.</param>
/// <param name="Balance">All of them together.</param>
public sealed record TrialBalance(string Kind, string Currency, long Accounts, decimal Balance);
