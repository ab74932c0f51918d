using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>
/// A text in small plain letters and plain digits, whatever signs it was written with, which knows where each of its letters
/// stood: what is found in it can be shown in the words of its author.
/// </summary>
internal sealed partial class FoldedText
{
    /// <summary>Milliseconds after which a text is not read on; far more than the longest takes.</summary>
    public const int Patience = 3000;

    private readonly string original;
    private readonly List<int> places;

    private FoldedText(string original, string text, List<int> places) =>
        (this.original, Text, this.places) = (original, text, places);

    /// <summary>The letters.</summary>
    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var (text, places) = (new StringBuilder(original.Length), new List<int>(original.Length));
        for (var at = 0; at < original.Length;)
        {
            var size = char.IsSurrogatePair(original, at) ? 2 : 1;
            foreach (var letter in Plain(original, at, size))
            {
                text.Append(letter);
                places.Add(at);
            }

            at += size;
        }

        return new FoldedText(original, text.ToString(), places);
    }

    /// <summary>The same with words that were written letter by letter put together: <c>g m a i l</c>, <c>w.s.p.</c></summary>
    public FoldedText Joined()
    {
        var (text, kept) = (new StringBuilder(Text.Length), new List<int>(Text.Length));
        var from = 0;
        void Keep(int to)
        {
            for (; from < to; from++)
            {
                text.Append(Text[from]);
                kept.Add(places[from]);
            }
        }

        foreach (Match spaced in LetterByLetter().Matches(Text))
        {
            for (var i = spaced.Index; i < spaced.Index + spaced.Length; i++)
            {
                Keep(i);
                if (!char.IsAsciiLetter(Text[i]))
                    from = i + 1;
            }
        }

        Keep(Text.Length);
        return new FoldedText(original, text.ToString(), kept);
    }

    /// <summary>Where something that was found begins and ends in what was written.</summary>
    public (int From, int To) Span(int index, int length)
    {
        var to = index + length < places.Count ? places[index + length] : original.Length;
        return (places[index], to);
    }

    // Accents and the frames of drawn digits fall away; wide, ringed and other digits are the digits they stand for.
    private static string Plain(string original, int at, int size)
    {
        var one = original.AsSpan(at, size);
        if (size == 1 && one[0] < 128)
            return char.ToLowerInvariant(one[0]).ToString();
        var value = CharUnicodeInfo.GetNumericValue(original, at);
        if (value is >= 0 and <= 9 && value == Math.Floor(value))
            return ((int)value).ToString(CultureInfo.InvariantCulture);
        if (size == 1 && char.IsSurrogate(one[0]))
            return " ";
        var letters = one.ToString().Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format));
        return string.Concat(letters).ToLowerInvariant();
    }

    [GeneratedRegex(@"(?<![a-z0-9])[a-z](?:(?:\s|[._-])[a-z](?![a-z0-9])){2,}", RegexOptions.None, Patience)]
    private static partial Regex LetterByLetter();
}
