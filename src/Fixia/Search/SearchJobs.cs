using Fixia.Platform.Jobs;
using Npgsql;

namespace Fixia.Search;

/// <summary>
/// Learns what services are called now, for the suggestions, the spelling and the alerts: reads the newest titles, whose number
/// is bounded.
/// </summary>
internal sealed class LearnWords(NpgsqlDataSource database) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        void Do(string sql) => batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        const string newest = """
            (select title, city from services where status = 'active' and deleted_at is null
             order by created_at desc limit 200000)
            """;
        Do($"""
            insert into search_terms (term)
            select word
            from ts_stat($$select to_tsvector('simple', fixia_words(title || ' ' || coalesce(city, ''))) from {newest} s$$)
            where length(word) >= 4 and word !~ '[0-9]'
            on conflict do nothing
            """);
        Do($"""
            insert into search_phrases (phrase, shown, weight)
            select fixia_plain(title), min(title), count(*) from {newest} s where length(title) <= 60 group by 1
            on conflict (phrase) do update set weight = excluded.weight where search_phrases.weight < excluded.weight
            """);
        Do("select search_learn_beginnings()");
        Do("delete from search_frequencies");
        Do("insert into search_frequencies (lexeme, total) select word, ndoc from ts_stat('select words from search_sample')");
        await batch.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>
/// Moves what has become better or worse to its tier. Pages stay right while it runs: a search reads one moment.
/// </summary>
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
