using Npgsql;
using NpgsqlTypes;

namespace Fixia.Search;

/// <summary>Pages by date or price, exact over all that answers.</summary>
internal sealed class Sorting(TimeProvider clock)
{
    // More than this many answer: they are read in the order asked for until the page is full. Fewer are gathered and sorted.
    private const long Many = 8000;

    private static readonly Dictionary<string, string> Estimates =
        Statements.ByKind($"select search_estimate(:'kind', {Statements.Needed})");
    private static readonly Dictionary<string, string> Few = Statements.ByKind(Sorted("few"));
    private static readonly Dictionary<string, string> Lots = Statements.ByKind(Sorted("many"));

    public async Task<Found> Page(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, Position at, int limit, string sort, CancellationToken cancel)
    {
        await using var estimate = new NpgsqlCommand(Estimates[wanted.Kind], connection);
        estimate.Parameters.Need(asked, wanted.Query());
        var texts = await estimate.ExecuteScalarAsync(cancel) is > Many ? Lots : Few;
        await using var sorted = new NpgsqlCommand(texts[wanted.Kind], connection);
        var parameters = sorted.Parameters;
        parameters.Need(asked, wanted.Query());
        parameters.Narrow(wanted.Filters);
        parameters.See(wanted.SeesEarly, clock.GetUtcNow());
        parameters.Add(new() { Value = sort });
        parameters.Add(Statements.Maybe(at.At, NpgsqlDbType.TimestampTz));
        parameters.Add(Statements.Maybe(at.Price, NpgsqlDbType.Numeric));
        parameters.Add(Statements.Maybe(at.Id, NpgsqlDbType.Uuid));
        parameters.Add(new() { Value = limit + 1 });
        var rows = new List<(Hit Hit, DateTimeOffset At, decimal? Price)>();
        await using var read = await sorted.ExecuteReaderAsync(cancel);
        while (await read.ReadAsync(cancel))
        {
            var hit = new Hit(read.GetGuid(0), read.GetGuid(1), 0, 0) { Place = at.Place + rows.Count + 1 };
            rows.Add((hit, read.GetFieldValue<DateTimeOffset>(2), read.IsDBNull(3) ? null : read.GetDecimal(3)));
        }

        if (rows.Count <= limit)
            return new Found(rows.ConvertAll(r => r.Hit), null);
        var (last, published, price) = rows[limit - 1];
        var next = new Position { At = published, Price = price, Id = last.Id, Asked = asked, Place = last.Place };
        return new Found(rows.Take(limit).Select(r => r.Hit).ToList(), Cursor.Encode(next));
    }

    private static string Sorted(string mode) => $"""
        select r.id, r.owner_id, r.published_at, r.price
        from search_sorted_{mode}(:'kind', {Statements.Needed}, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) r
        where {Statements.Shown}
        """;
}
