using Fixia.Services;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>What is looked for.</summary>
internal sealed record Wanted(string Kind, string? Q, string? Category, string? City, bool? Remote, decimal? MinPrice, decimal? MaxPrice, string? Professional, string? Cursor, int? Limit);

/// <summary>Where the next page begins.</summary>
internal sealed record Position(DateTimeOffset At, Guid Id);

/// <summary>
/// Finds ids, newest first, a page at a time by key: the cost of a page does not grow with how deep it lies. Words are matched by their
/// Spanish stems with or without accents; every filter is a parameter.
/// </summary>
internal sealed class Finder(NpgsqlDataSource database, Categories categories, TimeProvider clock)
{
    /// <summary>A page of ids, with one more when there is a next page.</summary>
    public async Task<List<(Guid Id, DateTimeOffset At)>> Find(Wanted wanted, bool seesEarly, CancellationToken cancel)
    {
        var after = Cursor.Decode<Position>(wanted.Cursor);
        await using var search = database.CreateCommand("""
            select d.id, d.published_at from search_documents d
            where d.kind = $1
              and ($2::text is null or d.words @@ websearch_to_tsquery('spanish', fixia_words($2)))
              and ($3::text[] is null or d.category = any($3))
              and ($4::text is null or unaccent(lower(d.city)) = unaccent(lower($4)))
              and ($5::boolean is null or d.is_remote = $5)
              and ($6::numeric is null or d.price >= $6)
              and ($7::numeric is null or d.price <= $7)
              and ($8::citext is null or d.owner_id = (select id from users where handle = $8))
              and ($9::timestamptz is null or (d.published_at, d.id) < ($9, $10))
              and (case d.kind
                   when 'service' then exists (select 1 from users u where u.id = d.owner_id and u.is_professional_active and u.subscription_expires_at > $11 and u.suspended_at is null)
                   else $12 or not exists (select 1 from projects p where p.id = d.id and p.early_access_until > $11)
                   end)
            order by d.published_at desc, d.id desc
            limit $13
            """);
        void Add(object? value, NpgsqlDbType type) => search.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        Add(wanted.Kind, NpgsqlDbType.Text);
        Add(string.IsNullOrWhiteSpace(wanted.Q) ? null : wanted.Q, NpgsqlDbType.Text);
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
        await using var rows = await search.ExecuteReaderAsync(cancel);
        var found = new List<(Guid, DateTimeOffset)>();
        while (await rows.ReadAsync(cancel))
            found.Add((rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1)));
        return found;
    }
}
