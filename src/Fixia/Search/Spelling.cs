using Npgsql;

namespace Fixia.Search;

/// <summary>Tells what somebody meant who mistyped a word: each word that does not exist is replaced by the nearest one that does.</summary>
internal sealed class Spelling(NpgsqlDataSource database)
{
    /// <summary>The phrase with its words mended; null when there is nothing to mend.</summary>
    public async Task<string?> Mend(string phrase, CancellationToken cancel)
    {
        // One look at the trigram index per unknown word; the dictionary holds each word once, so it stays small as the catalogue grows.
        await using var mend = database.CreateCommand("""
            select string_agg(coalesce(near.term, w.word), ' ' order by w.place), bool_or(near.term is not null)
            from regexp_split_to_table(fixia_words($1), '[^[:alnum:]]+') with ordinality as w(word, place)
            left join lateral (
                select term from search_terms
                where length(w.word) >= 4 and term % w.word and not exists (select 1 from search_terms known where known.term = w.word)
                order by similarity(term, w.word) desc, term limit 1) near on true
            """);
        mend.Parameters.Add(new() { Value = phrase });
        await using var row = await mend.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(1) && row.GetBoolean(1) ? row.GetString(0) : null;
    }
}
