using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>One result: which, whose, and why it stands where it does.</summary>
/// <param name="Id">Of the document.</param>
/// <param name="Owner">Whose.</param>
/// <param name="Tier">How far down its quality puts it; 0 is best.</param>
/// <param name="Score">Its quality, 0 to 1 (of projects, the day of publication).</param>
internal sealed record Hit(Guid Id, Guid Owner, int Tier, double Score)
{
    /// <summary>How well it answers the words, against the best of its page's candidates: 0 to 1.</summary>
    public double Text { get; init; }

    /// <summary>Whether it stands where it does because of its owner's plan.</summary>
    public bool Featured { get; init; }

    /// <summary>From 1 on, in the order of the results.</summary>
    public int Place { get; init; }
}

/// <summary>A page of results.</summary>
/// <param name="Hits">In order.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
/// <param name="Mended">The words that were looked for instead, because nothing had those that were asked.</param>
/// <param name="Relaxed">Whether the results have some of the words only, because none has all.</param>
internal sealed record Found(IReadOnlyList<Hit> Hits, string? NextCursor, string? Mended, bool Relaxed);

/// <summary>
/// Finds a page of documents. With words: the best candidates by quality are gathered, tier by tier, and ordered by how well they answer the
/// words; without: by quality alone. The cost of a page depends neither on how many documents there are nor on how many answer.
/// </summary>
internal sealed class Finder(SearchDatabase database, Spelling spelling, TimeProvider clock)
{
    /// <summary>How many of the best are ordered by the words at a time.</summary>
    internal const int Window = 200;

    // What a premium plan gives in a search with words: the best two of those who have it rank up to 15 % higher. Whoever does not answer the
    // words is not among them.
    private const double Boost = 1.15;
    private const int MostFeatured = 2;

    // More than this many answer: they are read in the order asked for until the page is full. Fewer are gathered and sorted.
    private const long Many = 8000;

    private static readonly string[] AllKinds = ["service", "project", "professional"];

    internal static readonly Dictionary<string, string> WalkByKind = Kinds(Walk);
    internal static readonly Dictionary<string, string> EverythingByKind = Kinds(Everything);

    private const string WordsSql = "(select case when $3 then replace(w::text, ' & ', ' | ')::tsquery else w end from (select websearch_to_tsquery('spanish', fixia_words($1)) w) q)";

    // The owner's plan is looked at in the order of the results, until the page is full: a job that comes late shows nobody an hour too long.
    private const string Shown = """
        (select true from users u where u.id = r.owner_id and u.suspended_at is null and (:'kind' = 'project' or is_professional_at(u.is_professional_active, u.subscription_expires_at, $9)))
        """;

    private const string Walk = $"""
        with asked as materialized (select {WordsSql} as query),
        walked as materialized (
            select w.*, a.query as asked from asked a, search_walk_:kind(a.query && $2::tsquery, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) w),
        weighed as (
            select w.tier, w.score, w.id, w.owner_id, w.is_premium and :'kind' = 'service' as is_premium,
                   case when $14 then ts_rank_cd(array[0.05, 0.1, 0.5, 1]::real[], w.words, w.asked, 1) else 0 end::double precision as text
            from walked w),
        lifted as (
            select w.*, w.text * case when :'kind' = 'project' then 1 else 0.7 + 0.3 * w.score end as rank from weighed w),
        chosen as (
            select l.*, $14 and is_premium and row_number() over (partition by is_premium order by rank desc, tier, score desc, id desc) <= $16 as featured, max(text) over () as best from lifted l),
        ordered as materialized (
            select c.* from chosen c order by case when $14 then rank * case when featured then $15 else 1 end end desc nulls last, tier, score desc, id desc),
        page as (select * from ordered r where {Shown} offset $17 limit $18)
        select p.id, p.owner_id, p.tier, p.score, case when p.best > 0 then p.text / p.best else 0 end, p.featured, e.walked, e.tier, e.score, e.id
        from (select count(*) over () as walked, tier, score, id from walked order by tier desc, score, id limit 1) e left join page p on true
        """;

