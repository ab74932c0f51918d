using System.Globalization;

namespace Fixia.Bench;

/// <summary>A kind of search: how it is asked over HTTP, and the words of the naive way.</summary>
/// <param name="Name">As in docs/performance.md.</param>
/// <param name="Paths">Addresses, asked in turn.</param>
/// <param name="Words">The word of each address, for the naive way; null where there is none.</param>
internal sealed record Question(string Name, IReadOnlyList<string> Paths, IReadOnlyList<string?> Words);

/// <summary>What people ask: the classes of docs/performance.md, with the same random choices every time.</summary>
internal static class Questions
{
    public const string SuggestionsPath = "/api/search/suggestions?q=";

    private const int Each = 60;

    public static List<Question> Of(Catalogue catalogue, IReadOnlyList<string> rare)
    {
        var random = new Random(11);
        (string Category, string[] Words) Trade() => catalogue.Trades[random.Next(catalogue.Trades.Count)];
        string Word((string Category, string[] Words) trade) => trade.Words[random.Next(Math.Min(4, trade.Words.Length))];
        string City() => catalogue.City(random);
        int Price() => 5000 + (random.Next(20) * 5000);
        Question Make(string name, Func<(string? Word, FormattableString Path)> one)
        {
            var made = Enumerable.Range(0, Each).Select(_ => one()).ToList();
            return new Question(name, [.. made.Select(m => "/api/services?" + Encoded(m.Path))], [.. made.Select(m => m.Word)]);
        }

        // A trade, one of its common words, and the address made of them.
        Question Trades(string name, Func<string, string, FormattableString> path) => Make(name, () =>
        {
            var trade = Trade();
            var word = Word(trade);
            return (word, path(word, trade.Category));
        });

        return
        [
            Make("rare", () =>
            {
                var word = rare[random.Next(rare.Count)];
                return (word, $"q={word}");
            }),
            Trades("typical", (word, category) => random.Next(4) switch
            {
                0 => $"q={word}&category={category}",
                1 => $"q={word}&city={City()}",
                2 => $"q={word}&maxPrice={Price() * 2}&minPrice={Price() / 2}",
                _ => $"q={word}&minTrust=80",
            }),
            Make("common", () =>
            {
                var word = random.Next(2) == 0 ? "servicio" : "presupuesto";
                return (word, $"q={word}");
            }),
            Trades("anti", (word, _) => $"q={word}&category={Trade().Category}"),
            Trades("misspelt", (word, _) => $"q={Catalogue.Misspell(word)}"),
            Trades("geo", (word, _) => $"q={word}&near={City()}&km={(random.Next(2) == 0 ? 10 : 50)}"),
            Trades("nearest first", (word, _) => $"q={word}&near={City()}&km=100&sort=distance"),
            Trades("by price", (word, _) => $"q={word}&sort=price&category={Trade().Category}"),
            Trades("newest", (word, _) => $"q={word}&sort=newest"),
            Trades("facets, two filters", (word, _) => $"q={word}&city={City()}&maxPrice={Price() * 4}&facets=true"),
            Make("facets, common word", () => ("servicio", $"q=servicio&facets=true&available=true&category={Trade().Category}")),
            Make("browse", () => (null, random.Next(3) switch
            {
                0 => $"category={Trade().Category}",
                1 => $"category={Trade().Category}&city={City()}",
                _ => $"limit={20}",
            })),
        ];
    }

    public static Question Projects(Catalogue catalogue)
    {
        var random = new Random(12);
        var made = Enumerable.Range(0, Each)
            .Select(_ => catalogue.Trades[random.Next(catalogue.Trades.Count)])
            .Select(t => (Word: t.Words[random.Next(3)], t.Category)).ToList();
        return new Question(
            "projects",
            [.. made.Select(m => "/api/projects?" + Encoded($"q={m.Word}&category={m.Category}&facets=true"))],
            [.. made.Select(m => (string?)null)]);
    }

    public static Question Suggestions(Catalogue catalogue)
    {
        var random = new Random(13);
        var typed = Enumerable.Range(0, Each)
            .Select(_ => catalogue.Trades[random.Next(catalogue.Trades.Count)].Words[0])
            .Select(w => w[..Math.Min(w.Length, 2 + random.Next(5))]).ToList();
        return new Question(
            "suggestions",
            [.. typed.Select(t => SuggestionsPath + Uri.EscapeDataString(t))],
            [.. typed.Select(_ => (string?)null)]);
    }

    public static Question Home => new("home page", ["/api/home"], [null]);

    /// <summary>Searches with facets and without, of all kinds, as a crowd asks them.</summary>
    public static Question Crowd(Catalogue catalogue)
    {
        var random = new Random(14);
        string Word() => catalogue.Trades[random.Next(catalogue.Trades.Count)].Words[random.Next(4)];
        string Path() => random.Next(4) switch
        {
            0 => "/api/services?" + Encoded($"q={Word()}&facets=true"),
            1 => "/api/services?" + Encoded($"q={Word()}&city={catalogue.City(random)}&facets=true"),
            2 => "/api/professionals?facets=true",
            _ =>
                "/api/services?" + Encoded(
                    $"q=servicio&category={catalogue.Trades[random.Next(catalogue.Trades.Count)].Category}&facets=true"),
        };
        return new Question(
            "crowd: facets from 32 connections",
            [.. Enumerable.Range(0, Each).Select(_ => Path())],
            [.. Enumerable.Repeat<string?>(null, Each)]);
    }

    private static string Encoded(FormattableString path) =>
        string.Format(
            CultureInfo.InvariantCulture,
            path.Format,
            [.. path.GetArguments().Select(a => Uri.EscapeDataString(Convert.ToString(a, CultureInfo.InvariantCulture)!))]);
}
