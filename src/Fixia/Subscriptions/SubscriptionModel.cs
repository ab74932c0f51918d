using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Subscriptions;

/// <summary>An approved charge and the period it paid for.</summary>
public sealed class SubscriptionCharge
{
    /// <summary>MercadoPago's id of the charge; the key, because a charge pays one period.</summary>
    public required string AuthorizedPaymentId { get; init; }

    /// <summary>Of which subscription.</summary>
    public required Guid SubscriptionId { get; init; }

    /// <summary>MercadoPago's id of the payment.</summary>
    public required string? PaymentId { get; init; }

    /// <summary>ARS.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; init; } = "ARS";

    /// <summary><c>approved</c> or <c>refunded</c>.</summary>
    public string Status { get; init; } = "approved";

    /// <summary>First moment paid for.</summary>
    public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>First moment not paid for.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>When we learned of it.</summary>
    public required DateTimeOffset ChargedAt { get; init; }
}

/// <summary>A request by one of the two legal buttons.</summary>
public sealed class LegalRequest : Entity
{
    private LegalRequest()
    {
    }

    /// <summary>What the person can show.</summary>
    public string Code { get; private init; } = string.Empty;

    /// <summary><c>arrepentimiento</c> or <c>baja</c>.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>Whose.</summary>
    public string Email { get; private init; } = string.Empty;

    /// <summary>Name, if given.</summary>
    public string? FullName { get; private init; }

    /// <summary>Reason, if given.</summary>
    public string? Reason { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    internal static LegalRequest Receive(string kind, string email, string? fullName, string? reason, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var request = new LegalRequest { Id = id, Code = $"FX-{now:yyMMdd}-{Convert.ToHexString(id.ToByteArray()[^4..])}", Kind = kind, Email = email.Trim(), FullName = fullName, Reason = reason, ReceivedAt = now };
        request.Record(new LegalRequestReceived(id));
        return request;
    }
}

/// <summary>A legal request came in.</summary>
public sealed record LegalRequestReceived(Guid RequestId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => RequestId;
}

internal sealed class SubscriptionModel : IEntityTypeConfiguration<Subscription>, IEntityTypeConfiguration<SubscriptionCharge>, IEntityTypeConfiguration<LegalRequest>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        builder.Ignore(s => s.InForceUntil);
    }

    public void Configure(EntityTypeBuilder<SubscriptionCharge> builder)
    {
        builder.ToTable("subscription_charges");
        builder.HasKey(c => c.AuthorizedPaymentId);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(c => c.SubscriptionId);
    }

    public void Configure(EntityTypeBuilder<LegalRequest> builder)
    {
        builder.ToTable("legal_requests");
        builder.Property(r => r.Email).HasColumnType("citext");
    }
}