    // Without any filter the order of the page is the order of an index.
    private const string Everything = $"""
        with walked as materialized (
            select * from (
                (select w.tier, w.score, w.id, w.owner_id from search_documents_:kind w
                 where w.tier = $10 and (w.score, w.id) < ($11, $12) and (w.early_until is null or $8 or w.early_until <= $9)
                 order by w.score desc, w.id desc limit $13)
                union all
                (select w.tier, w.score, w.id, w.owner_id from search_documents_:kind w
                 where w.tier >= case when $12 is null then 0 else $10 + 1 end and (w.early_until is null or $8 or w.early_until <= $9)
                 order by w.tier, w.score desc, w.id desc limit $13)) parts
            order by tier, score desc, id desc limit $13)
        select r.id, r.owner_id, r.tier, r.score, 0::double precision, false, e.walked, e.tier, e.score, e.id
        from (select count(*) over () as walked, tier, score, id from walked order by tier desc, score, id limit 1) e
        left join walked r on {Shown}
        order by r.tier, r.score desc, r.id desc
        offset $17 limit $18
        """;

    /// <summary>A page, asked on a connection of the caller's: what follows is asked on the same.</summary>
    public async Task<Found> Find(Wanted wanted, NpgsqlConnection connection, CancellationToken cancel)
    {
        var limit = Cursor.Limit(wanted.Filters.Limit);
        var at = Cursor.Decode<Position>(wanted.Filters.Cursor) ?? new Position();
        if (wanted.Words is null)
            return await Page(connection, wanted, null, at, limit, cancel);
        var found = await Page(connection, wanted, at.Words ?? wanted.Words, at, limit, cancel);
        if (found.Hits.Count > 0 || wanted.Filters.Cursor is not null)
            return found with { Mended = at.Words, Relaxed = at.Relaxed };
        if (await spelling.Mend(wanted.Words, cancel) is { } mended)
        {
            found = await Page(connection, wanted, mended, new Position { Words = mended }, limit, cancel);
            if (found.Hits.Count > 0)
                return found with { Mended = mended };
        }

        if (!wanted.Words.Contains(' ', StringComparison.Ordinal))
            return found;
        found = await Page(connection, wanted, wanted.Words, new Position { Relaxed = true }, limit, cancel);
        return found with { Relaxed = found.Hits.Count > 0 };
    }

    private Task<Found> Page(NpgsqlConnection connection, Wanted wanted, string? words, Position at, int limit, CancellationToken cancel) => wanted.Filters.Sort switch
    {
        "newest" when wanted.Kind != "project" => Sorted(connection, wanted, words, at, limit, "newest", cancel),
        "price" or "price_desc" => Sorted(connection, wanted, words, at, limit, wanted.Filters.Sort, cancel),
        "distance" => Nearest(connection, wanted, words, at, limit, cancel),
        _ => Best(connection, wanted, words, at, limit, cancel),
    };

    /// <summary>The best first: windows of candidates in the order of their quality, each ordered by the words if there are any.</summary>
    private async Task<Found> Best(NpgsqlConnection connection, Wanted wanted, string? words, Position at, int limit, CancellationToken cancel)
    {
        var byWords = words is not null && wanted.Filters.Sort is null or "" or "relevance";
        var hits = new List<Hit>();
        for (var after = at; ;)
        {
            var size = byWords ? Window : limit + 1;
            var (page, walked, end) = await Step(connection, wanted, words, wanted.Query(), after, byWords, size, limit + 1 - hits.Count, cancel);
            var shown = at.Place + hits.Count;
            hits.AddRange(page.Select((hit, i) => hit with { Place = shown + i + 1 }));
            if (hits.Count > limit)
            {
                // The page is full, and there is one more.
                var last = hits[limit - 1];
                var inside = limit - (hits.Count - page.Count);
                var next = byWords ? after with { Offset = after.Offset + inside } : new Position { Tier = last.Tier, Score = last.Score, Id = last.Id };
                return new Found(hits[..limit], Cursor.Encode(next with { Words = at.Words, Relaxed = at.Relaxed, Place = last.Place }), null, false);
            }

            if (walked < size || end is null)
                return new Found(hits, null, null, false);
            after = end with { Words = at.Words, Relaxed = at.Relaxed };
            if (hits.Count == limit)
            {
                // The page ends where the window does: whether anything follows is asked without gathering the next one.
                var (_, follows, _) = await Step(connection, wanted, words, wanted.Query(), after, false, 1, 1, cancel);
                return new Found(hits, follows == 0 ? null : Cursor.Encode(after with { Place = at.Place + hits.Count }), null, false);
            }
        }
    }

