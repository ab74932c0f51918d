using System.Globalization;
using Fixia.Places;
using Microsoft.AspNetCore.Mvc;

namespace Fixia.Search;

/// <summary>What is looked for, as it stands in the address. Every filter may be left out.</summary>
/// <param name="Q">Words, as people write them.</param>
/// <param name="Category">Slug of a category or of a branch.</param>
/// <param name="City">Only what is offered there: who is from there, or goes there.</param>
/// <param name="Near">With <paramref name="Km"/>: a city to measure from.</param>
/// <param name="Km">Kilometres around <paramref name="Near"/>, 1 to 300.</param>
/// <param name="Remote">Whether it can be done remotely.</param>
/// <param name="MinPrice">ARS at least.</param>
/// <param name="MaxPrice">ARS at most.</param>
/// <param name="MinTrust">Percent of likes, at least.</param>
/// <param name="Level"><c>new</c>, <c>growing</c>, <c>outstanding</c> or <c>expert</c>.</param>
/// <param name="Available">Only who takes on work now.</param>
/// <param name="MaxDays">Delivered within so many days.</param>
/// <param name="Premium">Only who has the Premium badge.</param>
/// <param name="Professional">Handle: only theirs.</param>
/// <param name="Sort"><c>relevance</c>, <c>newest</c>, <c>price</c>, <c>price_desc</c>, <c>trust</c> or <c>distance</c> (needs
/// <paramref name="Near"/>).</param>
/// <param name="Facets">Whether to count how the results divide.</param>
/// <param name="Cursor">Where the page begins: <c>nextCursor</c> of the one before.</param>
/// <param name="Limit">Results a page, 1 to 50; 20 unless told.</param>
public sealed record SearchFilters(
    [FromQuery(Name = "q")] string? Q,
    [FromQuery(Name = "category")] string? Category,
    [FromQuery(Name = "city")] string? City,
    [FromQuery(Name = "near")] string? Near,
    [FromQuery(Name = "km")] int? Km,
    [FromQuery(Name = "remote")] bool? Remote,
    [FromQuery(Name = "minPrice")] decimal? MinPrice,
    [FromQuery(Name = "maxPrice")] decimal? MaxPrice,
    [FromQuery(Name = "minTrust")] int? MinTrust,
    [FromQuery(Name = "level")] string? Level,
    [FromQuery(Name = "available")] bool? Available,
    [FromQuery(Name = "maxDays")] int? MaxDays,
    [FromQuery(Name = "premium")] bool? Premium,
    [FromQuery(Name = "professional")] string? Professional,
    [FromQuery(Name = "sort")] string? Sort,
    [FromQuery(Name = "facets")] bool? Facets,
    [FromQuery(Name = "cursor")] Cursor<Position>? Cursor,
    [FromQuery(Name = "limit")] int? Limit)
{
    internal const int LongestQuestion = 120;
    private const int FarthestKm = 300;
    private const int HighestPrice = 999_999_999;
    private const int MostDays = 365;

    private static readonly string[] Sorts = ["relevance", "newest", "price", "price_desc", "trust", "distance"];
    private static readonly string[] Levels = ["new", "growing", "outstanding", "expert"];

    /// <summary>Nothing in particular.</summary>
    public static SearchFilters None { get; } =
        new(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>The fields that break a rule, or null.</summary>
    internal Problem? Wrong(City? near) => new FieldErrors()
        .Text("q", Q, 0, LongestQuestion)
        .Require(string.IsNullOrEmpty(Sort) || Sorts.Contains(Sort, StringComparer.Ordinal), "sort", "invalid_value")
        .Require(string.IsNullOrEmpty(Level) || Levels.Contains(Level, StringComparer.Ordinal), "level", "invalid_value")
        .Require(string.IsNullOrWhiteSpace(Near) || near is not null, "near", "unknown_place")
        .Require(Sort != "distance" || near is not null, "near", "required")
        .Require(Km is null or (>= 1 and <= FarthestKm), "km", "out_of_range", 1, FarthestKm)
        .Require(MinTrust is null or (>= 0 and <= 100), "minTrust", "out_of_range", 0, 100)
        .Require(MinPrice is null or (>= 0 and <= HighestPrice), "minPrice", "out_of_range", 0, HighestPrice)
        .Require(MaxPrice is null or <= HighestPrice, "maxPrice", "out_of_range", 0, HighestPrice)
        .Require(MaxPrice is null || MaxPrice >= (MinPrice ?? 0), "maxPrice", "below_minimum")
        .Require(MaxDays is null or (>= 1 and <= MostDays), "maxDays", "out_of_range", 1, MostDays)
        .Problem;
}

/// <summary>What is looked for, ready to be asked: the filters that are lexemes, and those checked on the rows.</summary>
internal sealed record Wanted(string Kind, SearchFilters Filters)
{
    private const double PriceStep = 1.5;

    // A wider range is so common that its lexemes would cost more than they spare.
    private const int WidestRange = 10;

    /// <summary>Only what belongs to this person.</summary>
    public Guid? Owner { get; init; }

    /// <summary>The cities within the distance asked for, the nearest first; null when none was.</summary>
    public IReadOnlyList<(City City, double Km)>? Around { get; init; }

    /// <summary>Whether the caller sees projects in their early access.</summary>
    public bool SeesEarly { get; init; } = true;

    public string? Words => PlainText.Trimmed(Filters.Q);

    /// <summary>Whether nothing but the kind is asked for.</summary>
    public bool IsEverything =>
        Lexemes().Count == 0 && Filters is { MinPrice: null, MaxPrice: null, MinTrust: null, MaxDays: null } && Around is null;

    /// <summary>Lexemes that whatever answers has; one of them is a saved search's anchor.</summary>
    public IReadOnlyList<string> Required
    {
        get
        {
            var f = Filters;
            List<string> required = ["k=" + Kind];
            if (!string.IsNullOrEmpty(f.Category))
                required.Add("c=" + f.Category);
            if (!string.IsNullOrWhiteSpace(f.City))
                required.Add("r=" + Cities.Plain(f.City));
            if (!string.IsNullOrEmpty(f.Level))
                required.Add("l=" + f.Level);
            return required;
        }
    }

    /// <summary>The filters as a tsquery; <paramref name="only"/> one city instead of all around.</summary>
    public string Query(City? only = null)
    {
        var all = Lexemes();
        if (only is not null)
            all.Add(Quote("ci=" + Cities.Plain(only.Name)));
        else if (Around is not null)
            all.Add(Around.Count == 0 ? Quote("nowhere") : Any(Around.Select(a => "ci=" + Cities.Plain(a.City.Name))));
        // Every document of the kind has this one; asked beside others it would only cost.
        if (Words is null && all.TrueForAll(lexeme => lexeme[0] == '!'))
            all.Add(Quote("k=" + Kind));
        return string.Join(" & ", all);
    }

    private List<string> Lexemes()
    {
        var f = Filters;
        List<string> all = [];
        void Add(bool asked, string lexeme)
        {
            if (asked)
                all.Add(Quote(lexeme));
        }

        Add(!string.IsNullOrEmpty(f.Category), "c=" + f.Category);
        Add(!string.IsNullOrWhiteSpace(f.City), "r=" + Cities.Plain(f.City ?? string.Empty));
        Add(!string.IsNullOrEmpty(f.Level), "l=" + f.Level);
        Add(f.Available == true, "available");
        Add(f.Premium == true, "premium");
        Add(Owner is not null, "o=" + Owner);
        Add(f.Remote == true, "remote");
        if (f.Remote == false)
            all.Add("!" + Quote("remote"));
        if (f.MaxDays is { } days && new[] { 1, 3, 7, 15 }.FirstOrDefault(step => step >= days) is var step and > 0)
            Add(true, string.Create(CultureInfo.InvariantCulture, $"d={step}"));
        if (f.MaxPrice is { } max && Step(max) - Step(f.MinPrice ?? 0) is var wide and >= 0 and <= WidestRange)
        {
            var steps = Enumerable.Range(Step(f.MinPrice ?? 0), wide + 1);
            all.Add(Any(steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"p={s}"))));
        }

        return all;
    }

    /// <summary>The step a price is on; <c>search_price_step</c> is the same rule.</summary>
    internal static int Step(decimal price) => (int)Math.Floor(Math.Log(Math.Max((double)price, 1)) / Math.Log(PriceStep));

    private static string Any(IEnumerable<string> lexemes) => $"({string.Join(" | ", lexemes.Select(Quote))})";

    private static string Quote(string lexeme) =>
        $"'{lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
