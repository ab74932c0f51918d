using System.Globalization;
using Fixia.Platform.Text;

namespace Fixia.Platform.Problems;

/// <summary>
/// The words of problems, by code, per language. Each capability keeps its own in <c>&lt;Capability&gt;/Texts/es.json</c> and
/// <c>en.json</c> (<c>titles</c> by problem code, <c>rules</c> by rule code).
/// </summary>
public sealed class ProblemTexts
{
    private static readonly ProblemTexts Spanish = Load("es");
    private static readonly ProblemTexts English = Load("en");

    private readonly CultureInfo culture;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);

    private ProblemTexts(CultureInfo culture) => this.culture = culture;

    /// <summary>Every code with words, to prove that no language lacks one.</summary>
    internal IEnumerable<string> Codes => titles.Keys.Select(k => "titles." + k).Concat(rules.Keys.Select(k => "rules." + k));

    /// <summary>The texts in a language; Spanish unless English is asked for.</summary>
    public static ProblemTexts In(string? language) => language is "en" ? English : Spanish;

    /// <summary>The texts in the first language of the request that Fixia speaks.</summary>
    public static ProblemTexts For(HttpRequest request) => In(Language(request));

    /// <summary><c>es</c> or <c>en</c>, whichever Accept-Language names first.</summary>
    public static string Language(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(l => l is "es" or "en") ?? "es";
    }

    /// <summary>The sentence of a problem.</summary>
    public string Title(string code, params object[] values) => Fill(titles, code, values);

    /// <summary>The sentence of a problem that has not happened: what would be named in it is left open.</summary>
    internal string Explain(string code) => Fill(titles, code, [.. Enumerable.Repeat("…", 8)]);

    /// <summary>The sentence of a field's rule.</summary>
    public string Rule(string code, params object[] values) => Fill(rules, code, values);

    private string Fill(Dictionary<string, string> texts, string code, object[] values) =>
        texts.TryGetValue(code, out var text)
            ? string.Format(culture, text, values)
            : throw new InvalidOperationException(
                $"The problem '{code}' has no words in '{culture.Name}': add them to the capability's "
                + $"Texts/{culture.TwoLetterISOLanguageName}.json.");

    private static ProblemTexts Load(string language)
    {
        var texts = new ProblemTexts(CultureInfo.GetCultureInfo(language == "en" ? "en-US" : "es-AR"));
        foreach (var file in TextFile.Of(language))
        {
            foreach (var (code, text) in file.Titles ?? [])
                texts.titles.Add(code, text);
            foreach (var (code, text) in file.Rules ?? [])
                texts.rules.Add(code, text);
        }

        return texts;
    }
}
