using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>
/// Reads candidates tier by tier, the best first. With words, windows of them are ordered by how well they answer; without, by
/// quality alone. What it costs depends neither on how many documents there are nor on how many answer.
/// </summary>
internal sealed class Ranking(TimeProvider clock)
{
    /// <summary>How many of the best are ordered by the words at a time.</summary>
    internal const int Window = 200;

    /// <summary>What a premium plan gives at most, in a search with words: 15 % of the rank.</summary>
    internal const double Boost = 1.15;

    // The best two of those who have it. Whoever does not answer the words is not among them, and nobody is when only some of the
    // words are answered.
    private const int MostFeatured = 2;

    // What one sees first is not one person's.
    private const int First = 6;
    private const int MostOfOne = 2;

    internal static readonly Dictionary<string, string> WalkByKind = Statements.ByKind(Walk);
    internal static readonly Dictionary<string, string> EverythingByKind = Statements.ByKind(Everything);

    private const string Walk = $"""
        with asked as materialized (
            select {Statements.Needed} as needed, websearch_to_tsquery('spanish', fixia_words($19)) as ranking),
        walked as materialized (
            select w.*, a.ranking from asked a, search_walk_:kind(a.needed, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) w),
        weighed as (
            select w.tier, w.score, w.id, w.owner_id, w.is_premium and :'kind' = 'service' as is_premium,
                   case when $14 then ts_rank_cd(array[0.05, 0.1, 0.5, 1]::real[], w.words, w.ranking, 1) else 0 end::float8 text
            from walked w),
        lifted as (
            select w.*, w.text * case when :'kind' = 'project' then 1 else 0.7 + 0.3 * w.score end as rank from weighed w),
        chosen as (
            select l.*, $14 and is_premium and row_number() over best_first <= $16 as featured, max(text) over () as best
            from lifted l window best_first as (partition by is_premium order by rank desc, tier, score desc, id desc)),
        ordered as materialized (
            select c.* from chosen c
            order by case when $14 then rank * case when featured then $15 else 1 end end desc nulls last,
                     tier, score desc, id desc),
        page as (select * from ordered r where {Statements.Shown} offset $17 limit $18)
        select p.id, p.owner_id, p.tier, p.score, case when p.best > 0 then p.text / p.best else 0 end, p.featured,
               e.walked, e.tier, e.score, e.id
        from (select count(*) over () as walked, tier, score, id from walked order by tier desc, score, id limit 1) e
        left join page p on true
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
                 where w.tier >= case when $12 is null then 0 else $10 + 1 end
                   and (w.early_until is null or $8 or w.early_until <= $9)
                 order by w.tier, w.score desc, w.id desc limit $13)) parts
            order by tier, score desc, id desc limit $13)
        select r.id, r.owner_id, r.tier, r.score, 0::double precision, false, e.walked, e.tier, e.score, e.id
        from (select count(*) over () as walked, tier, score, id from walked order by tier desc, score, id limit 1) e
        left join walked r on {Statements.Shown}
        order by r.tier, r.score desc, r.id desc
        offset $17 limit $18
        """;

    /// <summary>
    /// The best first: windows of candidates in the order of their quality, each ordered by the words if there are any.
    /// </summary>
    public async Task<Found> Best(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, Position at, int limit, CancellationToken cancel)
    {
        var found = await Gather(connection, wanted, asked, at, limit, cancel);
        // Whoever looks at one person's own wants all of them, in their order.
        return at.Place == 0 && wanted.Owner is null ? found with { Hits = Spread(found.Hits) } : found;
    }

    /// <summary>
    /// At most two of one person among the first six, as long as the page has others: those that were in front follow the six, in
    /// their order. The page keeps what it has, so where the next one begins does not change.
    /// </summary>
    internal static IReadOnlyList<Hit> Spread(IReadOnlyList<Hit> hits)
    {
        var (first, later) = (new List<Hit>(), new List<Hit>());
        foreach (var hit in hits)
            (first.Count < First && first.Count(h => h.Owner == hit.Owner) < MostOfOne ? first : later).Add(hit);
        return [.. first.Concat(later).Select((hit, i) => hit with { Place = i + 1 })];
    }

    private async Task<Found> Gather(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, Position at, int limit, CancellationToken cancel)
    {
        var byWords = asked is not null && wanted.Filters.Sort is null or "" or "relevance";
        var hits = new List<Hit>();
        for (var after = at; ;)
        {
            var size = byWords ? Window : limit + 1;
            var step = new Step(wanted, asked, wanted.Query(), after, byWords, size, limit + 1 - hits.Count);
            var (page, walked, end) = await Read(connection, step, cancel);
            hits.AddRange(Placed(page, at.Place + hits.Count));
            if (hits.Count > limit)
            {
                // The page is full, and there is one more.
                var last = hits[limit - 1];
                var inside = limit - (hits.Count - page.Count);
                var next = byWords
                    ? after with { Offset = after.Offset + inside }
                    : new Position { Tier = last.Tier, Score = last.Score, Id = last.Id };
                return new Found(hits[..limit], Cursor.Encode(next with { Asked = asked, Place = last.Place }));
            }

            if (walked < size || end is null)
                return new Found(hits, null);
            after = end with { Asked = asked };
            if (hits.Count == limit)
            {
                // The page ends where the window does: whether anything follows is asked without gathering the next one.
                var (_, follows, _) =
                    await Read(connection, step with { After = after, ByWords = false, Size = 1, Rows = 1 }, cancel);
                return new Found(hits, follows == 0 ? null : Cursor.Encode(after with { Place = at.Place + hits.Count }));
            }
        }
    }

