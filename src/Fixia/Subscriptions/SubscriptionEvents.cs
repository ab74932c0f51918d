using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>What can be told of a subscription, in its history and in letters.</summary>
public enum SubscriptionNote
{
    /// <summary>Paid for the first time, or again after its end.</summary>
    Activated,

    /// <summary>A renewal was paid.</summary>
    Renewed,

    /// <summary>
    /// The period ended and the provider has not said yet what became of the renewal; usually a matter of minutes, and not told.
    /// </summary>
    AwaitingRenewal,

    /// <summary>A renewal was rejected; the grace runs.</summary>
    PastDue,

    /// <summary>The grace ends soon.</summary>
    GraceEnding,

    /// <summary>The owner cancelled.</summary>
    Cancelled,

    /// <summary>MercadoPago, or the payer there, ended the agreement.</summary>
    EndedByProvider,

    /// <summary>The end of a cancelled one is near.</summary>
    EndingSoon,

    /// <summary>Back before the end.</summary>
    Reactivated,

    /// <summary>A cheaper plan comes with the next renewal.</summary>
    ChangeScheduled,

    /// <summary>The plan stays as it is after all.</summary>
    ChangeUndone,

    /// <summary>A higher plan is in force.</summary>
    Upgraded,

    /// <summary>The plan's price will change.</summary>
    PriceAnnounced,

    /// <summary>The period, or its grace, is over.</summary>
    Expired,

    /// <summary>Revoked within the days the law gives.</summary>
    Revoked,

    /// <summary>Money went back.</summary>
    Refunded,

    /// <summary>A checkout nobody finished was closed.</summary>
    CheckoutClosed,
}

/// <summary>Something happened to a subscription.</summary>
public sealed record SubscriptionNoted(
    Guid SubscriptionId, Guid UserId, SubscriptionNote Note, Plan Plan, DateTimeOffset At, DateTimeOffset? Until, decimal? Amount)
    : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>It will not renew: the provider must not charge, but the payer may come back until the end.</summary>
public sealed record SubscriptionStopped(Guid SubscriptionId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SubscriptionId;
}

/// <summary>It is over: its agreements are closed.</summary>
public sealed record SubscriptionOver(Guid SubscriptionId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SubscriptionId;
}

/// <summary>An agreement must not charge any more: the provider has to be told.</summary>
public sealed record AgreementClosed(Guid AgreementId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => AgreementId;
}

/// <summary>The next renewal costs something else: the provider has to be told.</summary>
public sealed record AmountChanged(Guid SubscriptionId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SubscriptionId;

    /// <inheritdoc/>
    public string Key => "amount";
}

/// <summary>Money has to go back to the payer.</summary>
public sealed record RefundDue(Guid SubscriptionId, string AuthorizedPaymentId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => SubscriptionId;
}

/// <summary>Somebody is a professional from now on, or one with another plan.</summary>
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