    /// <summary>The nearest first: city by city from the one asked for.</summary>
    private async Task<Found> Nearest(NpgsqlConnection connection, Wanted wanted, string? words, Position at, int limit, CancellationToken cancel)
    {
        var hits = new List<Hit>();
        var after = at;
        for (var i = at.City; i < wanted.Around!.Count; i++, after = new Position { Relaxed = at.Relaxed })
        {
            while (true)
            {
                var (page, walked, end) = await Step(connection, wanted, words, wanted.Query(wanted.Around[i].City), after, false, limit + 1, limit + 1 - hits.Count, cancel);
                var shown = at.Place + hits.Count;
                hits.AddRange(page.Select((hit, n) => hit with { Place = shown + n + 1 }));
                if (hits.Count > limit)
                {
                    // The next page begins after the last one shown; when that was of a city before this one, at the beginning of this one.
                    var last = hits[limit - 1];
                    var next = page.Count > 1 ? new Position { Tier = last.Tier, Score = last.Score, Id = last.Id, City = i } : after with { City = i };
                    return new Found(hits[..limit], Cursor.Encode(next with { Words = at.Words, Relaxed = at.Relaxed, Place = last.Place }), null, false);
                }

                if (walked <= limit || end is null)
                    break;
                after = end;
            }
        }

        return new Found(hits, null, null, false);
    }

