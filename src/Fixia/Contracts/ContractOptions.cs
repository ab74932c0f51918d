namespace Fixia.Contracts;

/// <summary>Section <c>Contracts</c>.</summary>
public sealed class ContractOptions
{
    /// <summary>An unanswered delivery is approved after this long, unless the two agreed otherwise.</summary>
    public TimeSpan AutoApproval { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The same of work done in person, where what was done is there to be seen.</summary>
    public TimeSpan AutoApprovalInPerson { get; set; } = TimeSpan.FromHours(72);

    /// <summary>An order that nobody answers lapses after this long.</summary>
    public TimeSpan OrderAnswer { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long before time is out the last notice is written; the first one is written at half-time.</summary>
    public TimeSpan LastNotice { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long the client has to answer a delivery.</summary>
    /// <param name="agreedDays">What the two agreed, from 1 to 14 days; null when they said nothing.</param>
    /// <param name="inPerson">Whether the work is done in person.</param>
    public TimeSpan AutoApproveAfter(int? agreedDays, bool inPerson) =>
        agreedDays is { } days ? TimeSpan.FromDays(days) : inPerson ? AutoApprovalInPerson : AutoApproval;

    /// <summary>
    /// How many notices are due at a moment of something that waits from <paramref name="since"/> to <paramref name="until"/>.
    /// </summary>
    public int NoticesDue(DateTimeOffset since, DateTimeOffset until, DateTimeOffset now) =>
        (now >= since + ((until - since) / 2) ? 1 : 0) + (now >= until - LastNotice ? 1 : 0);
}
