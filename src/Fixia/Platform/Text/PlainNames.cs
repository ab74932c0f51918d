using System.Globalization;
using System.Text.RegularExpressions;

namespace Fixia.Platform.Text;

/// <summary>What a name may hold.</summary>
internal static partial class PlainNames
{
    /// <summary>Whether it can be shown in one line, with nothing that is not seen: no control, no direction, no line.</summary>
    public static bool IsOneLine(string name) => name.All(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not (
        UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>Whether mail programs would make a link of a part of it.</summary>
    public static bool HasAddress(string name) => Address().IsMatch(name);

    // Endings that people use; "Dr.Juan" and "S.R.L." are names.
    [GeneratedRegex(
        @"://|\bwww\.|[\w.+-]@[\w-]|\b[\w-]{2,}\.(com|net|org|info|biz|io|app|dev|me|ly|link|site|online|shop|store|xyz|club|top|tv|gg|ar|uy|cl|br|es|ru|cn|co|page|live|click)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
