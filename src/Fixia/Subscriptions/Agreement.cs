using Fixia.Accounts;
using Fixia.Payments;

namespace Fixia.Subscriptions;

/// <summary>
/// What the payer authorizes at the provider: there it is a mandate, and carries our id as its reference. It is written here
/// first, so that whatever becomes of the provider's answer, we know what to look for.
/// </summary>
public sealed class Agreement : Entity
{
    // A first charge that moves by less is the same checkout.
    private static readonly TimeSpan SameStart = TimeSpan.FromDays(1);

    private Agreement()
    {
    }

    /// <summary>The subscription it pays, or waits to pay.</summary>
    public Guid SubscriptionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public AgreementStatus Status { get; private set; }

    /// <summary>The plan it pays.</summary>
    public Plan Type { get; private init; }

    /// <summary>ARS a month.</summary>
    public decimal Price { get; private init; }

    /// <summary>The e-mail of the payer's account at the provider.</summary>
    public string PayerEmail { get; private init; } = string.Empty;

    /// <summary>When it charges first; null: as soon as it is authorized.</summary>
    public DateTimeOffset? StartsAt { get; private init; }

    /// <summary>The provider's id; null until its answer came, or reconciliation found it.</summary>
    public string? MpId { get; private set; }

    /// <summary>The page where it is authorized.</summary>
    public string? CheckoutUrl { get; private set; }

    /// <summary>When the provider was last asked about it.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Since when the provider confirms that it charges no more; null while nobody knows, and it is asked.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new agreement, before the provider knows it.</summary>
    public static Agreement Open(
        Guid subscriptionId, Plan type, decimal price, string payerEmail, DateTimeOffset? startsAt, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(now),
            SubscriptionId = subscriptionId,
            Type = type,
            Price = price,
            PayerEmail = payerEmail.Trim(),
            StartsAt = startsAt,
            CreatedAt = now,
        };

    /// <summary>Whether an open checkout is the one that is asked for: asking twice gives the same.</summary>
    public bool Offers(Plan type, decimal price, string payerEmail, DateTimeOffset? startsAt, DateTimeOffset now) =>
        Status == AgreementStatus.Open && Type == type && Price == price && PayerEmail == payerEmail.Trim()
        && ((StartsAt ?? now) - (startsAt ?? now)).Duration() < SameStart;

    /// <summary>
    /// The provider knows it now. Closed while the provider was asked, it is told at once that it must not charge: whoever
    /// closed it could not, without the id.
    /// </summary>
    public void PayAt(Mandate mandate)
    {
        if (MpId is not null)
            return;
        (MpId, CheckoutUrl) = (mandate.Id, mandate.CheckoutUrl);
        if (Status != AgreementStatus.Closed)
            return;
        EndedAt = null;
        Record(new AgreementClosed(Id));
    }

    /// <summary>It pays the subscription from now on.</summary>
    public void TakeOver() => Move(AgreementAction.TakeOver, SubscriptionParty.Provider);

    /// <summary>It must not charge any more; the provider has to be told.</summary>
    public void Close()
    {
        if (Move(AgreementAction.Close, SubscriptionParty.Owner))
            Record(new AgreementClosed(Id));
    }

    /// <summary>The provider will not charge it any more, or has never heard of it.</summary>
    public void End(DateTimeOffset now)
    {
        if (Move(AgreementAction.End, SubscriptionParty.Provider))
            EndedAt ??= now;
    }

    private bool Move(AgreementAction action, SubscriptionParty by)
    {
        if (AgreementRules.Process.Next(Status, action, by) is not { } next)
            return false;
        Status = next;
        return true;
    }
}
