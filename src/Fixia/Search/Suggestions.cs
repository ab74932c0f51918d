using Fixia.Places;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Fixia.Search;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>Words to look for.</summary>
    Words,

    /// <summary>A trade, which has a page.</summary>
    Trade,

    /// <summary>A professional, who has a page.</summary>
    Person,
}

/// <summary>What somebody may be about to type.</summary>
/// <param name="Text">As it is shown; of words, what to look for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its page; null of words.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Path);

/// <summary>
/// Completes what is typed: with trades, from what services are called, and with professionals by their name. Beginnings of up to
/// three letters are ready; longer ones have few phrases to choose from. What was just asked is remembered for a minute: people
/// type the same beginnings, and new words are learned once an hour.
/// </summary>
internal sealed class Suggestions(SearchDatabase database, Categories categories, TimeProvider clock) : IDisposable
{
    // Some megabytes at most.
    private const int MostRemembered = 10_000;
    private const int Ready = 3;
    private const int Longest = 60;
    private const int Most = 8;
    private const int MostTrades = 2;
    private const int ShortestName = 3;

    // By the first name or by any other, each a range of an index.
    private const string ByName = """
        select full_name, handle from (
            (select id, full_name, handle from users where is_professional_active and fixia_plain(full_name) ~>=~ $1
                and fixia_plain(full_name) ~<~ $2 and suspended_at is null and is_professional_at(true, subscription_expires_at,
                    $3) limit 3)
            union
            (select id, full_name, handle from users where is_professional_active and fixia_last_name(full_name) ~>=~ $1
                and fixia_last_name(full_name) ~<~ $2 and suspended_at is null and is_professional_at(true,
                    subscription_expires_at, $3) limit 3)) few
        order by id limit 3
        """;

    private const string ByBeginning =
        """
        select p.shown from search_beginnings b join search_phrases p using (phrase) where b.beginning = $1 order by b.place
        """;

    // A range of the index; what is read is bounded, the best of what was read come first.
    private const string ByRange = """
        select shown from (select shown, weight, phrase from search_phrases where phrase ~>=~ $1 and phrase ~<~ $2 limit 400) few
        order by weight desc, length(phrase), phrase limit 8
        """;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <inheritdoc/>
    public void Dispose() => recent.Dispose();

    public async Task<Answer<List<Suggestion>>> For(string typed, string language, CancellationToken cancel)
    {
        var beginning = Cities.Plain(typed);
        if (beginning.Length is 0 or > Longest)
            return new List<Suggestion>();
        var trades = await Trades(beginning, language, cancel);
        if (recent.TryGetValue(beginning, out Answered? known) && known!.Until > clock.GetUtcNow())
            return With(trades, known.Found);
        var asked = await database.Ask(
            async connection =>
            {
                var words = await Find(beginning, connection, cancel);
                return beginning.Length < ShortestName ? words : [.. words, .. await People(beginning, connection, cancel)];
            },
            cancel);
        return asked.Then(found => With(trades, recent.Set(
            beginning,
            new Answered(found, clock.GetUtcNow() + Remembered),
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered }).Found));
    }

    // People stand at the end, and are not crowded out by words.
    private static List<Suggestion> With(List<Suggestion> trades, List<Suggestion> found)
    {
        var people = found.Where(s => s.Kind == SuggestionKind.Person).ToList();
        var words = found
            .Where(
                s =>
                    s.Kind == SuggestionKind.Words && !trades.Exists(
                        t => string.Equals(t.Text, s.Text, StringComparison.OrdinalIgnoreCase)))
            .Take(Most - trades.Count - people.Count);
        return [.. trades, .. words, .. people];
    }

    // The tree is in memory. A trade is found by how any of its words begins.
    private async Task<List<Suggestion>> Trades(string beginning, string language, CancellationToken cancel)
    {
        bool Begins(CategoryRef trade)
        {
            var plain = Cities.Plain(trade.Name);
            return plain.StartsWith(beginning, StringComparison.Ordinal)
                || plain.Contains(" " + beginning, StringComparison.Ordinal);
        }

        if (beginning.Length < 2)
            return [];
        var tree = await categories.Tree(language, cancel);
        var found = tree.SelectMany(branch => branch.Children).Where(Begins).Take(MostTrades);
        return [.. found.Select(t => new Suggestion(t.Name, SuggestionKind.Trade, "/categorias/" + t.Slug))];
    }

    private async Task<List<Suggestion>> People(string beginning, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand(ByName, connection);
        find.Parameters.Add(new() { Value = beginning });
        find.Parameters.Add(new() { Value = beginning[..^1] + (char)(beginning[^1] + 1) });
        find.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await find.PrepareAsync(cancel);
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var found = new List<Suggestion>();
        while (await rows.ReadAsync(cancel))
            found.Add(new Suggestion(rows.GetString(0), SuggestionKind.Person, "/u/" + rows.GetString(1)));
        return found;
    }

    /// <summary>Asks the database.</summary>
    /// <param name="beginning">Without accents, in small letters.</param>
    /// <param name="connection">One of search's own.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task<List<Suggestion>> Find(string beginning, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand(beginning.Length <= Ready ? ByBeginning : ByRange, connection);
        find.Parameters.Add(new() { Value = beginning });
        if (beginning.Length > Ready)
            find.Parameters.Add(new() { Value = beginning[..^1] + (char)(beginning[^1] + 1) });
        await find.PrepareAsync(cancel);
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var found = new List<Suggestion>(Most);
        while (await rows.ReadAsync(cancel))
            found.Add(new Suggestion(rows.GetString(0), SuggestionKind.Words, null));
        return found;
    }

    private sealed record Answered(List<Suggestion> Found, DateTimeOffset Until);
}
