namespace Fixia.Accounts;

/// <summary>
/// The papers one agrees to, each by the day from which its words hold. The web client's <c>papers.ts</c> says the same; a test
/// compares them. Whoever agreed to another version is asked again when they sign in.
/// </summary>
public static class Papers
{
    /// <summary>Terms and conditions.</summary>
    public const string Terms = "2026-11-21";

    /// <summary>The version of the privacy notice that is in force.</summary>
    public const string Privacy = "2026-11-21";

    internal static IReadOnlyList<(Paper Paper, string Version)> InForce => [(Paper.Terms, Terms), (Paper.Privacy, Privacy)];
}

/// <summary>A paper one agrees to.</summary>
public enum Paper
{
    /// <summary>Terms and conditions.</summary>
    Terms,

    /// <summary>How a person's data is used (Ley 25.326).</summary>
    Privacy,
}

/// <summary>The versions of the papers.</summary>
/// <param name="Terms">Of the terms, such as 2026-11-21.</param>
/// <param name="Privacy">Of the privacy notice.</param>
public sealed record PaperVersions(string Terms, string Privacy);

/// <summary>What somebody agreed to.</summary>
/// <param name="Paper">What was agreed to.</param>
/// <param name="Version">In which words.</param>
/// <param name="AcceptedAt">When they agreed.</param>
public sealed record ConsentView(Paper Paper, string Version, DateTimeOffset AcceptedAt);
