using Npgsql;

namespace Fixia.Search;

/// <summary>
/// Finds a page of documents, on one connection of the caller's. When nothing has all of the words, it looks for what somebody
/// may have meant: words mended, then fewer of them, the trade kept to the last.
/// </summary>
internal sealed class Finder(Meaning meaning, Ranking ranking, Sorting sorting)
{
    public async Task<Found> Find(Wanted wanted, NpgsqlConnection connection, CancellationToken cancel)
    {
        var limit = Cursor.Limit(wanted.Filters.Limit);
        var at = wanted.Filters.Cursor?.At;
        if (wanted.Words is not { } words)
            return await Page(connection, wanted, null, at ?? new Position(), limit, cancel);
        var asked = at?.Asked ?? Asked.All(await meaning.Of(words, connection, cancel));
        var found = await Page(connection, wanted, asked, at ?? new Position(), limit, cancel);
        if (found.Hits.Count > 0 || at is not null)
            return found with { Asked = asked };
        foreach (var instead in await meaning.Instead(asked.Needs, connection, cancel))
        {
            var other = await Page(connection, wanted, instead, new Position(), limit, cancel);
            if (other.Hits.Count > 0)
                return other with { Asked = instead };
        }

        return found with { Asked = asked };
    }

    private Task<Found> Page(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, Position at, int limit, CancellationToken cancel) =>
        wanted.Filters.Sort switch
        {
            "newest" when wanted.Kind != "project" => sorting.Page(connection, wanted, asked, at, limit, "newest", cancel),
            "price" or "price_desc" => sorting.Page(connection, wanted, asked, at, limit, wanted.Filters.Sort, cancel),
            "distance" => ranking.Nearest(connection, wanted, asked, at, limit, cancel),
            _ => ranking.Best(connection, wanted, asked, at, limit, cancel),
        };
}
