using System.Text.Json;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>A kept search.</summary>
/// <param name="Id">By which it is changed.</param>
/// <param name="Kind">Of services or of projects.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Path">The page that shows its results.</param>
/// <param name="ByMail">Whether letters are sent.</param>
/// <param name="News">What was published since its owner last looked, and answers it.</param>
public sealed record SavedSearchView(Guid Id, SavedKind Kind, string Name, string Path, bool ByMail, int News);

/// <summary>
/// Keeps searches, and reads them with their news. How many somebody keeps is counted by one at a time of each person.
/// </summary>
internal sealed class SavedSearches(
    FixiaDb db, NpgsqlDataSource database, Cities cities, Meaning meaning, TimeProvider clock)
{
    private const int Most = 20;
    private const int UsualKm = 50;

    // The rarest lexeme that everything answering has; words before places, places before trades.
    private const string Insert = """
        with asked as (select websearch_to_tsquery('spanish', fixia_words($5)) as words),
        candidates as (
            select lexeme, 0 as rank from asked, unnest(tsvector_to_array(to_tsvector('spanish', fixia_words($5)))) lexeme
            where words::text !~ '[|!]'
            union all select lexeme, 1 from unnest($6::text[]) lexeme)
        insert into saved_searches (
            id, user_id, kind, name, filters, query, anchor, min_price, max_price, min_trust, max_days, by_mail, created_at,
                seen_at)
        select $1, $2, $3, $4, $7::jsonb, asked.words && $8::tsquery,
               (select c.lexeme from candidates c left join search_frequencies f using (lexeme)
                order by coalesce(f.total, 0), c.rank, c.lexeme like 'k=%', length(c.lexeme) desc limit 1),
               $9, $10, $11, $12, $13, $14, $14
        from asked
        """;

    private const string List = """
        select s.id, s.kind, s.name, s.filters, s.by_mail,
               (select count(*) from saved_search_hits h where h.search_id = s.id and h.found_at > s.seen_at
                   and h.tell_from <= $2)
        from saved_searches s where s.user_id = $1 order by s.created_at desc
        """;

    public async Task<Problem?> Keep(NewSavedSearch request, Guid userId, CancellationToken cancel)
    {
        var filters = request.Filters;
        var near = await cities.Find(filters.Near, cancel);
        if (filters.Wrong(near) is { } wrong)
            return wrong;
        var around = near is null ? null : await cities.Around(near, filters.Km ?? UsualKm, cancel);
        var wanted = new Wanted(Conventions.SnakeCase(request.Kind.ToString()), filters) { Around = around };
        return await db.InTransaction(
            async () =>
            {
                // Two that count at once would both find room for one more.
                await db.Alone($"searches of {userId}", cancel);
                if (await db.Set<SavedSearch>().CountAsync(s => s.UserId == userId, cancel) >= Most)
                    return Problem.Conflict("too_many_searches", Most);
                await Add(wanted, request, userId, cancel);
                return null;
            },
            cancel);
    }

    public async Task<List<SavedSearchView>> Of(Guid userId, CancellationToken cancel)
    {
        await using var read = database.CreateCommand(List);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        var searches = new List<SavedSearchView>();
        while (await row.ReadAsync(cancel))
        {
            var (kind, path) = (Enum.Parse<SavedKind>(row.GetString(1), true), row.GetString(3));
            searches.Add(new SavedSearchView(
                row.GetGuid(0),
                kind,
                row.GetString(2),
                SavedSearchAddress.Of(kind, path),
                row.GetBoolean(4),
                (int)row.GetInt64(5)));
        }

        return searches;
    }

    private async Task Add(Wanted wanted, NewSavedSearch request, Guid userId, CancellationToken cancel)
    {
        var (filters, now) = (wanted.Filters, clock.GetUtcNow());
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        // As a search understands them: who says what happens to them means who mends it.
        var words = wanted.Words is { } said ? await meaning.Of(said, connection, cancel) : string.Empty;
        await using var insert = new NpgsqlCommand(Insert, connection);
        void Add(object? value, NpgsqlDbType type) => insert.Parameters.Add(Statements.Maybe(value, type));
        Add(Guid.CreateVersion7(now), NpgsqlDbType.Uuid);
        Add(userId, NpgsqlDbType.Uuid);
        Add(wanted.Kind, NpgsqlDbType.Text);
        Add(request.Name.Trim(), NpgsqlDbType.Text);
        Add(words, NpgsqlDbType.Text);
        Add(wanted.Required.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(JsonSerializer.Serialize(SavedSearchAddress.Parts(filters)), NpgsqlDbType.Text);
        Add(wanted.Query(), NpgsqlDbType.Text);
        Add(filters.MinPrice, NpgsqlDbType.Numeric);
        Add(filters.MaxPrice, NpgsqlDbType.Numeric);
        Add(filters.MinTrust, NpgsqlDbType.Integer);
        Add(filters.MaxDays, NpgsqlDbType.Integer);
        Add(request.ByMail, NpgsqlDbType.Boolean);
        Add(now, NpgsqlDbType.TimestampTz);
        await insert.ExecuteNonQueryAsync(cancel);
    }
}
