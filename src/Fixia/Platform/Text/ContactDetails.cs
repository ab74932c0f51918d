using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>
/// Finds telephone numbers, addresses and names in networks in what somebody writes, however they are hidden, so that they can be
/// shown the exact words. Nobody is punished for them. How often it is right is kept by a test over sentences of people.
/// </summary>
public static class ContactDetails
{
    /// <summary>The words that look like a way of contact, in the order they stand.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        List<(int From, int To)> found = [];
        try
        {
            found.AddRange(Telephones.In(folded.Text).Select(m => folded.Span(m.Index, m.Length)));
            var joined = folded.Joined();
            found.AddRange(ContactWords.In(joined.Text).Select(m => joined.Span(m.Index, m.Length)));
        }
        catch (RegexMatchTimeoutException)
        {
            // A text that takes this long to read was made to; it gets no advice.
        }

        return
        [
            .. Together(found).Select(part => text[part.From..part.To].Trim(' ', ',', '.', ';', '-'))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // What overlaps is one.
    private static List<(int From, int To)> Together(List<(int From, int To)> found)
    {
        List<(int From, int To)> parts = [];
        foreach (var (from, to) in found.OrderBy(f => f.From).ThenByDescending(f => f.To))
        {
            if (parts is [.., var last] && from < last.To)
                parts[^1] = (last.From, Math.Max(last.To, to));
            else
                parts.Add((from, to));
        }

        return parts;
    }
}
