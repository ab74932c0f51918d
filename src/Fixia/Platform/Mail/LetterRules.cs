namespace Fixia.Platform.Mail;

/// <summary>The last paragraph of a letter that can be stopped.</summary>
/// <param name="Why">Why it came.</param>
/// <param name="Words">What the link that stops it says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record LetterFoot(string Why, string Words, string Address);

/// <summary>Whether a letter goes now, and what it says of how it can be stopped.</summary>
/// <param name="MayGo">Whether it goes.</param>
/// <param name="Foot">Why it came and how to stop it; null of one that cannot be stopped.</param>
/// <param name="Headers">The same for programs.</param>
public sealed record LetterVerdict(bool MayGo, LetterFoot? Foot = null, IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>It goes, and nothing is said of stopping it.</summary>
    public static LetterVerdict Goes { get; } = new(true);

    /// <summary>It does not go, or not now.</summary>
    public static LetterVerdict Stays { get; } = new(false);
}

/// <summary>What its reader wants of a letter. Notifications, which lies above, answers.</summary>
public interface ILetterRules
{
    /// <summary>
    /// Whether the letter <paramref name="letter"/> goes to that address now. Asked once for each that is to be sent.
    /// </summary>
    Task<LetterVerdict> Ask(Addressee to, string letter, CancellationToken cancel);
}
