namespace Fixia.Subscriptions;

/// <summary>Section <c>Subscriptions</c>: the numbers of subscriptions.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>How long a professional stays active while a failed renewal is tried again.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(10);

    /// <summary>How long an open checkout is looked after before it is given up.</summary>
    public TimeSpan Checkout { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long a new subscription can be revoked with its money back (Disposición 954/2025: 10 days).</summary>
    public TimeSpan Revocation { get; set; } = TimeSpan.FromDays(10);

    /// <summary>How long before it is charged a higher price is announced.</summary>
    public TimeSpan PriceNotice { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long before the end of a cancelled subscription its owner is reminded.</summary>
    public TimeSpan EndNotice { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long before the end of the grace its owner is reminded.</summary>
    public TimeSpan GraceNotice { get; set; } = TimeSpan.FromDays(3);
}
