using System.Linq.Expressions;
using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <summary>A monthly subscription: from its checkout to its end. Buying again after the end makes another.</summary>
public sealed class Subscription : Entity
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

    /// <summary>Until when it can be revoked with its money back, if it can.</summary>
    public DateTimeOffset? RevocableUntil(TimeSpan revocation) => IsInForce ? StartedAt + revocation : null;

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
    /// A charge was approved: the period begins or goes on for a month. Whoever calls has made sure that it is the first time for
    /// this charge.
    /// A change of plan or price that was due comes with the charge that pays it.
    /// </summary>
    /// <returns>The period that was paid.</returns>
    public (DateTimeOffset Start, DateTimeOffset End) Extend(User user, decimal amount, DateTimeOffset now)
    {
        var (standing, before) = (IsInForce, Type);
        var goesOn = standing && (ExpiresAt > now || Status is SubscriptionStatus.PastDue or SubscriptionStatus.Active);
        var start = goesOn && ExpiresAt is { } end ? end : now;
        if (NextPrice is { } next && amount == next)
            (Type, Price, NextType, NextPrice, NextPriceFrom) = (NextType ?? Type, next, null, null, null);
        StartedAt ??= now;
        if (!goesOn || AnchorDay is null)
            AnchorDay = Months.ArgentineDay(start);
        var until = Months.Next(start, AnchorDay.Value);
        ExpiresAt = until;
        (GraceUntil, LastPaymentStatus, LastPaymentDetail) = (null, "approved", null);
        Move(SubscriptionAction.Pay, SubscriptionParty.Provider);
        if (Status == SubscriptionStatus.Active)
            (AutoRenew, CancelledAt) = (true, null);
        var firstTime = user.ProfessionalSince is null;
        user.BecomeProfessional(Type, now, until);
        if (!standing || Type != before)
            Record(new ProfessionalActivated(UserId, Type, now, firstTime));
        Note(standing ? SubscriptionNote.Renewed : SubscriptionNote.Activated, now, ExpiresAt, amount);
        return (start, until);
    }

    /// <summary>What its owner can do now. A checkout that is open can be gone on with.</summary>
    public IReadOnlyList<SubscriptionAction> OpenToOwner(bool checkoutIsOpen, SubscriptionOptions numbers, DateTimeOffset now) =>
        [.. SubscriptionRules.Process.Open(Status, SubscriptionParty.Owner)
            .Where(action =>
                action == SubscriptionAction.ContinueCheckout ? checkoutIsOpen : Refusal(action, numbers, now) is null)];

    /// <summary>
    /// Why its owner cannot do something now; null when they can. Verbs ask it, and so does the view: what is offered is what is
    /// accepted.
    /// </summary>
    public Problem? Refusal(SubscriptionAction action, SubscriptionOptions numbers, DateTimeOffset now)
    {
        var open = SubscriptionRules.Process.Next(Status, action, SubscriptionParty.Owner) is not null && action switch
        {
            SubscriptionAction.Reactivate => ExpiresAt > now,
            SubscriptionAction.ChangePlan => Status != SubscriptionStatus.Cancelled || ExpiresAt > now,
            SubscriptionAction.KeepPlan => NextType is not null,
            SubscriptionAction.Revoke => RevocableUntil(numbers.Revocation) > now,
            _ => true,
        };
        return open ? null : Problem.Conflict(action switch
        {
            SubscriptionAction.Subscribe => "already_subscribed",
            SubscriptionAction.Reactivate => "nothing_to_reactivate",
            SubscriptionAction.KeepPlan when IsInForce => "same_plan",
            SubscriptionAction.Revoke => "revocation_over",
            _ => "subscription_over",
        });
    }

    /// <summary>A charge was rejected: the checkout says so, a renewal falls into its grace.</summary>
    public void ChargeFailed(User user, string status, string? detail, TimeSpan grace, DateTimeOffset now)
    {
        var news = (LastPaymentStatus, LastPaymentDetail) != (status, detail);
        (LastPaymentStatus, LastPaymentDetail) = (status, detail);
        var before = Status;
        Move(SubscriptionAction.FailToPay, SubscriptionParty.Provider);
        if (before != Status)
            BeginGrace(user, grace, now);
        if (Status == SubscriptionStatus.PastDue && news)
            Note(SubscriptionNote.PastDue, now, GraceUntil);
    }

    /// <summary>
    /// The period is over and the provider has not said yet what became of the renewal: nobody loses their place for a slow
    /// message.
    /// </summary>
    public void AwaitRenewal(User user, TimeSpan grace, DateTimeOffset now)
    {
        if (!Move(SubscriptionAction.AwaitRenewal, SubscriptionParty.Clock))
            return;
        LastPaymentStatus = "waiting";
        BeginGrace(user, grace, now);
        Note(SubscriptionNote.AwaitingRenewal, now, GraceUntil);
    }

    /// <summary>
    /// The owner wants no more renewals; what is paid stays, and when nothing is, it ends at once. Asking twice is asking once.
    /// </summary>
    public Problem? Cancel(User user, DateTimeOffset now)
    {
        if (Status == SubscriptionStatus.Cancelled)
            return null;
        if (SubscriptionRules.Process.Next(Status, SubscriptionAction.Cancel, SubscriptionParty.Owner) is not { } next)
            return Problem.Conflict("subscription_over");
        if (next == SubscriptionStatus.Expired)
        {
            GiveUp(now);
            return null;
        }

        Status = next;
        CancelledAt = now;
        StopRenewing(SubscriptionNote.Cancelled, user, now);
        return null;
    }

    /// <summary>The provider, or the payer there, ended the agreement: no renewal will come.</summary>
    public void ProviderEnded(User user, DateTimeOffset now)
    {
        switch (SubscriptionRules.Process.Next(Status, SubscriptionAction.LosePayer, SubscriptionParty.Provider))
        {
            case SubscriptionStatus.Expired:
                GiveUp(now);
                break;
            case SubscriptionStatus.Cancelled:
                Status = SubscriptionStatus.Cancelled;
                StopRenewing(SubscriptionNote.EndedByProvider, user, now);
                break;
            case SubscriptionStatus.PastDue:
                AutoRenew = false;
                break;
        }
    }

    /// <summary>
    /// The provider is going to charge. If the payer stopped it there and took it up again there, it goes on; if the owner
    /// cancelled here, the provider is told again.
    /// </summary>
    public void ProviderCharges(DateTimeOffset now)
    {
        if (SubscriptionRules.Process.Next(Status, SubscriptionAction.Resume, SubscriptionParty.Provider) is not { } next)
            return;
        if (CancelledAt is null && ExpiresAt > now)
            ComeBack(next, now);
        else
            Record(new SubscriptionStopped(Id));
    }

    /// <summary>The owner comes back before the end.</summary>
    public Problem? Reactivate(DateTimeOffset now)
    {
        var step = SubscriptionRules.Process.Next(Status, SubscriptionAction.Reactivate, SubscriptionParty.Owner);
        if (step is not { } next || !(ExpiresAt > now))
            return Problem.Conflict("nothing_to_reactivate");
        ComeBack(next, now);
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

    /// <summary>
    /// The owner asks the provider to go on: until its answer is written here, what was cancelled is to be paused again.
    /// </summary>
    internal void AskToResume() => Record(new SubscriptionStopped(Id));

    /// <summary>Lets the provider know what the next renewal costs, when it does not know yet.</summary>
    public void TellAmount()
    {
        if (AutoRenew && DueAmount != AmountAtProvider)
            Record(new AmountChanged(Id));
    }

    /// <summary>
    /// Another agreement of the payer takes over: a higher plan at once, or the way back after the provider ended the first.
    /// Unused days are worth what was paid for them, and buy days of the new plan.
    /// </summary>
    public void TakeUp(Agreement agreement, User user, DateTimeOffset now)
    {
        var change = agreement.Type != Type;
        if (IsInForce && change)
            ExpiresAt = CreditUntil(agreement.Price, now);
        (Type, Price, NextType, NextPrice, NextPriceFrom, AmountAtProvider) =
            (agreement.Type, agreement.Price, null, null, null, agreement.Price);
        if (!IsInForce || !(ExpiresAt > now))
            return;
        if (change)
            AnchorDay = Months.ArgentineDay(ExpiresAt.Value);
        Move(SubscriptionAction.TakeUp, SubscriptionParty.Provider);
        (AutoRenew, CancelledAt, GraceUntil) = (true, null, null);
        user.BecomeProfessional(Type, now, ExpiresAt.Value);
        if (change)
            Record(new ProfessionalActivated(UserId, Type, now, false));
        Note(change ? SubscriptionNote.Upgraded : SubscriptionNote.Reactivated, now, ExpiresAt, agreement.Price);
    }

    /// <summary>
    /// Until when the unused days of the paid period last at another monthly price; now, when nothing is unused.
    /// </summary>
    public DateTimeOffset CreditUntil(decimal price, DateTimeOffset now)
    {
        if (Status == SubscriptionStatus.PastDue || !(ExpiresAt > now))
            return now;
        return now + TimeSpan.FromSeconds(Math.Floor((ExpiresAt.Value - now).TotalSeconds * (double)(Price / price)));
    }

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

    /// <summary>The owner revokes a new subscription: it ends now and what was paid goes back.</summary>
    public void Revoke(User user, decimal paid, DateTimeOffset now)
    {
        if (SubscriptionRules.Process.Next(Status, SubscriptionAction.Revoke, SubscriptionParty.Owner) is null)
            return;
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
        if (!Move(SubscriptionAction.GiveUp, SubscriptionParty.Clock))
            return;
        Record(new SubscriptionOver(Id));
        Note(SubscriptionNote.CheckoutClosed, now, null);
    }

    private void BeginGrace(User user, TimeSpan grace, DateTimeOffset now)
    {
        GraceUntil = ExpiresAt + grace;
        if (GraceUntil is { } until)
            user.BecomeProfessional(Type, now, until);
    }

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
