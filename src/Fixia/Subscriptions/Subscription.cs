using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>Where a subscription stands.</summary>
public enum SubscriptionStatus
{
    /// <summary>The checkout is open.</summary>
    Pending,

    /// <summary>Paid and renewing.</summary>
    Active,

    /// <summary>A renewal failed; the provider tries again during the grace.</summary>
    PastDue,

    /// <summary>Paid until its end, then over.</summary>
    Cancelled,

    /// <summary>Over.</summary>
    Expired,
}

/// <summary>The numbers of subscriptions.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>How long a professional stays active while a failed renewal is tried again.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(10);

    /// <summary>How long an open checkout is looked after before it is given up.</summary>
    public TimeSpan Checkout { get; set; } = TimeSpan.FromDays(3);
}

/// <summary>A monthly subscription: from its checkout to its end. Buying again after the end makes another.</summary>
public sealed class Subscription : Entity
{
    private Subscription()
    {
    }

    /// <summary>Whose.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The plan.</summary>
    public Plan Type { get; private init; }

    /// <summary>Where it stands.</summary>
    public SubscriptionStatus Status { get; private set; }

    /// <summary>ARS a month, as bought.</summary>
    public decimal Price { get; private init; }

    /// <summary>Always ARS.</summary>
    public string Currency { get; private init; } = "ARS";

    /// <summary>The e-mail of the payer's MercadoPago account.</summary>
    public string PayerEmail { get; private set; } = string.Empty;

    /// <summary>The preapproval at MercadoPago.</summary>
    public string? MpId { get; private set; }

    /// <summary>Where it is paid.</summary>
    public string? CheckoutUrl { get; private set; }

    /// <summary>Whether it renews by itself.</summary>
    public bool AutoRenew { get; private set; }

    /// <summary>The day of the month it was first paid: a month that is too short is followed by one that returns to it.</summary>
    public int? AnchorDay { get; private set; }

    /// <summary>When it first came into force.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>The end of the paid period.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>While past due: until when the professional stays active.</summary>
    public DateTimeOffset? GraceUntil { get; private set; }

    /// <summary>The provider's word on the last charge.</summary>
    public string? LastPaymentStatus { get; private set; }

    /// <summary>The provider's reason.</summary>
    public string? LastPaymentDetail { get; private set; }

    /// <summary>When the checkout was opened.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Until when it gives the right to act.</summary>
    public DateTimeOffset? InForceUntil => GraceUntil ?? ExpiresAt;

    /// <summary>Opens the checkout.</summary>
    public static Subscription Open(Guid userId, PlanRules plan, string payerEmail, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Type = plan.Type,
        Price = plan.Price,
        PayerEmail = payerEmail.Trim(),
        Status = SubscriptionStatus.Pending,
        CreatedAt = now,
    };

    /// <summary>The provider knows it now.</summary>
    public void PayAt(string mpId, string checkoutUrl) => (MpId, CheckoutUrl) = (mpId, checkoutUrl);

    /// <summary>
    /// A charge was approved: the period begins or goes on for a month. Whoever calls has made sure that it is the first time for this charge.
    /// </summary>
    /// <returns>The period that was paid.</returns>
    public (DateTimeOffset Start, DateTimeOffset End) Extend(User user, DateTimeOffset now)
    {
        var first = StartedAt is null;
        var start = ExpiresAt > now || Status == SubscriptionStatus.PastDue ? ExpiresAt!.Value : now;
        StartedAt ??= now;
        AnchorDay ??= Months.ArgentineDay(now);
        ExpiresAt = Months.Next(start, AnchorDay.Value);
        GraceUntil = null;
        LastPaymentStatus = "approved";
        LastPaymentDetail = null;
        // A charge that was under way when it was cancelled is paid time, but does not undo the cancellation.
        if (Status != SubscriptionStatus.Cancelled)
            (Status, AutoRenew, CheckoutUrl) = (SubscriptionStatus.Active, true, null);
        var firstTime = user.ProfessionalSince is null;
        user.BecomeProfessional(Type, now, ExpiresAt.Value);
        if (first)
            Record(new ProfessionalActivated(UserId, Type, now, firstTime));
        else
            Record(new SubscriptionRenewed(Id, UserId, Type, start, ExpiresAt.Value));
        return (start, ExpiresAt.Value);
    }

    /// <summary>A charge was rejected: the checkout says so, a renewal falls into its grace.</summary>
    public void ChargeFailed(User user, string status, string? detail, TimeSpan grace, DateTimeOffset now)
    {
        (LastPaymentStatus, LastPaymentDetail) = (status, detail);
        if (Status != SubscriptionStatus.Active)
            return;
        Status = SubscriptionStatus.PastDue;
        GraceUntil = (ExpiresAt > now ? ExpiresAt.Value : now) + grace;
        user.BecomeProfessional(Type, now, GraceUntil.Value);
        Record(new SubscriptionPastDue(Id, UserId, Type, GraceUntil.Value));
    }

    /// <summary>No more renewals; what is paid stays.</summary>
    public Problem? Cancel()
    {
        switch (Status)
        {
            case SubscriptionStatus.Cancelled:
                return null;
            case SubscriptionStatus.Active or SubscriptionStatus.PastDue:
                (Status, AutoRenew) = (SubscriptionStatus.Cancelled, false);
                Record(new SubscriptionCancelled(Id, UserId));
                return null;
            case SubscriptionStatus.Pending:
                Status = SubscriptionStatus.Expired;
                Record(new SubscriptionCancelled(Id, UserId));
                return null;
            default:
                return Problem.Conflict("subscription_over");
        }
    }

    /// <summary>Its time is over.</summary>
    public void Expire(User user, DateTimeOffset now)
    {
        var wasInForce = Status != SubscriptionStatus.Pending;
        (Status, AutoRenew, CheckoutUrl) = (SubscriptionStatus.Expired, false, null);
        if (wasInForce)
        {
            user.StopBeingProfessional();
            Record(new ProfessionalExpired(UserId, now));
        }

        Record(new SubscriptionCancelled(Id, UserId));
    }
}

/// <summary>Calendar months as people in Argentina count them.</summary>
internal static class Months
{
    // Argentina keeps UTC−3 the whole year; the day that counts is the payer's, not Greenwich's.
    private static readonly TimeSpan Argentina = TimeSpan.FromHours(-3);

    public static int ArgentineDay(DateTimeOffset moment) => moment.ToOffset(Argentina).Day;

    /// <summary>The same day a month later; a month too short for <paramref name="day"/> ends on its last day.</summary>
    public static DateTimeOffset Next(DateTimeOffset from, int day)
    {
        var local = from.ToOffset(Argentina);
        var next = local.AddDays(1 - local.Day).AddMonths(1);
        return next.AddDays(Math.Min(day, DateTime.DaysInMonth(next.Year, next.Month)) - 1).ToUniversalTime();
    }
}
