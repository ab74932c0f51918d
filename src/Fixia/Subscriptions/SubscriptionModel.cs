using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Subscriptions;

/// <summary>Where a charge stands.</summary>
public enum ChargeStatus
{
    /// <summary>It paid a period.</summary>
    Approved,

    /// <summary>It has to be given back.</summary>
    RefundDue,

    /// <summary>It was given back.</summary>
    Refunded,
}

/// <summary>An approved charge and the period it paid for.</summary>
public sealed class SubscriptionCharge
{
    /// <summary>MercadoPago's id of the charge; the key, because a charge pays one period.</summary>
    public required string AuthorizedPaymentId { get; init; }

    /// <summary>Of which subscription.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>MercadoPago's id of the payment.</summary>
    public required string? PaymentId { get; init; }

    /// <summary>What was charged, in ARS.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Always ARS: the provider charges nothing else here.</summary>
    public string Currency { get; init; } = "ARS";

    /// <summary>Where it stands.</summary>
    public ChargeStatus Status { get; set; }

    /// <summary>First moment paid for; null when it paid none and goes back.</summary>
    public DateTimeOffset? PeriodStart { get; init; }

    /// <summary>First moment not paid for.</summary>
    public DateTimeOffset? PeriodEnd { get; init; }

    /// <summary>When we learned of it.</summary>
    public required DateTimeOffset ChargedAt { get; init; }

    /// <summary>Number of its receipt; receipts of a series have no gaps.</summary>
    public long? ReceiptNumber { get; init; }
}

/// <summary>A line of a subscription's history.</summary>
public sealed class SubscriptionEvent
{
    /// <summary>Identity; in order of time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Of which subscription.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>What the line tells.</summary>
    public required SubscriptionNote Kind { get; init; }

    /// <summary>The plan it was about.</summary>
    public required Plan Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when, where that says something.</summary>
    public required DateTimeOffset? Until { get; init; }

    /// <summary>ARS, where money moved or will.</summary>
    public required decimal? Amount { get; init; }
}

internal sealed class SubscriptionModel
    : IEntityTypeConfiguration<Subscription>, IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<SubscriptionCharge>,
      IEntityTypeConfiguration<SubscriptionEvent>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        builder.Ignore(s => s.InForceUntil).Ignore(s => s.IsInForce).Ignore(s => s.DueAmount);
    }

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("subscription_agreements");
        builder.HasOne<Subscription>().WithMany().HasForeignKey(a => a.SubscriptionId);
    }

    public void Configure(EntityTypeBuilder<SubscriptionCharge> builder)
    {
        builder.ToTable("subscription_charges");
        builder.HasKey(c => c.AuthorizedPaymentId);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(c => c.SubscriptionId);
    }

    public void Configure(EntityTypeBuilder<SubscriptionEvent> builder)
    {
        builder.ToTable("subscription_events");
        builder.HasOne<Subscription>().WithMany().HasForeignKey(e => e.SubscriptionId);
    }
}
