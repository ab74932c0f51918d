using System.Linq.Expressions;
using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>A monthly subscription: from its checkout to its end. Buying again after the end makes another.</summary>
public sealed partial class Subscription : Entity
{
    private Subscription()
    {
    }

    /// <summary>The user who has it.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The plan it gives.</summary>
    public Plan Type { get; private set; }

    /// <summary>Where it stands.</summary>
    public SubscriptionStatus Status { get; private set; }

    /// <summary>ARS a month, as bought.</summary>
    public decimal Price { get; private set; }

    /// <summary>Always ARS: the provider charges nothing else here.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>Whether it renews by itself.</summary>
    public bool AutoRenew { get; private set; }

    /// <summary>The day of the month it is paid on: a month that is too short is followed by one that returns to it.</summary>
    public int? AnchorDay { get; private set; }

    /// <summary>When it first came into force.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>The end of the paid period.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>While past due: until when the professional stays active.</summary>
    public DateTimeOffset? GraceUntil { get; private set; }

    /// <summary>The plan from the next renewal on, when it changes then.</summary>
    public Plan? NextType { get; private set; }

    /// <summary>ARS a month from the next renewal on, when it changes then.</summary>
    public decimal? NextPrice { get; private set; }

    /// <summary>Renewals before it keep the old price; null: the very next one changes.</summary>
    public DateTimeOffset? NextPriceFrom { get; private set; }

    /// <summary>What the provider charges at the next renewal; null while it is being told, and nobody knows.</summary>
    public decimal? AmountAtProvider { get; set; }

    /// <summary>When its owner cancelled it.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The provider's word on the last charge.</summary>
    public string? LastPaymentStatus { get; private set; }

    /// <summary>The provider's reason.</summary>
    public string? LastPaymentDetail { get; private set; }

    /// <summary>When the checkout was opened.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Until when it gives the right to act.</summary>
    public DateTimeOffset? InForceUntil => GraceUntil ?? ExpiresAt;

    /// <summary>Which give the right to act at a moment, whoever has noticed their end.</summary>
    public static Expression<Func<Subscription, bool>> InForceAt(DateTimeOffset now) => s =>
        (s.Status == SubscriptionStatus.Active || s.Status == SubscriptionStatus.PastDue
            || s.Status == SubscriptionStatus.Cancelled)
        && (s.GraceUntil ?? s.ExpiresAt) > now;

    /// <summary>Whether it gives the right to act, or did until a moment ago.</summary>
    public bool IsInForce => Status is SubscriptionStatus.Active or SubscriptionStatus.PastDue or SubscriptionStatus.Cancelled;

    /// <summary>What the next renewal should cost, in ARS.</summary>
    public decimal DueAmount => NextPrice is { } next && !(NextPriceFrom > ExpiresAt) ? next : Price;

    /// <summary>Opens the checkout.</summary>
    public static Subscription Open(Guid userId, PlanRules plan, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Type = plan.Type,
        Price = plan.Price,
        Status = SubscriptionStatus.Pending,
        CreatedAt = now,
    };

    /// <summary>Its time is over.</summary>
    public void Expire(User user, DateTimeOffset now)
    {
        if (!Move(SubscriptionAction.Expire, SubscriptionParty.Clock))
            return;
        (AutoRenew, GraceUntil, NextType, NextPrice, NextPriceFrom) = (false, null, null, null, null);
        user.StopBeingProfessional();
        Record(new ProfessionalExpired(UserId, now));
        Record(new SubscriptionOver(Id));
        Note(SubscriptionNote.Expired, now, null);
    }

    /// <summary>Notes something for the history, and for the letter that tells it.</summary>
    internal void Note(SubscriptionNote note, DateTimeOffset now, DateTimeOffset? until, decimal? amount = null) =>
        Record(new SubscriptionNoted(Id, UserId, note, Type, now, until, amount));

    private void ComeBack(SubscriptionStatus next, DateTimeOffset now)
    {
        (Status, AutoRenew, CancelledAt) = (next, true, null);
        Note(SubscriptionNote.Reactivated, now, ExpiresAt);
    }

    private void StopRenewing(SubscriptionNote note, User user, DateTimeOffset now)
    {
        (AutoRenew, GraceUntil, NextType, NextPrice, NextPriceFrom) = (false, null, null, null, null);
        if (ExpiresAt is { } paidUntil)
            user.BecomeProfessional(Type, now, paidUntil);
        Record(new SubscriptionStopped(Id));
        Note(note, now, ExpiresAt);
        if (ExpiresAt <= now)
            Expire(user, now);
    }

    // False: the process has no such step from here, and nothing happens.
    private bool Move(SubscriptionAction action, SubscriptionParty by)
    {
        if (SubscriptionRules.Process.Next(Status, action, by) is not { } next)
            return false;
        Status = next;
        return true;
    }
}
