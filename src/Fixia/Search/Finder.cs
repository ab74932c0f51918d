using Fixia.Services;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>What is looked for.</summary>
internal sealed record Wanted(string Kind, string? Q, string? Category, string? City, bool? Remote, decimal? MinPrice, decimal? MaxPrice, string? Professional, string? Cursor, int? Limit);

/// <summary>Where the next page begins: after this one, and with these words (mended, if they had to be).</summary>
internal sealed record Position(double Rank, DateTimeOffset At, Guid Id, string? Words)
{
    /// <summary>Whether it stands where it does because of its owner's plan.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Featured { get; init; }
}

/// <summary>
/// Finds ids a page at a time by key: the cost of a page does not grow with how deep it lies. Without words the newest come first; with words
/// the best of the newest matches, by where the words stand and by the trust of whom they belong to. Words are matched by their Spanish stems
/// with or without accents, by what people call a trade, and mended when nothing is found; every filter is a parameter.
/// </summary>
internal sealed class Finder(NpgsqlDataSource database, Categories categories, Spelling spelling, TimeProvider clock)
{
    // Ranking reads each candidate; a word that half of the catalogue has is ranked among its newest.
    private const int Candidates = 2000;

    // What a premium plan gives in a search with words: the best two of those who have it rank up to 15 % higher. Whoever does not answer the
    // words is not among them.
    private const double Boost = 1.15;
    private const int MostFeatured = 2;

    /// <summary>A page of places, with one more when there is a next page.</summary>
    public async Task<List<Position>> Find(Wanted wanted, bool seesEarly, CancellationToken cancel)
    {
        var after = Cursor.Decode<Position>(wanted.Cursor);
        if (string.IsNullOrWhiteSpace(wanted.Q))
            return await Find(wanted, null, after, seesEarly, cancel);
        var found = await Find(wanted, after?.Words ?? wanted.Q, after, seesEarly, cancel);
        if (found.Count > 0 || after is not null || await spelling.Mend(wanted.Q, cancel) is not { } mended)
            return found;
        return await Find(wanted, mended, null, seesEarly, cancel);
    }

    private async Task<List<Position>> Find(Wanted wanted, string? words, Position? after, bool seesEarly, CancellationToken cancel)
    {
        await using var search = database.CreateCommand("""
            with query as materialized (select websearch_to_tsquery('spanish', fixia_words($2)) as words),
            found as (
                select d.id, d.published_at, d.owner_id, case when $2::text is null then 0 else ts_rank_cd('{0.05, 0.1, 0.5, 1}', d.words, query.words, 1) end as text
                from search_documents d cross join query
                where d.kind = $1
                  and ($2::text is null or d.words @@ query.words)
                  and ($3::text[] is null or d.category = any($3))
                  and ($4::text is null or unaccent(lower(d.city)) = unaccent(lower($4)))
                  and ($5::boolean is null or d.is_remote = $5)
                  and ($6::numeric is null or d.price >= $6)
                  and ($7::numeric is null or d.price <= $7)
                  and ($8::citext is null or d.owner_id = (select id from users where handle = $8))
                  and ($2::text is not null or $9::timestamptz is null or (d.published_at, d.id) < ($9, $10))
                  and (case d.kind
                       when 'service' then exists (select 1 from users u where u.id = d.owner_id and u.is_professional_active and u.subscription_expires_at > $11 and u.suspended_at is null)
                       else $12 or not exists (select 1 from projects p where p.id = d.id and p.early_access_until > $11)
                       end)
                order by d.published_at desc, d.id desc
                limit case when $2::text is null then $13 else $14 end),
            weighed as (
                select f.id, f.published_at, case when $2::text is null then 0 else f.text * (0.7 + 0.3 * coalesce(t.wilson_lower_bound, 0)) end as rank,
                       $1 = 'service' and u.subscription_type in ('premium', 'enterprise') as premium
                from found f join users u on u.id = f.owner_id left join role_trust_scores t on t.user_id = f.owner_id and t.role = 'professional'),
            ranked as (
                select id, published_at, rank * case when featured then $16 else 1 end as rank, featured
                from (select w.*, $2::text is not null and premium and row_number() over (partition by premium order by rank desc, published_at desc, id desc) <= $17 as featured from weighed w) w)
            select id, published_at, rank, featured from ranked
            where $2::text is null or $15::double precision is null or (rank, published_at, id) < ($15, $9, $10)
            order by rank desc, published_at desc, id desc
            limit $13
            """);
        void Add(object? value, NpgsqlDbType type) => search.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        Add(wanted.Kind, NpgsqlDbType.Text);
        Add(words, NpgsqlDbType.Text);
        Add(string.IsNullOrEmpty(wanted.Category) ? null : await categories.Under(wanted.Category, cancel), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(string.IsNullOrWhiteSpace(wanted.City) ? null : wanted.City.Trim(), NpgsqlDbType.Text);
        Add(wanted.Remote, NpgsqlDbType.Boolean);
        Add(wanted.MinPrice, NpgsqlDbType.Numeric);
        Add(wanted.MaxPrice, NpgsqlDbType.Numeric);
        Add(string.IsNullOrEmpty(wanted.Professional) ? null : wanted.Professional, NpgsqlDbType.Text);
        Add(after?.At, NpgsqlDbType.TimestampTz);
        Add(after?.Id, NpgsqlDbType.Uuid);
        Add(clock.GetUtcNow(), NpgsqlDbType.TimestampTz);
        Add(seesEarly, NpgsqlDbType.Boolean);
        Add(Cursor.Limit(wanted.Limit) + 1, NpgsqlDbType.Integer);
        Add(Candidates, NpgsqlDbType.Integer);
        Add(after?.Rank, NpgsqlDbType.Double);
        Add(Boost, NpgsqlDbType.Double);
        Add(MostFeatured, NpgsqlDbType.Integer);
        await using var rows = await search.ExecuteReaderAsync(cancel);
        var found = new List<Position>();
        while (await rows.ReadAsync(cancel))
            found.Add(new Position(rows.GetDouble(2), rows.GetFieldValue<DateTimeOffset>(1), rows.GetGuid(0), words) { Featured = rows.GetBoolean(3) });
        return found;
    }
}
