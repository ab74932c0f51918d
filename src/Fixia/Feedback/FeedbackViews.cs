using System.Globalization;
using Fixia.Accounts;
using Fixia.Contracts;

namespace Fixia.Feedback;

/// <summary>Whoever gave a feedback, as others see them.</summary>
public sealed record Giver(string Handle, string FullName, PhotoView? Photo)
{
    /// <summary>The giver on cards.</summary>
    public static Giver Of(PersonRow person) => new(person.Handle, person.FullName, person.Photo);
}

/// <summary>A feedback that may be seen, with what its reader can do.</summary>
public sealed record FeedbackView(
    Guid Id, Guid ContractId, Giver From, TrustRole ToRole, bool HasLike, string? Comment) : IVersioned
{
    /// <summary>Counts what its giver said; name it as <c>If-Match</c> when changing it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when everybody sees it; null while only its giver does.</summary>
    public required DateTimeOffset? VisibleAt { get; init; }

    /// <summary>What the receiver answered.</summary>
    public required string? Reply { get; init; }

    /// <summary>What the work was: its title, or only its trade where the title is the two's alone.</summary>
    public required string ContractTitle { get; init; }

    /// <summary>What the reader can do with it.</summary>
    public required IReadOnlyList<FeedbackAction> Actions { get; init; }

    string IVersioned.Version => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>As <paramref name="reader"/> may see it.</summary>
    public static FeedbackView Of(
        FeedbackEntry feedback, Giver from, string title, CurrentUser? reader, bool hasReported, DateTimeOffset now) =>
        new(feedback.Id, feedback.ContractId, from, feedback.ToUserRole, feedback.HasLike, feedback.Comment)
        {
            Version = feedback.Version,
            CreatedAt = feedback.CreatedAt,
            VisibleAt = feedback.VisibleAt,
            Reply = feedback.Reply,
            ContractTitle = title,
            Actions = feedback.ActionsOf(reader, hasReported, now),
        };
}

/// <summary>The feedback of a contract as one of its parties may see it.</summary>
/// <param name="Given">What the caller gave.</param>
/// <param name="Received">What the caller received, once both have spoken or time is up.</param>
/// <param name="ClosesAt">Until when it can be given; null before the work is completed.</param>
/// <param name="Actions"><c>give</c> while the caller can speak.</param>
public sealed record ContractFeedback(
    FeedbackView? Given, FeedbackView? Received, DateTimeOffset? ClosesAt, IReadOnlyList<GiveAction> Actions);

/// <summary>What can be done about the feedback of a contract.</summary>
public enum GiveAction
{
    /// <summary>Say how it was.</summary>
    Give,
}

/// <summary>A feedback that counts in one's own score, or counted until it was withdrawn.</summary>
public sealed record TrustInput(
    Guid FeedbackId,
    bool HasLike,
    bool Counts,
    Guid From,
    DateTimeOffset VisibleAt,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason);

/// <summary>One's own score in a role and everything it is made of, to do the sum again.</summary>
/// <param name="Likes">Likes that count.</param>
/// <param name="Total">Feedbacks that count.</param>
/// <param name="People">Different people they came from.</param>
/// <param name="Percentage">100 × likes / total, two decimals.</param>
/// <param name="Ranking">Wilson's lower bound at 95 %, by which results are ranked.</param>
/// <param name="Inputs">Every feedback, the newest first.</param>
public sealed record TrustAccount(
    int Likes, int Total, int People, decimal Percentage, double Ranking, IReadOnlyList<TrustInput> Inputs);
