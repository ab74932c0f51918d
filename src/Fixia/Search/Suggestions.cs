using Fixia.Places;
using Fixia.Platform.Jobs;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Fixia.Search;

/// <summary>What somebody may be about to type.</summary>
public sealed record Suggestion(string Text);

/// <summary>
/// Completes what is typed, from what services are called. Beginnings of up to three letters are ready; longer ones have few phrases to choose from.
/// What was just asked is remembered for a minute: people type the same beginnings, and new words are learned once an hour.
/// </summary>
internal sealed class Suggestions(SearchDatabase database) : IDisposable
{
    // Some megabytes at most.
    private const int MostRemembered = 10_000;
    private const int Ready = 3;
    private const int Longest = 60;
    private const int Most = 8;

    private const string ByBeginning = "select p.shown from search_beginnings b join search_phrases p using (phrase) where b.beginning = $1 order by b.place";

    // A range of the index; what is read is bounded, the best of what was read come first.
    private const string ByRange = """
        select shown from (select shown, weight, phrase from search_phrases where phrase ~>=~ $1 and phrase ~<~ $2 limit 400) few
        order by weight desc, length(phrase), phrase limit 8
        """;

    private static readonly MemoryCacheEntryOptions Remembered = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) };

    private readonly MemoryCache recent = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <inheritdoc/>
    public void Dispose() => recent.Dispose();

    public async ValueTask<IReadOnlyList<Suggestion>> For(string typed, CancellationToken cancel)
    {
        var beginning = Cities.Plain(typed);
        if (beginning.Length is 0 or > Longest)
            return [];
        if (recent.TryGetValue(beginning, out IReadOnlyList<Suggestion>? known))
            return known!;
        return recent.Set<IReadOnlyList<Suggestion>>(beginning, await Find(beginning, cancel), Remembered);
    }

    /// <summary>Asks the database.</summary>
    /// <param name="beginning">Without accents, in small letters.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<List<Suggestion>> Find(string beginning, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
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
}

/// <summary>Learns what services are called now, for the suggestions, the spelling and the alerts: reads the newest titles, whose number is bounded.</summary>
internal sealed class LearnWords(NpgsqlDataSource database) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        void Do(string sql) => batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        const string newest = "(select title, city from services where status = 'active' and deleted_at is null order by created_at desc limit 200000)";
        Do($"""
            insert into search_terms (term)
            select word from ts_stat($$select to_tsvector('simple', fixia_words(title || ' ' || coalesce(city, ''))) from {newest} s$$)
            where length(word) >= 4 and word !~ '[0-9]'
            on conflict do nothing
            """);
        Do($"""
            insert into search_phrases (phrase, shown, weight)
            select fixia_plain(title), min(title), count(*) from {newest} s where length(title) <= 60 group by 1
            on conflict (phrase) do update set weight = greatest(search_phrases.weight, excluded.weight) where search_phrases.weight < excluded.weight
            """);
        Do("select search_learn_beginnings()");
        Do("delete from search_frequencies");
        Do("insert into search_frequencies (lexeme, total) select word, ndoc from ts_stat('select words from search_sample')");
        await batch.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Moves what has become better or worse to its tier. Pages stay right while it runs: a search reads one moment.</summary>
internal sealed class RebalanceTiers(NpgsqlDataSource database) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var kind in new[] { "service", "project", "professional" })
        {
            await using var move = database.CreateCommand("select search_rebalance($1)");
            move.CommandTimeout = 600;
            move.Parameters.Add(new() { Value = kind });
            await move.ExecuteNonQueryAsync(cancel);
        }
    }
}
