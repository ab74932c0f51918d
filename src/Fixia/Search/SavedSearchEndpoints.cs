using System.Text.Json;
using Fixia.Places;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>What can be searched and kept.</summary>
public enum SavedKind
{
    /// <summary>Services.</summary>
    Service,

    /// <summary>Projects.</summary>
    Project,
}

/// <summary>A search to keep.</summary>
/// <param name="Kind">Of services or of projects.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="ByMail">Whether to write when something new answers it.</param>
/// <param name="Q">Words.</param>
/// <param name="Category">Slug.</param>
/// <param name="City">City.</param>
/// <param name="Near">Place to measure from.</param>
/// <param name="Km">Kilometres around it.</param>
/// <param name="Remote">Whether it can be done remotely.</param>
/// <param name="MinPrice">ARS.</param>
/// <param name="MaxPrice">ARS.</param>
/// <param name="MinTrust">Percent.</param>
/// <param name="Level">Level.</param>
/// <param name="MaxDays">Delivered within so many days.</param>
public sealed record NewSavedSearch(
    SavedKind Kind, string Name, bool ByMail, string? Q, string? Category, string? City, string? Near, int? Km, bool? Remote, decimal? MinPrice, decimal? MaxPrice, int? MinTrust, string? Level, int? MaxDays)
{
    internal SearchFilters Filters => SearchFilters.None with
    {
        Q = Q,
        Category = Category,
        City = City,
        Near = Near,
        Km = Km,
        Remote = Remote,
        MinPrice = MinPrice,
        MaxPrice = MaxPrice,
        MinTrust = MinTrust,
        Level = Level,
        MaxDays = MaxDays,
    };
}

/// <summary>What to change; what is absent stays.</summary>
public sealed record SavedSearchChanges(string? Name, bool? ByMail);

/// <summary>A kept search.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">Of services or of projects.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="Path">The page that shows its results.</param>
/// <param name="ByMail">Whether letters are sent.</param>
/// <param name="News">What was published since its owner last looked, and answers it.</param>
public sealed record SavedSearchView(Guid Id, SavedKind Kind, string Name, string Path, bool ByMail, int News);

internal static class SavedSearchEndpoints
{
    private const int Most = 20;

    // The rarest lexeme that everything answering has; words before places, places before trades.
    private const string Insert = """
        with asked as (select websearch_to_tsquery('spanish', fixia_words($5)) as words),
        candidates as (
            select lexeme, 0 as rank from asked, unnest(tsvector_to_array(to_tsvector('spanish', fixia_words($5)))) lexeme where words::text !~ '[|!]'
            union all select lexeme, 1 from unnest($6::text[]) lexeme)
        insert into saved_searches (id, user_id, kind, name, filters, query, anchor, min_price, max_price, min_trust, max_days, by_mail, created_at, seen_at)
        select $1, $2, $3, $4, $7::jsonb, asked.words && $8::tsquery,
               (select c.lexeme from candidates c left join search_frequencies f using (lexeme) order by coalesce(f.total, 0), c.rank, c.lexeme like 'k=%', length(c.lexeme) desc limit 1),
               $9, $10, $11, $12, $13, $14, $14
        from asked
        """;

    private const string List = """
        select s.id, s.kind, s.name, s.filters, s.by_mail, (select count(*) from saved_search_hits h where h.search_id = s.id and h.found_at > s.seen_at and h.tell_from <= $2)
        from saved_searches s where s.user_id = $1 order by s.created_at desc
        """;