    /// <summary>The nearest first: city by city from the one asked for.</summary>
    public async Task<Found> Nearest(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, Position at, int limit, CancellationToken cancel)
    {
        var hits = new List<Hit>();
        var after = at;
        for (var i = at.City; i < wanted.Around!.Count; i++, after = new Position())
        {
            while (true)
            {
                var step =
                    new Step(wanted, asked, wanted.Query(wanted.Around[i].City), after, false, limit + 1, limit + 1 - hits.Count);
                var (page, walked, end) = await Read(connection, step, cancel);
                hits.AddRange(Placed(page, at.Place + hits.Count));
                if (hits.Count > limit)
                {
                    // The next page begins after the last one shown; when that was of a city before this one, at the beginning of
                    // this one.
                    var last = hits[limit - 1];
                    var next = page.Count > 1
                        ? new Position { Tier = last.Tier, Score = last.Score, Id = last.Id, City = i }
                        : after with { City = i };
                    return new Found(hits[..limit], Cursor.Encode(next with { Asked = asked, Place = last.Place }));
                }

                if (walked <= limit || end is null)
                    break;
                after = end;
            }
        }

        return new Found(hits, null);
    }

    private static IEnumerable<Hit> Placed(List<Hit> page, int before) =>
        page.Select((hit, i) => hit with { Place = before + i + 1 });

    private async Task<(List<Hit> Page, long Walked, Position? End)> Read(
        NpgsqlConnection connection, Step step, CancellationToken cancel)
    {
        var (wanted, asked, after) = (step.Wanted, step.Asked, step.After);
        var everything = asked is null && wanted.IsEverything;
        await using var command = new NpgsqlCommand((everything ? EverythingByKind : WalkByKind)[wanted.Kind], connection);
        var parameters = command.Parameters;
        parameters.Need(asked, step.Lexemes);
        parameters.Narrow(wanted.Filters);
        parameters.See(wanted.SeesEarly, clock.GetUtcNow());
        parameters.Add(new() { Value = after.Tier });
        parameters.Add(Statements.Maybe(after.Score, NpgsqlDbType.Double));
        parameters.Add(Statements.Maybe(after.Id, NpgsqlDbType.Uuid));
        parameters.Add(new() { Value = step.Size });
        parameters.Add(new() { Value = step.ByWords });
        parameters.Add(new() { Value = Boost });
        parameters.Add(new() { Value = asked is { Relaxed: true } ? 0 : MostFeatured });
        parameters.Add(new() { Value = after.Offset });
        parameters.Add(new() { Value = step.Rows });
        parameters.Add(new() { Value = asked?.Ranks ?? string.Empty, NpgsqlDbType = NpgsqlDbType.Text });
        // Prepared once a connection: planning over all tiers would cost as much as the search.
        await command.PrepareAsync(cancel);
        var page = new List<Hit>();
        long walked = 0;
        Position? end = null;
        await using (var read = await command.ExecuteReaderAsync(cancel))
        {
            while (await read.ReadAsync(cancel))
            {
                walked = read.GetInt64(6);
                end = new Position { Tier = read.GetInt16(7), Score = read.GetDouble(8), Id = read.GetGuid(9) };
                if (!read.IsDBNull(0))
                {
                    page.Add(new Hit(read.GetGuid(0), read.GetGuid(1), read.GetInt16(2), read.GetDouble(3))
                    {
                        Text = read.GetDouble(4),
                        Featured = read.GetBoolean(5),
                    });
                }
            }
        }

        // An offset past the window's end reads no row, and with it not where the window ends; its first row tells that.
        if (end is null && after.Offset > 0)
        {
            (_, walked, end) = await Read(connection, step with { After = after with { Offset = 0 }, Rows = 1 }, cancel);
            return ([], walked, end);
        }

        return (page, walked, end);
    }

    /// <summary>One reading of candidates.</summary>
    /// <param name="Wanted">What is looked for.</param>
    /// <param name="Asked">The words it was asked with.</param>
    /// <param name="Lexemes">What its filters are in the documents.</param>
    /// <param name="After">Where the reading begins.</param>
    /// <param name="ByWords">Whether the candidates are ordered by the words.</param>
    /// <param name="Size">Candidates to gather.</param>
    /// <param name="Rows">Of those, to answer.</param>
    private sealed record Step(Wanted Wanted, Asked? Asked, string Lexemes, Position After, bool ByWords, int Size, int Rows);
}
