namespace Fixia.Ledger;

/// <summary>A fact of the business that moves money, to be posted once.</summary>
/// <param name="Key">The fact's own name, such as <c>milestone 0197…/2 released</c>: whatever is posted twice under it moves
/// once.</param>
/// <param name="Kind">What happened, as a word of lower-case letters and <c>_</c>; statements call it so.</param>
/// <param name="Currency">ISO 4217. Nothing is converted.</param>
public sealed record Posting(string Key, string Kind, string Currency = "ARS")
{
    private readonly List<(Account Account, decimal Amount)> entries = [];

    /// <summary>What it is about, for whoever reads it later: ids, never words of people.</summary>
    public IReadOnlyDictionary<string, string> About { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The posting whose effects it takes back.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>What each account gains; an account stands once.</summary>
    public IReadOnlyList<(Account Account, decimal Amount)> Entries => entries;

    /// <summary>Takes an amount of one account and gives it to another; nothing when it is zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero, or of less than a cent.</exception>
    public Posting Move(Account from, Account to, decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(amount, decimal.Round(amount, 2));
        Add(from, -amount);
        Add(to, amount);
        return this;
    }

    /// <summary>The opposite of what was posted.</summary>
    internal Posting Opposite(IEnumerable<(Account Account, decimal Amount)> posted)
    {
        foreach (var (account, amount) in posted)
            Add(account, -amount);
        return this;
    }

    private void Add(Account account, decimal amount)
    {
        var at = entries.FindIndex(e => e.Account == account);
        var sum = (at < 0 ? 0 : entries[at].Amount) + amount;
        if (at >= 0)
            entries.RemoveAt(at);
        if (sum != 0)
            entries.Add((account, sum));
    }
}