    public static void MapSavedSearches(this IEndpointRouteBuilder api)
    {
        var searches = api.MapGroup("/searches").WithTags("Search").Requires(SearchPermissions.Keep);
        searches.MapGet("/", async (CurrentUser user, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel) => TypedResults.Ok(await View(user.Id, database, clock, cancel)));
        searches.MapPost("/", Save);
        searches.MapPatch("/{id:guid}", (Guid id, SavedSearchChanges request, CurrentUser user, FixiaDb db, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel) =>
            Change(id, user, db, database, clock, request.Name is null ? null : new FieldErrors().Text("name", request.Name, 1, 90).Problem, search => search.Change(request.Name, request.ByMail), cancel));
        searches.MapPost("/{id:guid}/seen", (Guid id, CurrentUser user, FixiaDb db, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel) =>
            Change(id, user, db, database, clock, null, search => search.See(clock.GetUtcNow()), cancel));
        searches.MapDelete("/{id:guid}", async Task<Results<NoContent, Problem>> (Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
            await db.Set<SavedSearch>().Where(s => s.Id == id && s.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0 ? Problem.NotFound() : TypedResults.NoContent());
    }

    private static async Task<Results<Ok<List<SavedSearchView>>, Problem>> Save(NewSavedSearch request, CurrentUser user, FixiaDb db, NpgsqlDataSource database, Cities cities, TimeProvider clock, CancellationToken cancel)
    {
        var filters = request.Filters;
        var near = await cities.Find(filters.Near, cancel);
        if (new FieldErrors().Text("name", request.Name, 1, 90).Problem is { } unnamed)
            return unnamed;
        if (filters.Wrong(near) is { } wrong)
            return wrong;
        if (await db.Set<SavedSearch>().CountAsync(s => s.UserId == user.Id, cancel) >= Most)
            return Problem.Conflict("too_many_searches", Most);
        var kind = Conventions.SnakeCase(request.Kind.ToString());
        const int usualKm = 50;
        var wanted = new Wanted(kind, filters) { Around = near is null ? null : await cities.Around(near, filters.Km ?? usualKm, cancel) };
        await using var insert = database.CreateCommand(Insert);
        void Add(object? value, NpgsqlDbType type) => insert.Parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        Add(Guid.CreateVersion7(clock.GetUtcNow()), NpgsqlDbType.Uuid);
        Add(user.Id, NpgsqlDbType.Uuid);
        Add(kind, NpgsqlDbType.Text);
        Add(request.Name.Trim(), NpgsqlDbType.Text);
        Add(wanted.Words ?? string.Empty, NpgsqlDbType.Text);
        Add(wanted.Required.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        Add(JsonSerializer.Serialize(Address(filters)), NpgsqlDbType.Text);
        Add(wanted.Query(), NpgsqlDbType.Text);
        Add(filters.MinPrice, NpgsqlDbType.Numeric);
        Add(filters.MaxPrice, NpgsqlDbType.Numeric);
        Add(filters.MinTrust, NpgsqlDbType.Integer);
        Add(filters.MaxDays, NpgsqlDbType.Integer);
        Add(request.ByMail, NpgsqlDbType.Boolean);
        Add(clock.GetUtcNow(), NpgsqlDbType.TimestampTz);
        await insert.ExecuteNonQueryAsync(cancel);
        return TypedResults.Ok(await View(user.Id, database, clock, cancel));
    }

    private static async Task<Results<Ok<List<SavedSearchView>>, Problem>> Change(
        Guid id, CurrentUser user, FixiaDb db, NpgsqlDataSource database, TimeProvider clock, Problem? wrong, Action<SavedSearch> change, CancellationToken cancel)
    {
        if (wrong is not null)
            return wrong;
        if (await db.Set<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id && s.UserId == user.Id, cancel) is not { } search)
            return Problem.NotFound();
        change(search);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await View(user.Id, database, clock, cancel));
    }

    private static async Task<List<SavedSearchView>> View(Guid userId, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel)
    {
        await using var read = database.CreateCommand(List);
        read.Parameters.Add(new() { Value = userId });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        var searches = new List<SavedSearchView>();
        while (await row.ReadAsync(cancel))
        {
            var kind = Enum.Parse<SavedKind>(row.GetString(1), true);
            searches.Add(new SavedSearchView(row.GetGuid(0), kind, row.GetString(2), PathOf(kind, row.GetString(3)), row.GetBoolean(4), (int)row.GetInt64(5)));
        }

        return searches;
    }

    /// <summary>The page of a saved search.</summary>
    internal static string PathOf(SavedKind kind, string filters)
    {
        var query = string.Join('&', JsonSerializer.Deserialize<Dictionary<string, string>>(filters)!.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        return (kind == SavedKind.Service ? "/servicios" : "/proyectos") + (query.Length == 0 ? string.Empty : "?" + query);
    }

    private static Dictionary<string, string> Address(SearchFilters f)
    {
        var address = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, FormattableString? value)
        {
            if (value is not null && FormattableString.Invariant(value) is { Length: > 0 } text)
                address[name] = text;
        }

        Add("q", $"{f.Q?.Trim()}");
        Add("category", $"{f.Category}");
        Add("city", $"{f.City?.Trim()}");
        Add("near", $"{f.Near?.Trim()}");
        Add("km", $"{f.Km}");
        Add("remote", $"{f.Remote?.ToString().ToLowerInvariant()}");
        Add("minPrice", $"{f.MinPrice:0.##}");
        Add("maxPrice", $"{f.MaxPrice:0.##}");
        Add("minTrust", $"{f.MinTrust}");
        Add("level", $"{f.Level}");
        Add("maxDays", $"{f.MaxDays}");
        return address;
    }
}
