using System.Text;

namespace Fixia.Platform.Web;

/// <summary>
/// What counts as text: whole characters of Unicode. Control characters (but for tab and line ends), halves of surrogate pairs
/// and the code points that stand for no character are none; PostgreSQL, XML and mail refuse one or the other of them.
/// </summary>
public static class PlainText
{
    /// <summary>Whether this is text.</summary>
    public static bool IsText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var used) != System.Buffers.OperationStatus.Done
                || IsNone(rune.Value))
                return false;
            text = text[used..];
        }

        return true;
    }

    /// <summary>Characters as PostgreSQL counts them: code points.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var letter in text)
        {
            if (char.IsLowSurrogate(letter))
                length--;
        }

        return length;
    }

    /// <summary>A text without the blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsNone(int code) =>
        (code < 0x20 && code is not ('\t' or '\n' or '\r')) || code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
}
