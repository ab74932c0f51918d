using System.Globalization;
using System.Text.RegularExpressions;
using Fixia.Platform.Time;

namespace Fixia.Platform.Text;

/// <summary>
/// Renders letters and words in a language. What stands in braces is filled with the value of that name: a text as it is, a
/// <see cref="decimal"/> as pesos, a moment as its day in Argentina, a number with its separators, an enum by its word
/// (<c>plan.premium</c>). A paragraph of a letter whose value is null is left out.
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

    /// <summary>The word of an enum's value: <c>Plan.Premium</c> is <c>plan.premium</c>.</summary>
    public string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Word($"{Conventions.SnakeCase(value.GetType().Name)}.{Conventions.SnakeCase(value.ToString())}");
    }

    /// <summary>The letter's subject and its text, greeting and signature included.</summary>
    public (string Subject, string Text) Letter(string key, params IReadOnlyCollection<(string Name, object? Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var letter = Letters.TryGetValue(key, out var found) ? found : throw Missing(key);
        var named = values.Any(v => v is { Name: "name", Value: not null });
        IEnumerable<string> parts =
        [
            Word(named ? "letter.greeting" : "letter.greeting_unnamed", values),
            .. letter.Text.Where(
                part => Names(part).All(name => Of(values, name, key) is not null)).Select(part => Fill(part, key, values)),
            Word("letter.signature"),
        ];
        return (Fill(letter.Subject, key, values), string.Join("\n\n", parts));
    }

    /// <summary>The names in braces.</summary>
    internal static IEnumerable<string> Names(string text) => Brace().Matches(text).Select(m => m.Groups["name"].Value);

    private string Fill(string text, string key, IReadOnlyCollection<(string Name, object? Value)> values) =>
        Brace().Replace(text, match => Show(Of(values, match.Groups["name"].Value, key)));

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
        new($"'{key}' has no words in '{culture.TwoLetterISOLanguageName}': add them to the capability's Texts/{culture.TwoLetterISOLanguageName}.json.");

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Brace();
}
