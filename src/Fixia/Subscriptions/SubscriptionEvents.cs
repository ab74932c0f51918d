using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>A renewal was approved.</summary>
public sealed record SubscriptionRenewed(Guid SubscriptionId, Guid UserId, Plan Plan, DateTimeOffset From, DateTimeOffset Until) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>A renewal failed; the grace runs until <paramref name="Until"/>.</summary>
public sealed record SubscriptionPastDue(Guid SubscriptionId, Guid UserId, Plan Plan, DateTimeOffset Until) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>It will not renew; the provider has to be told.</summary>
public sealed record SubscriptionCancelled(Guid SubscriptionId, Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SubscriptionId;
}

/// <summary>Somebody is a professional from now on.</summary>
public sealed record ProfessionalActivated(Guid UserId, Plan Plan, DateTimeOffset At, bool FirstTime) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>Somebody is no longer a professional.</summary>
public sealed record ProfessionalExpired(Guid UserId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}
