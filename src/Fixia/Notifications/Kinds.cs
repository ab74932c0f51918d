namespace Fixia.Notifications;

/// <summary>How soon somebody wants to know.</summary>
public enum Urgency
{
    /// <summary>When there is time.</summary>
    Low,

    /// <summary>Worth knowing today; a letter may wait for the morning.</summary>
    Normal,

    /// <summary>Somebody waits for them, or time is running out.</summary>
    High,

    /// <summary>It concerns their account or their money: nothing holds it back.</summary>
    Critical,
}

/// <summary>What kinds stand together in the settings.</summary>
public enum KindGroup
{
    /// <summary>What others write to one.</summary>
    Messages,

    /// <summary>Work one could get.</summary>
    Opportunities,

    /// <summary>One's projects and proposals.</summary>
    Proposals,

    /// <summary>Orders and contracts.</summary>
    Work,

    /// <summary>What others said of one, and what they answered.</summary>
    Feedback,

    /// <summary>Account, subscription, team.</summary>
    Account,
}

/// <summary>
/// A kind of notification: what is known of it before it happens. Its words are <c>notification.&lt;name&gt;</c>.
/// </summary>
/// <param name="Name">As the API and the rows call it.</param>
/// <param name="Group">Where it stands in the settings.</param>
/// <param name="Urgency">How soon one wants to know; what is critical cannot be switched off and is never held back.</param>
/// <param name="Email">Whether a letter goes too unless one says otherwise.</param>
/// <param name="Letters">Letters of its own that lower floors write; without any, the notification's words are the
/// letter.</param>
internal sealed record Kind(string Name, KindGroup Group, Urgency Urgency, bool Email, params string[] Letters)
{
    public bool CanSwitchOff => Urgency != Urgency.Critical;
}

/// <summary>Every kind there is, once: how it is told, whether it can be switched off, and which letters belong to it.</summary>
internal static class Kinds
{
    public static readonly Kind Message = new("message", KindGroup.Messages, Urgency.High, true);

    public static readonly Kind SearchFound = new(
        "search_found", KindGroup.Opportunities, Urgency.Normal, true, "saved_search_found");
    public static readonly Kind Invited = new("invited", KindGroup.Opportunities, Urgency.High, true);

    public static readonly Kind ProposalReceived = new("proposal_received", KindGroup.Proposals, Urgency.High, true);
    public static readonly Kind ProposalWithdrawn = new("proposal_withdrawn", KindGroup.Proposals, Urgency.Low, false);
    public static readonly Kind ProposalShortlisted = new("proposal_shortlisted", KindGroup.Proposals, Urgency.Normal, true);
    public static readonly Kind ProposalAccepted = new("proposal_accepted", KindGroup.Proposals, Urgency.High, true);
    public static readonly Kind ProposalDeclined = new("proposal_declined", KindGroup.Proposals, Urgency.Normal, false);
    public static readonly Kind ProjectChanged = new(
        "project_changed", KindGroup.Proposals, Urgency.Normal, true, "project_changed");
    public static readonly Kind QuestionAsked = new("question_asked", KindGroup.Proposals, Urgency.Normal, true);
    public static readonly Kind QuestionAnswered = new("question_answered", KindGroup.Proposals, Urgency.Normal, false);

    public static readonly Kind OrderPlaced = new(
        "order_placed", KindGroup.Work, Urgency.High, true, "order_placed", "order_began");
    public static readonly Kind OrderWaits = new("order_waits", KindGroup.Work, Urgency.High, true, "order_waits");
    public static readonly Kind OrderAnswered = new(
        "order_answered", KindGroup.Work, Urgency.High, true, "order_confirmed", "order_declined", "order_lapsed");

    public static readonly Kind OrderWithdrawn = new("order_withdrawn", KindGroup.Work, Urgency.Normal, true, "order_withdrawn");
    public static readonly Kind Delivered = new("delivered", KindGroup.Work, Urgency.High, true);
    public static readonly Kind ChangesRequested = new("changes_requested", KindGroup.Work, Urgency.High, true);
    public static readonly Kind Approved = new("approved", KindGroup.Work, Urgency.Normal, true);
    public static readonly Kind DeliveryWaits = new("delivery_waits", KindGroup.Work, Urgency.High, true, "delivery_waits");

    public static readonly Kind FeedbackOpen = new("feedback_open", KindGroup.Feedback, Urgency.Normal, true);
    public static readonly Kind FeedbackGiven = new("feedback_given", KindGroup.Feedback, Urgency.Normal, false);
    public static readonly Kind FeedbackReceived = new("feedback_received", KindGroup.Feedback, Urgency.Normal, true);
    public static readonly Kind FeedbackReplied = new("feedback_replied", KindGroup.Feedback, Urgency.Low, false);

    public static readonly Kind Subscription = new(
        "subscription",
        KindGroup.Account,
        Urgency.Critical,
        true,
        [.. Enum.GetNames<Subscriptions.SubscriptionNote>().Select(note => "subscription_" + Conventions.SnakeCase(note))]);

    public static readonly Kind Team = new("team", KindGroup.Account, Urgency.Normal, false);
    public static readonly Kind Security = new("security", KindGroup.Account, Urgency.Critical, true, "password_changed");

    /// <summary>In the order of the settings.</summary>
    public static readonly IReadOnlyList<Kind> All =
    [
        Message, SearchFound, Invited,
        ProposalReceived, ProposalWithdrawn, ProposalShortlisted, ProposalAccepted, ProposalDeclined, ProjectChanged,
        QuestionAsked, QuestionAnswered,
        OrderPlaced, OrderWaits, OrderAnswered, OrderWithdrawn, Delivered, ChangesRequested, Approved, DeliveryWaits,
        FeedbackOpen, FeedbackGiven, FeedbackReceived, FeedbackReplied,
        Subscription, Team, Security,
    ];

    private static readonly Dictionary<string, Kind> ByName = All.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, Kind> ByLetter = All
        .SelectMany(kind => kind.Letters.Select(letter => (letter, kind))).ToDictionary(
            one => one.letter,
            one => one.kind,
            StringComparer.Ordinal);

    /// <summary>The kind of that name; null of one that is no more.</summary>
    public static Kind? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>
    /// The kind a letter belongs to; null of letters that are no notifications: links to sign in, answers to what somebody asked.
    /// </summary>
    public static Kind? OfLetter(string letter) => ByLetter.GetValueOrDefault(letter);
}
