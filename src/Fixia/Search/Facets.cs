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
/// <param name="Histogram">How the prices are spread, the lowest first; at most sixteen bars, empty where there is nothing to
/// compare.</param>
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
    IReadOnlyList<decimal> Prices,
    IReadOnlyList<PriceBar> Histogram);

/// <summary>How many results cost from a price on and less than the next.</summary>
public sealed record PriceBar(decimal From, decimal To, long Count);

/// <summary>A row of <c>search_facets_…</c>.</summary>
internal sealed record Counted(string Facet, string Value, long Total, bool IsEstimate);

/// <summary>Counts how many answer, and how they divide.</summary>
internal sealed class Facets(Categories categories)
{
    // The steps of search_facets: each a fifth more.
    private const double StepRatio = 1.2;
    private const int MostBars = 16;
    private const int FewestSteps = 3;
    private const long FewestPrices = 6;
    private const long Outliers = 50;

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
            [.. Of("price").Select(c => decimal.Parse(c.Value, CultureInfo.InvariantCulture)).Order()],
            Bars([.. Of("price_step").Select(c => (int.Parse(c.Value, CultureInfo.InvariantCulture), c.Total))]));
    }

    /// <summary>Steps as bars of one width, without a hole; what is far out at either end is in the outermost bar.</summary>
    internal static List<PriceBar> Bars(IReadOnlyList<(int Step, long Total)> steps)
    {
        var all = steps.Sum(s => s.Total);
        if (steps.Count < FewestSteps || all < FewestPrices)
            return [];
        var ordered = steps.OrderBy(s => s.Step).ToList();
        var (low, high) = (ordered[0].Step, ordered[^1].Step);
        // One in fifty at each end says nothing of the others and would squeeze them.
        long below = 0, above = 0;
        foreach (var (step, total) in ordered.TakeWhile(s => (below += s.Total) * Outliers <= all))
            low = step + 1;
        foreach (var (step, total) in Enumerable.Reverse(ordered).TakeWhile(s => (above += s.Total) * Outliers <= all))
            high = step - 1;
        var width = Math.Max(1, (int)Math.Ceiling((high - low + 1) / (double)MostBars));
        var count = ((high - low) / width) + 1;
        var bars = new long[count];
        foreach (var (step, total) in ordered)
            bars[Math.Clamp((step - low) / width, 0, count - 1)] += total;
        return [.. bars.Select((total, i) => new PriceBar(Price(low + (i * width)), Price(low + ((i + 1) * width)), total))];
    }

    // As people say prices: two figures that mean something.
    private static decimal Price(int step)
    {
        var price = Math.Pow(StepRatio, step);
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(price)) - 1));
        return (decimal)(Math.Round(price / unit) * unit);
    }
}
