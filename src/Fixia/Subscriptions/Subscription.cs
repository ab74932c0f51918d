using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>Where a subscription stands.</summary>
public enum SubscriptionStatus
{
    /// <summary>The checkout is open.</summary>
    Pending,

    /// <summary>Paid and renewing.</summary>
    Active,

    /// <summary>A renewal is not paid yet; the provider tries again during the grace.</summary>
    PastDue,

    /// <summary>Paid until its end, then over.</summary>
    Cancelled,

    /// <summary>Over.</summary>
    Expired,
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
    public Plan Type { get; private set; }

    /// <summary>Where it stands.</summary>
    public SubscriptionStatus Status { get; private set; }

    /// <summary>ARS a month, as bought.</summary>
    public decimal Price { get; private set; }

    /// <summary>Always ARS.</summary>
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

    /// <summary>What the provider charges at the next renewal, as far as it was told.</summary>
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

    /// <summary>
    /// A charge was approved: the period begins or goes on for a month. Whoever calls has made sure that it is the first time for this charge.
    /// A change of plan or price that was due comes with the charge that pays it.
    /// </summary>
    /// <returns>The period that was paid.</returns>
    public (DateTimeOffset Start, DateTimeOffset End) Extend(User user, decimal amount, DateTimeOffset now)
    {
        var (standing, before) = (IsInForce, Type);
        var goesOn = standing && (ExpiresAt > now || Status is SubscriptionStatus.PastDue or SubscriptionStatus.Active);
        var start = goesOn ? ExpiresAt!.Value : now;
        if (NextPrice is { } next && amount == next)
            (Type, Price, NextType, NextPrice, NextPriceFrom) = (NextType ?? Type, next, null, null, null);
        StartedAt ??= now;
        if (!goesOn || AnchorDay is null)
            AnchorDay = Months.ArgentineDay(start);
        ExpiresAt = Months.Next(start, AnchorDay.Value);
        (GraceUntil, LastPaymentStatus, LastPaymentDetail) = (null, "approved", null);
        // A charge that was under way when it was cancelled is paid time, but does not undo the cancellation.
        if (Status != SubscriptionStatus.Cancelled)
            (Status, AutoRenew, CancelledAt) = (SubscriptionStatus.Active, true, null);
        var firstTime = user.ProfessionalSince is null;
        user.BecomeProfessional(Type, now, ExpiresAt.Value);
        if (!standing || Type != before)
            Record(new ProfessionalActivated(UserId, Type, now, firstTime));
        Note(standing ? SubscriptionNote.Renewed : SubscriptionNote.Activated, now, ExpiresAt, amount);
        return (start, ExpiresAt.Value);
    }

    /// <summary>A charge was rejected: the checkout says so, a renewal falls into its grace.</summary>
    public void ChargeFailed(User user, string status, string? detail, TimeSpan grace, DateTimeOffset now)
    {
        var news = (LastPaymentStatus, LastPaymentDetail) != (status, detail);
        (LastPaymentStatus, LastPaymentDetail) = (status, detail);
        if (Status == SubscriptionStatus.Active)
            BeginGrace(user, grace, now);
        if (Status == SubscriptionStatus.PastDue && news)
            Note(SubscriptionNote.PastDue, now, GraceUntil);
    }

    /// <summary>
    /// The period is over and the provider has not said yet what became of the renewal: nobody loses their place for a slow message.
    /// </summary>
    public void AwaitRenewal(User user, TimeSpan grace, DateTimeOffset now)
    {
        if (Status != SubscriptionStatus.Active)
            return;
        LastPaymentStatus = "waiting";
        BeginGrace(user, grace, now);
        Note(SubscriptionNote.AwaitingRenewal, now, GraceUntil);
    }

    /// <summary>The owner wants no more renewals; what is paid stays. In the grace nothing is paid: it ends at once.</summary>
    public Problem? Cancel(User user, DateTimeOffset now)
    {
        switch (Status)
        {
            case SubscriptionStatus.Cancelled:
                return null;
            case SubscriptionStatus.Pending:
                GiveUp(now);
                return null;
            case SubscriptionStatus.Active or SubscriptionStatus.PastDue:
                CancelledAt = now;
                StopRenewing(SubscriptionNote.Cancelled, user, now);
                return null;
            default:
                return Problem.Conflict("subscription_over");
        }
    }

    /// <summary>The provider, or the payer there, ended the agreement: no renewal will come.</summary>
    public void ProviderEnded(User user, DateTimeOffset now)
    {
        if (Status == SubscriptionStatus.Pending)
            GiveUp(now);
        else if (Status == SubscriptionStatus.Active)
            StopRenewing(SubscriptionNote.EndedByProvider, user, now);
        else if (Status == SubscriptionStatus.PastDue)
            AutoRenew = false;
    }

    /// <summary>
    /// The provider is going to charge. If the payer stopped it there and took it up again there, it goes on; if the owner cancelled here, the
    /// provider is told again.
    /// </summary>
    public void ProviderCharges(DateTimeOffset now)
    {
        if (Status != SubscriptionStatus.Cancelled)
            return;
        if (CancelledAt is null && ExpiresAt > now)
            Reactivate(now);
        else
            Record(new SubscriptionStopped(Id));
    }

    /// <summary>The owner comes back before the end.</summary>
    public Problem? Reactivate(DateTimeOffset now)
    {
        if (Status != SubscriptionStatus.Cancelled || !(ExpiresAt > now))
            return Problem.Conflict("nothing_to_reactivate");
        (Status, AutoRenew, CancelledAt) = (SubscriptionStatus.Active, true, null);
        Note(SubscriptionNote.Reactivated, now, ExpiresAt);
        return null;
    }

