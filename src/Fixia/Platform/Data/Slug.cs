using System.Globalization;
using System.Text;

namespace Fixia.Platform.Data;

/// <summary>Names for addresses: lower-case ASCII words joined by hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// Makes a slug of a title, with the end of the id so that equal titles stay apart; of a title without Latin letters or
    /// digits only that.
    /// </summary>
    public static string Of(string title, Guid id, int longest = 60)
    {
        var (words, end) = (Words(title, longest), Convert.ToHexStringLower(id.ToByteArray()[^4..]));
        return words.Length == 0 ? end : $"{words}-{end}";
    }

    /// <summary>The words of a text, without accents, at most <paramref name="longest"/> characters.</summary>
    public static string Words(string text, int longest)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }

        var words = plain.ToString();
        return (words.Length > longest ? words[..longest] : words).Trim('-');
    }
}
