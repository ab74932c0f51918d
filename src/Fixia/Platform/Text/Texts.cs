using System.Globalization;
using System.Text.RegularExpressions;
using Fixia.Platform.Time;

namespace Fixia.Platform.Text;

/// <summary>
/// Renders letters and words in a language. What stands in braces is filled with the value of that name: a text as it is, a
/// <see cref="decimal"/> as pesos, a moment as its day in Argentina, a number with its separators, an enum by its word
/// (<c>plan.premium</c>), <c>{count|novedad|novedades}</c> as "1 novedad" or "2 novedades". A paragraph of a letter whose value
/// is null is left out.
/// </summary>
public sealed partial class Texts
{
    private static readonly Texts Spanish = new("es", CultureInfo.GetCultureInfo("es-AR"));
    private static readonly Texts English = new("en", CultureInfo.GetCultureInfo("en-US"));
    private static readonly CultureInfo Pesos = CultureInfo.GetCultureInfo("es-AR");

    private readonly CultureInfo culture;

    private Texts(string language, CultureInfo culture)
    {
        this.culture = culture;
        var files = TextFile.Of(language);
        Letters = files.SelectMany(f => f.Letters ?? []).ToDictionary(StringComparer.Ordinal);
        Words = files.SelectMany(f => f.Words ?? []).ToDictionary(StringComparer.Ordinal);
    }

    internal IReadOnlyDictionary<string, TextFile.Letter> Letters { get; }

    internal IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>The texts in a language; Spanish unless it is English.</summary>
    public static Texts In(string? language) => language is "en" ? English : Spanish;

    /// <summary>A word or sentence.</summary>
    public string Word(string key, params IReadOnlyCollection<(string Name, object? Value)> values) =>
        Fill(Words.TryGetValue(key, out var text) ? text : throw Missing(key), key, values);

    /// <summary>Whether there is such a word or sentence.</summary>
    public bool Has(string key) => Words.ContainsKey(key);

    /// <summary>The word of an enum's value: <c>Plan.Premium</c> is <c>plan.premium</c>.</summary>
    public string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Word($"{Conventions.SnakeCase(value.GetType().Name)}.{Conventions.SnakeCase(value.ToString())}");
    }

    /// <summary>The letter, filled in: subject, greeting, paragraphs and signature.</summary>
    internal WrittenLetter Letter(string key, params IReadOnlyCollection<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var letter = Letters.TryGetValue(key, out var found) ? found : throw Missing(key);
        var named = values.Any(v => v is { Name: "name", Value: not null });
        return new WrittenLetter(
            culture.TwoLetterISOLanguageName,
            OneLine(Fill(letter.Subject, key, values)),
            Word(named ? "letter.greeting" : "letter.greeting_unnamed", values),
            [
                .. from paragraph in letter.Text
                   where Names(paragraph).All(name => Of(values, name, key) is not null)
                   select Paragraph(paragraph, key, values),
            ],
            Word("letter.signature"));
    }

    /// <summary>The names in braces.</summary>
    internal static IEnumerable<string> Names(string text) => Brace().Matches(text).Select(m => m.Groups["name"].Value);

    // A line that is nothing but a link is the letter's button, and a value that is a list of links has a line for each.
    private LetterParagraph Paragraph(string template, string key, IReadOnlyCollection<(string Name, object? Value)> values)
    {
        if (Brace().Match(template) is { Success: true } whole && whole.Length == template.Length
            && Of(values, whole.Groups["name"].Value, key) is IEnumerable<LetterLink> links)
            return new LetterParagraph([.. links.Select(link => new LetterLine([new LetterRun(link.Title, link.Address)]))], []);
        var lines = template.Split('\n').Select(line => new LetterLine(Runs(line, key, values), IsLink(line))).ToList();
        return new LetterParagraph([.. lines.Where(l => !l.IsButton)], [.. lines.Where(l => l.IsButton)])
        {
            IsQuote = template[0] is '«' or '“',
        };
    }

    private List<LetterRun> Runs(string line, string key, IReadOnlyCollection<(string Name, object? Value)> values)
    {
        var runs = new List<LetterRun>();
        var at = 0;
        foreach (Match link in Link().Matches(line))
        {
            Add(line[at..link.Index], null);
            Add(link.Groups["words"].Value, Fill(link.Groups["to"].Value, key, values));
            at = link.Index + link.Length;
        }

        Add(line[at..], null);
        return runs;

        void Add(string template, string? address)
        {
            if (template.Length > 0)
                runs.Add(new LetterRun(Fill(template, key, values), address));
        }
    }

    private static bool IsLink(string line) => Link().Match(line) is { Success: true } link && link.Length == line.Length;

    // What people wrote goes into subjects too, and a subject is one line.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private string Fill(string text, string key, IReadOnlyCollection<(string Name, object? Value)> values) =>
        Brace().Replace(
            text,
            match => Show(Of(values, match.Groups["name"].Value, key)) + Form(
                match, Of(values, match.Groups["name"].Value, key)));

    private static string Form(Match match, object? value) =>
        match.Groups["one"].Success ? " " + match.Groups[value is 1 ? "one" : "many"].Value : string.Empty;

    private static object? Of(IReadOnlyCollection<(string Name, object? Value)> values, string name, string key)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Value;
        }

        throw new InvalidOperationException($"The text '{key}' wants a value for {{{name}}}.");
    }

    private string Show(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        decimal pesos => "$ " + pesos.ToString("N2", Pesos),
        DateTimeOffset moment => Argentina.Written(moment),
        Enum word => Word(word),
        Guid id => id.ToString(),
        IFormattable number => number.ToString("N0", culture),
        _ => value.ToString() ?? string.Empty,
    };

    private InvalidOperationException Missing(string key) =>
        new($"'{key}' has no words in '{culture.TwoLetterISOLanguageName}': add them to the capability's "
            + $"Texts/{culture.TwoLetterISOLanguageName}.json.");

    [GeneratedRegex(@"\{(?<name>\w+)(\|(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Brace();

    [GeneratedRegex(@"\[(?<words>[^\]\n]+)\]\((?<to>[^()\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