    private async Task<(List<Hit> Page, long Walked, Position? End)> Step(NpgsqlConnection connection, Wanted wanted, string? words, string query, Position after, bool byWords, int size, int rows, CancellationToken cancel)
    {
        var everything = words is null && wanted.IsEverything;
        await using var step = new NpgsqlCommand((everything ? EverythingByKind : WalkByKind)[wanted.Kind], connection);
        var parameters = step.Parameters;
        parameters.Add(new() { Value = words ?? string.Empty, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(new() { Value = query, NpgsqlDbType = NpgsqlDbType.Text });
        parameters.Add(new() { Value = after.Relaxed });
        Narrow(parameters, wanted);
        parameters.Add(new() { Value = after.Tier });
        parameters.Add(Maybe(after.Score, NpgsqlDbType.Double));
        parameters.Add(Maybe(after.Id, NpgsqlDbType.Uuid));
        parameters.Add(new() { Value = size });
        parameters.Add(new() { Value = byWords });
        parameters.Add(new() { Value = Boost });
        parameters.Add(new() { Value = MostFeatured });
        parameters.Add(new() { Value = after.Offset });
        parameters.Add(new() { Value = rows });
        // Prepared once a connection: planning over all tiers would cost as much as the search.
        await step.PrepareAsync(cancel);
        await using var read = await step.ExecuteReaderAsync(cancel);
        var page = new List<Hit>();
        long walked = 0;
        Position? end = null;
        while (await read.ReadAsync(cancel))
        {
            (walked, end) = (read.GetInt64(6), new Position { Tier = read.GetInt16(7), Score = read.GetDouble(8), Id = read.GetGuid(9) });
            if (!read.IsDBNull(0))
                page.Add(new Hit(read.GetGuid(0), read.GetGuid(1), read.GetInt16(2), read.GetDouble(3)) { Text = read.GetDouble(4), Featured = read.GetBoolean(5) });
        }

        // An offset past the window's end reads no row, and with it not where the window ends; its first row tells that.
        if (end is null && after.Offset > 0)
        {
            (_, walked, end) = await Step(connection, wanted, words, query, after with { Offset = 0 }, byWords, size, 1, cancel);
            return ([], walked, end);
        }

        return (page, walked, end);
    }

    private async Task<Found> Sorted(NpgsqlConnection connection, Wanted wanted, string? words, Position at, int limit, string sort, CancellationToken cancel)
    {
        await using var estimate = new NpgsqlCommand($"select search_estimate('{wanted.Kind}', {WordsSql} && $2::tsquery)", connection);
        void Ask(NpgsqlParameterCollection parameters)
        {
            parameters.Add(new() { Value = words ?? string.Empty, NpgsqlDbType = NpgsqlDbType.Text });
            parameters.Add(new() { Value = wanted.Query(), NpgsqlDbType = NpgsqlDbType.Text });
            parameters.Add(new() { Value = at.Relaxed });
        }

        Ask(estimate.Parameters);
        var mode = (long)(await estimate.ExecuteScalarAsync(cancel))! > Many ? "many" : "few";
#pragma warning disable CA2100 // One of two names of functions.
        await using var sorted = new NpgsqlCommand($"""
            select r.id, r.owner_id, r.published_at, r.price
            from search_sorted_{mode}('{wanted.Kind}', {WordsSql} && $2::tsquery, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) r
            where {Shown.Replace(":'kind'", $"'{wanted.Kind}'", StringComparison.Ordinal)}
            """, connection);
#pragma warning restore CA2100
        Ask(sorted.Parameters);
        Narrow(sorted.Parameters, wanted);
        sorted.Parameters.Add(new() { Value = sort });
        sorted.Parameters.Add(Maybe(at.At, NpgsqlDbType.TimestampTz));
        sorted.Parameters.Add(Maybe(at.Price, NpgsqlDbType.Numeric));
        sorted.Parameters.Add(Maybe(at.Id, NpgsqlDbType.Uuid));
        sorted.Parameters.Add(new() { Value = limit + 1 });
        var rows = new List<(Hit Hit, DateTimeOffset At, decimal? Price)>();
        await using var read = await sorted.ExecuteReaderAsync(cancel);
        while (await read.ReadAsync(cancel))
            rows.Add((new Hit(read.GetGuid(0), read.GetGuid(1), 0, 0) { Place = at.Place + rows.Count + 1 }, read.GetFieldValue<DateTimeOffset>(2), read.IsDBNull(3) ? null : read.GetDecimal(3)));
        if (rows.Count <= limit)
            return new Found(rows.ConvertAll(r => r.Hit), null, null, false);
        var (last, published, price) = rows[limit - 1];
        var next = new Position { At = published, Price = price, Id = last.Id, Words = at.Words, Relaxed = at.Relaxed, Place = last.Place };
        return new Found(rows.Take(limit).Select(r => r.Hit).ToList(), Cursor.Encode(next), null, false);
    }

    /// <summary>How many answer, and how they divide.</summary>
    public async Task<List<(string Facet, string Value, long Total, bool IsEstimate)>> Count(Wanted wanted, string? words, bool relaxed, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
#pragma warning disable CA2100 // The kind is one of three words.
        await using var count = new NpgsqlCommand($"select * from search_facets_{wanted.Kind}({WordsSql} && $2::tsquery, $4, $5, $6, $7)", connection);
#pragma warning restore CA2100
        count.Parameters.Add(new() { Value = words ?? string.Empty, NpgsqlDbType = NpgsqlDbType.Text });
        count.Parameters.Add(new() { Value = wanted.Query(), NpgsqlDbType = NpgsqlDbType.Text });
        count.Parameters.Add(new() { Value = relaxed });
        Narrow(count.Parameters, wanted, withTime: false);
        await count.PrepareAsync(cancel);
        var facets = new List<(string, string, long, bool)>();
        await using var read = await count.ExecuteReaderAsync(cancel);
        while (await read.ReadAsync(cancel))
            facets.Add((read.GetString(0), read.GetString(1), read.GetInt64(2), read.GetBoolean(3)));
        return facets;
    }

    private void Narrow(NpgsqlParameterCollection parameters, Wanted wanted, bool withTime = true)
    {
        var f = wanted.Filters;
        parameters.Add(Maybe(f.MinPrice, NpgsqlDbType.Numeric));
        parameters.Add(Maybe(f.MaxPrice, NpgsqlDbType.Numeric));
        parameters.Add(Maybe(f.MinTrust, NpgsqlDbType.Integer));
        parameters.Add(Maybe(f.MaxDays, NpgsqlDbType.Integer));
        if (!withTime)
            return;
        parameters.Add(new() { Value = wanted.SeesEarly });
        parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    private static NpgsqlParameter Maybe(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    private static Dictionary<string, string> Kinds(string sql) => AllKinds.ToDictionary(
        kind => kind,
        kind => sql.Replace(":'kind'", $"'{kind}'", StringComparison.Ordinal).Replace(":kind", kind, StringComparison.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Where a page begins.</summary>
    internal sealed record Position
    {
        public int Tier { get; init; }

        public double? Score { get; init; }

        public Guid? Id { get; init; }

        /// <summary>How many of the window were shown already.</summary>
        public int Offset { get; init; }

        /// <summary>How many were shown before.</summary>
        public int Place { get; init; }

        /// <summary>The words, when they were mended.</summary>
        public string? Words { get; init; }

        public bool Relaxed { get; init; }

        public DateTimeOffset? At { get; init; }

        public decimal? Price { get; init; }

        /// <summary>Which of the cities around.</summary>
        public int City { get; init; }
    }
}
