using Fixia.Platform.Processes;
using static Fixia.Feedback.FeedbackAction;
using static Fixia.Feedback.FeedbackParty;
using static Fixia.Feedback.FeedbackState;

namespace Fixia.Feedback;

/// <summary>Where a feedback stands.</summary>
public enum FeedbackState
{
    /// <summary>Nobody has seen it, and its giver may think better of it.</summary>
    Fresh,

    /// <summary>Nobody has seen it, and it stays as it is.</summary>
    Sealed,

    /// <summary>Everybody sees it, and it counts.</summary>
    Shown,

    /// <summary>Shown, with the receiver's answer.</summary>
    Answered,

    /// <summary>Taken out by the staff; it does not count any more.</summary>
    Withdrawn,
}

/// <summary>What can be done with a feedback.</summary>
public enum FeedbackAction
{
    /// <summary>Say it otherwise.</summary>
    Edit,

    /// <summary>Let everybody see it: both have spoken, or time is up.</summary>
    Show,

    /// <summary>Answer it in public, once.</summary>
    Reply,

    /// <summary>Tell the staff that it breaks the rules.</summary>
    Report,

    /// <summary>Take it out, with a reason.</summary>
    Withdraw,
}

/// <summary>Who acts on a feedback.</summary>
[Flags]
public enum FeedbackParty
{
    /// <summary>Who gave it.</summary>
    Giver = 1,

    /// <summary>Who received it.</summary>
    Receiver = 2,

    /// <summary>Anybody else who is signed in.</summary>
    Reader = 4,

    /// <summary>Whoever of the staff judges what was reported.</summary>
    Staff = 8,

    /// <summary>Nobody: the days one has for it are over.</summary>
    System = 16,
}

/// <summary>The process of a feedback.</summary>
internal static class FeedbackRules
{
    public static readonly StateMachine<FeedbackState, FeedbackAction, FeedbackParty> Process = new(
    [
        (Fresh, Edit, FeedbackParty.Giver, Fresh),
        (Fresh, Show, FeedbackParty.System, Shown),
        (Sealed, Show, FeedbackParty.System, Shown),
        (Shown, Reply, Receiver, Answered),
        (Shown, Report, Receiver | Reader, Shown),
        (Answered, Report, Receiver | Reader, Answered),
        (Fresh, Withdraw, Staff, Withdrawn),
        (Sealed, Withdraw, Staff, Withdrawn),
        (Shown, Withdraw, Staff, Withdrawn),
        (Answered, Withdraw, Staff, Withdrawn),
    ]);
}
