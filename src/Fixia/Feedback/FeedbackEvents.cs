using Fixia.Accounts;

namespace Fixia.Feedback;

/// <summary>A feedback counts from now on, or no longer.</summary>
public sealed record TrustChanged(Guid FeedbackId, Guid ToUserId, TrustRole Role) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ToUserId;
}

/// <summary>What happened to a feedback, for whoever has to be told.</summary>
public enum FeedbackNote
{
    /// <summary>It was given, and nobody sees it yet.</summary>
    Given,

    /// <summary>Everybody sees it.</summary>
    Shown,

    /// <summary>Its receiver answered it.</summary>
    Replied,
}

/// <summary>Something happened to a feedback.</summary>
public sealed record FeedbackNoted(Guid FeedbackId, Guid ContractId, FeedbackNote Note) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ContractId;
}
