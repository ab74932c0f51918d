namespace Fixia.Notifications;

/// <summary>Section <c>Notifications</c>.</summary>
public sealed class NotificationsOptions
{
    /// <summary>How long notifications are kept, in whole months.</summary>
    public int KeepMonths { get; set; } = 12;

    /// <summary>
    /// Letters a day of one person; what comes after goes into the next morning's. What is critical does not count.
    /// </summary>
    public int LettersPerDay { get; set; } = 15;

    /// <summary>When letters of many go out, by the reader's clock.</summary>
    public TimeOnly DigestAt { get; set; } = new(8, 0);

    /// <summary>Lines of a letter of many; the rest is counted.</summary>
    public int DigestLines { get; set; } = 15;
}
