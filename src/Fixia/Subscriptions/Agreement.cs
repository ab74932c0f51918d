using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>Where an agreement stands.</summary>
public enum AgreementStatus
{
    /// <summary>Its checkout is open.</summary>
    Open,

    /// <summary>It pays the subscription.</summary>
    Current,

    /// <summary>Over or replaced; it must not charge any more.</summary>
    Closed,
}

/// <summary>What the payer authorizes at MercadoPago: a <c>preapproval</c>. Its id is the idempotency key and the reference it carries there.</summary>
public sealed class Agreement : Entity
{
    private Agreement()
    {
    }

    /// <summary>Of which subscription.</summary>
    public Guid SubscriptionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public AgreementStatus Status { get; private set; }

    /// <summary>The plan it pays.</summary>
    public Plan Type { get; private init; }

    /// <summary>ARS a month.</summary>
    public decimal Price { get; private init; }

    /// <summary>The e-mail of the payer's MercadoPago account.</summary>
    public string PayerEmail { get; private init; } = string.Empty;

    /// <summary>When it charges first; null: as soon as it is authorized.</summary>
    public DateTimeOffset? StartsAt { get; private init; }

    /// <summary>MercadoPago's id.</summary>
    public string? MpId { get; private set; }

    /// <summary>Where it is authorized.</summary>
    public string? CheckoutUrl { get; private set; }

    /// <summary>When MercadoPago was last asked about it.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new agreement, before the provider knows it.</summary>
    public static Agreement Open(Guid subscriptionId, Plan type, decimal price, string payerEmail, DateTimeOffset? startsAt, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SubscriptionId = subscriptionId,
        Type = type,
        Price = price,
        PayerEmail = payerEmail.Trim(),
        StartsAt = startsAt,
        CreatedAt = now,
    };

    /// <summary>The provider knows it now.</summary>
    public void PayAt(string mpId, string checkoutUrl) => (MpId, CheckoutUrl) = (mpId, checkoutUrl);

    /// <summary>It pays the subscription from now on.</summary>
    public void TakeOver() => Status = AgreementStatus.Current;

    /// <summary>It must not charge any more; the provider has to be told.</summary>
    public void Close()
    {
        if (Status == AgreementStatus.Closed)
            return;
        Status = AgreementStatus.Closed;
        Record(new AgreementClosed(Id));
    }
}
