using System.Globalization;
using Fixia.Places;
using Npgsql;

namespace Fixia.Search;

/// <summary>A value of a filter, and how many results have it.</summary>
public sealed record FacetCount(string Value, string Name, long Count);

/// <summary>
/// How the results divide. When many answer, the numbers are counted on one in sixteen and are about right: <paramref
/// name="IsEstimate"/>.
/// </summary>
/// <param name="Total">Results in all.</param>
/// <param name="IsEstimate">Whether the numbers are estimates.</param>
/// <param name="Categories">The twelve most common.</param>
/// <param name="Cities">The twelve most common.</param>
/// <param name="Levels">Levels of their professionals.</param>
/// <param name="Remote">How many can be done remotely.</param>
/// <param name="Available">How many of whom takes on work now.</param>
/// <param name="Premium">How many of whom has the Premium badge.</param>
/// <param name="Prices">A tenth is cheaper than the first price, half than the second, nine tenths than the third; empty when too
/// few have one.</param>
public sealed record FacetsView(
    long Total,
    bool IsEstimate,
    IReadOnlyList<FacetCount> Categories,
    IReadOnlyList<FacetCount> Cities,
    IReadOnlyList<FacetCount> Levels,
    long Remote,
    long Available,
    long Premium,
    IReadOnlyList<decimal> Prices);

/// <summary>A row of <c>search_facets_…</c>.</summary>
internal sealed record Counted(string Facet, string Value, long Total, bool IsEstimate);

/// <summary>Counts how many answer, and how they divide.</summary>
internal sealed class Facets(Categories categories)
{
    private static readonly Dictionary<string, string> Count =
        Statements.ByKind(
        $"select * from search_facets_:kind({Statements.Needed}, $4, $5, $6, $7)");

    public static async Task<List<Counted>> Read(
        NpgsqlConnection connection, Wanted wanted, Asked? asked, CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand(Count[wanted.Kind], connection);
        count.Parameters.Need(asked, wanted.Query());
        count.Parameters.Narrow(wanted.Filters);
        await count.PrepareAsync(cancel);
        var counted = new List<Counted>();
        await using var read = await count.ExecuteReaderAsync(cancel);
        while (await read.ReadAsync(cancel))
            counted.Add(new Counted(read.GetString(0), read.GetString(1), read.GetInt64(2), read.GetBoolean(3)));
        return counted;
    }

    /// <summary>As a page shows them, in a language.</summary>
    public async Task<FacetsView> View(List<Counted> counted, string language, CancellationToken cancel)
    {
        IEnumerable<(string Value, long Total)> Of(string facet) =>
            counted.Where(c => c.Facet == facet && c.Value.Length > 0).Select(c => (c.Value, c.Total));
        List<FacetCount> Plain(string facet) => [.. Of(facet).Select(c => new FacetCount(c.Value, c.Value, c.Total))];
        long Yes(string facet) => Of(facet).FirstOrDefault(c => c.Value == "true").Total;
        var named = new List<FacetCount>();
        foreach (var (slug, total) in Of("category"))
            named.Add(new FacetCount(slug, (await categories.Name(slug, language, cancel)).Name, total));
        return new FacetsView(
            counted.Where(c => c.Facet == "total").Sum(c => c.Total),
            counted.Any(c => c.IsEstimate),
            named,
            Plain("city"),
            Plain("level"),
            Yes("remote"),
            Yes("available"),
            Yes("premium"),
            [.. Of("price").Select(c => decimal.Parse(c.Value, CultureInfo.InvariantCulture)).Order()]);
    }
}
