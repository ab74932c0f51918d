using Npgsql;

namespace Fixia.Bench;

/// <summary>Matching what is published against a hundred thousand saved searches, beside asking each of them.</summary>
internal sealed class SavedSearches(NpgsqlDataSource database, Catalogue catalogue, TimeSpan length)
{
    private const int Searches = 100_000;

    /// <summary>Saves them as the API does: words and filters, with the rarest lexeme as anchor.</summary>
    public async Task Fill()
    {
        var random = new Random(17);
        var (words, categories, cities) = (new string[Searches], new string[Searches], new string[Searches]);
        for (var i = 0; i < Searches; i++)
        {
            var trade = catalogue.Trades[random.Next(catalogue.Trades.Count)];
            words[i] = random.Next(4) == 0 ? string.Empty : trade.Words[random.Next(trade.Words.Length)];
            categories[i] = trade.Category;
            cities[i] = Places.Cities.Plain(catalogue.City(random));
        }

        await using var fill = database.CreateCommand("""
            insert into saved_searches (id, user_id, kind, name, filters, query, anchor, max_price, by_mail, created_at, seen_at)
            select gen_random_uuid(), u.id, 'service', 'bench', '{}', q.query,
                   (select l from unnest(q.lexemes) l left join search_frequencies f on f.lexeme = l order by coalesce(f.total,
                       0), length(l) desc limit 1), 50000, false, now(), now()
            from unnest($1::text[], $2::text[], $3::text[]) with ordinality s(word, category, city, n)
            join (select id, row_number() over (order by id) as n from users limit 1000) u on u.n = 1 + s.n % 40
            cross join lateral (
                select websearch_to_tsquery('spanish', fixia_words(s.word)) && quote_literal('c=' || s.category)::tsquery &&
                    quote_literal('r=' || s.city)::tsquery as query,
                       tsvector_to_array(to_tsvector('spanish', fixia_words(s.word))) || array['c=' || s.category,
                           'r=' || s.city] as lexemes) q
            """);
        fill.Parameters.Add(new() { Value = words });
        fill.Parameters.Add(new() { Value = categories });
        fill.Parameters.Add(new() { Value = cities });
        await fill.ExecuteNonQueryAsync();
        await Loader.Run(database, "analyze saved_searches");
    }

    public async Task Print()
    {
        var documents = new List<Guid>();
        await using (var read = database.CreateCommand("select id from services order by published_at desc limit 300"))
        await using (var rows = await read.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                documents.Add(rows.GetGuid(0));
        }

        var anchored = await Ask("select count(*) from search_matches($1, 'service')", documents, length);
        // Each search asked of the document.
        var naive = await Ask(
            "select count(*) from saved_searches s join search_documents_service d on d.words @@ s.query where d.id = $1",
            documents[..5],
            TimeSpan.FromSeconds(3));
        Console.WriteLine($"| matching 100,000 saved searches (SQL) | {anchored.At(0.5):0.0} | {anchored.At(0.95):0.0} | "
            + $"{anchored.At(0.99):0.0} | {anchored.PerSecond:0} | | | | | {naive.PerSecond:0.0} |");
    }

    private Task<Times> Ask(string sql, List<Guid> documents, TimeSpan time) => Times.Of(1, time, documents.Count, async (_, i) =>
    {
#pragma warning disable CA2100 // Texts of this class.
        await using var match = database.CreateCommand(sql);
#pragma warning restore CA2100
        match.Parameters.Add(new() { Value = documents[i] });
        await match.ExecuteScalarAsync();
    });
}
