using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>
/// Finds addresses and telephone numbers in what somebody writes, so that they can be shown the exact words. Nobody is punished
/// for them.
/// </summary>
public static partial class ContactDetails
{
    private const int FewestDigits = 8;

    /// <summary>The words that look like a way of contact, in the order they stand.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Mail().Matches(text).Concat(Messenger().Matches(text))
            .Concat(Telephone().Matches(text).Where(m => m.Value.Count(char.IsAsciiDigit) >= FewestDigits && !IsAmount(text, m)))
            .OrderBy(m => m.Index).Select(m => m.Value.Trim()).Distinct(StringComparer.Ordinal)];

    // "$ 12.500.000" is a price.
    private static bool IsAmount(string text, Match match) =>
        text[..match.Index].TrimEnd() is { Length: > 0 } before && (
            before[^1] == '$' || before.EndsWith("ARS", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"[\w.+-]+\s*(@|\(arroba\)|\sarroba\s)\s*[\w-]+(\s*\.\s*|\s+punto\s+)[a-z]{2,}(\.[a-z]{2,})?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(wa\.me/\S+|t\.me/\S+|instagram\.com/\S+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Messenger();

    [GeneratedRegex(@"(?<![\d/])\+?\d[\d\s().-]{6,18}\d(?![\d/])", RegexOptions.None, 200)]
    private static partial Regex Telephone();
}
