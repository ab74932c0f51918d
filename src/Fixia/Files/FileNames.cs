using System.Text.RegularExpressions;

namespace Fixia.Files;

/// <summary>
/// What a file is called by whoever uploads it. It is only shown, never a path of ours; who downloads it shall not get one
/// either.
/// </summary>
internal static partial class FileNames
{
    /// <summary>
    /// The name without the folders before it, whichever slash parts them, percent-coded (once or more) or not.
    /// </summary>
    public static string Last(string name) => Slash().Split(name)[^1].Trim();

    [GeneratedRegex(
        @"[/\\]|%(25)*(2f|5c)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slash();
}
