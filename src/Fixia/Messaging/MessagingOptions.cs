namespace Fixia.Messaging;

/// <summary>Section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>The longest message, in characters.</summary>
    public int LongestText { get; set; } = 4000;

    /// <summary>Files of one message.</summary>
    public int MostFiles { get; set; } = 10;

    /// <summary>How long a message can be changed or deleted.</summary>
    public TimeSpan EditWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Messages to somebody who has not answered yet.</summary>
    public int BeforeAnswer { get; set; } = 3;

    /// <summary>New conversations a day of one person.</summary>
    public int OpenedPerDay { get; set; } = 15;

    /// <summary>The same of an account that is younger than <see cref="NewAccount"/>.</summary>
    public int OpenedPerDayWhenNew { get; set; } = 5;

    /// <summary>For how long an account is new.</summary>
    public TimeSpan NewAccount { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a message waits to be read before its reader is told in other ways.</summary>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Quick answers of one person.</summary>
    public int MostQuickAnswers { get; set; } = 30;
}
