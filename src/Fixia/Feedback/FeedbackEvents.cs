using Fixia.Accounts;

namespace Fixia.Feedback;

/// <summary>A feedback counts from now on, or no longer.</summary>
public sealed record TrustChanged(Guid FeedbackId, Guid ToUserId, TrustRole Role) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ToUserId;
}