    /// <summary>A cheaper plan from the next renewal on; the one that is paid for stays until then.</summary>
    public void ChangeAtRenewal(PlanRules plan, DateTimeOffset now)
    {
        (NextType, NextPrice, NextPriceFrom) = (plan.Type, plan.Price, null);
        Note(SubscriptionNote.ChangeScheduled, now, ExpiresAt, plan.Price);
    }

    /// <summary>Stays with the plan it has.</summary>
    public void KeepPlan(DateTimeOffset now)
    {
        (NextType, NextPrice, NextPriceFrom) = (null, null, null);
        Note(SubscriptionNote.ChangeUndone, now, ExpiresAt);
    }

    /// <summary>The plan's price changed: announced now, charged by renewals after the notice.</summary>
    public void AnnouncePrice(decimal price, DateTimeOffset from, DateTimeOffset now)
    {
        (NextPrice, NextPriceFrom) = (price, from);
        Note(SubscriptionNote.PriceAnnounced, now, from, price);
    }

    /// <summary>Lets the provider know what the next renewal costs, when it does not know yet.</summary>
    public void TellAmount()
    {
        if (AutoRenew && DueAmount != AmountAtProvider)
            Record(new AmountChanged(Id));
    }

    /// <summary>
    /// Another agreement of the payer takes over: a higher plan at once, or the way back after the provider ended the first. Unused days are
    /// worth what was paid for them, and buy days of the new plan.
    /// </summary>
    public void TakeUp(Agreement agreement, User user, DateTimeOffset now)
    {
        var change = agreement.Type != Type;
        if (IsInForce && change)
            ExpiresAt = CreditUntil(agreement.Price, now);
        (Type, Price, NextType, NextPrice, NextPriceFrom, AmountAtProvider) = (agreement.Type, agreement.Price, null, null, null, agreement.Price);
        if (!IsInForce || !(ExpiresAt > now))
            return;
        if (change)
            AnchorDay = Months.ArgentineDay(ExpiresAt!.Value);
        (Status, AutoRenew, CancelledAt, GraceUntil) = (SubscriptionStatus.Active, true, null, null);
        user.BecomeProfessional(Type, now, ExpiresAt.Value);
        if (change)
            Record(new ProfessionalActivated(UserId, Type, now, false));
        Note(change ? SubscriptionNote.Upgraded : SubscriptionNote.Reactivated, now, ExpiresAt, agreement.Price);
    }

    /// <summary>Until when the unused days of the paid period last at another monthly price; now, when nothing is unused.</summary>
    public DateTimeOffset CreditUntil(decimal price, DateTimeOffset now)
    {
        if (Status == SubscriptionStatus.PastDue || !(ExpiresAt > now))
            return now;
        return now + TimeSpan.FromSeconds(Math.Floor((ExpiresAt.Value - now).TotalSeconds * (double)(Price / price)));
    }

    /// <summary>Its time is over.</summary>
    public void Expire(User user, DateTimeOffset now)
    {
        if (!IsInForce)
            return;
        (Status, AutoRenew, GraceUntil, NextType, NextPrice, NextPriceFrom) = (SubscriptionStatus.Expired, false, null, null, null, null);
        user.StopBeingProfessional();
        Record(new ProfessionalExpired(UserId, now));
        Record(new SubscriptionOver(Id));
        Note(SubscriptionNote.Expired, now, null);
    }

    /// <summary>The owner revokes a new subscription: it ends now and what was paid goes back.</summary>
    public void Revoke(User user, decimal paid, DateTimeOffset now)
    {
        CancelledAt ??= now;
        Note(SubscriptionNote.Revoked, now, null, paid);
        Expire(user, now);
    }

    /// <summary>Notes something for the history, and for the letter that tells it.</summary>
    internal void Note(SubscriptionNote note, DateTimeOffset now, DateTimeOffset? until, decimal? amount = null) =>
        Record(new SubscriptionNoted(Id, UserId, note, Type, now, until, amount));

    /// <summary>A charge that nobody wanted goes back.</summary>
    internal void GiveBack(string authorizedPaymentId) => Record(new RefundDue(Id, authorizedPaymentId));

    /// <summary>Nobody finished the checkout.</summary>
    internal void GiveUp(DateTimeOffset now)
    {
        Status = SubscriptionStatus.Expired;
        Record(new SubscriptionOver(Id));
        Note(SubscriptionNote.CheckoutClosed, now, null);
    }

    private void BeginGrace(User user, TimeSpan grace, DateTimeOffset now)
    {
        Status = SubscriptionStatus.PastDue;
        GraceUntil = ExpiresAt!.Value + grace;
        user.BecomeProfessional(Type, now, GraceUntil.Value);
    }

    private void StopRenewing(SubscriptionNote note, User user, DateTimeOffset now)
    {
        (Status, AutoRenew, GraceUntil, NextType, NextPrice, NextPriceFrom) = (SubscriptionStatus.Cancelled, false, null, null, null, null);
        user.BecomeProfessional(Type, now, ExpiresAt!.Value);
        Record(new SubscriptionStopped(Id));
        Note(note, now, ExpiresAt);
        if (ExpiresAt <= now)
            Expire(user, now);
    }
}

/// <summary>Calendar months as people in Argentina count them.</summary>
internal static class Months
{
    public static int ArgentineDay(DateTimeOffset moment) => Argentina.DayOf(moment).Day;

    /// <summary>The same day a month later; a month too short for <paramref name="day"/> ends on its last day.</summary>
    public static DateTimeOffset Next(DateTimeOffset from, int day)
    {
        var local = Argentina.TimeOf(from).DateTime;
        var next = local.AddDays(1 - local.Day).AddMonths(1);
        return Argentina.MomentOf(next.AddDays(Math.Min(day, DateTime.DaysInMonth(next.Year, next.Month)) - 1));
    }
}
