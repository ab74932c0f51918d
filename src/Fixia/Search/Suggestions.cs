using Fixia.Places;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Fixia.Search;

/// <summary>What somebody may be about to type.</summary>
public sealed record Suggestion(string Text);

/// <summary>
/// Completes what is typed, from what services are called. Beginnings of up to three letters are ready; longer ones have few
/// phrases to choose from. What was just asked is remembered for a minute: people type the same beginnings, and new words are
/// learned once an hour.
/// </summary>
internal sealed class Suggestions(SearchDatabase database, TimeProvider clock) : IDisposable
{
    // Some megabytes at most.
    private const int MostRemembered = 10_000;
    private const int Ready = 3;
    private const int Longest = 60;
    private const int Most = 8;

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

    public async Task<Answer<List<Suggestion>>> For(string typed, CancellationToken cancel)
    {
        var beginning = Cities.Plain(typed);
        if (beginning.Length is 0 or > Longest)
            return new List<Suggestion>();
        if (recent.TryGetValue(beginning, out Answered? known) && known!.Until > clock.GetUtcNow())
            return known.Found;
        var asked = await database.Ask(connection => Find(beginning, connection, cancel), cancel);
        return asked.Then(found => recent.Set(
            beginning,
            new Answered(found, clock.GetUtcNow() + Remembered),
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered }).Found);
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
            found.Add(new Suggestion(rows.GetString(0)));
        return found;
    }

    private sealed record Answered(List<Suggestion> Found, DateTimeOffset Until);
}
