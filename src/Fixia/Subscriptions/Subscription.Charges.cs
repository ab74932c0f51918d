using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <content>What the provider says of charges and agreements, and what the next one costs.</content>
public sealed partial class Subscription
{
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

    /// <summary>A charge that nobody wanted goes back.</summary>
    internal void GiveBack(string authorizedPaymentId) => Record(new RefundDue(Id, authorizedPaymentId));

    private void BeginGrace(User user, TimeSpan grace, DateTimeOffset now)
    {
        GraceUntil = ExpiresAt + grace;
        if (GraceUntil is { } until)
            user.BecomeProfessional(Type, now, until);
    }
}
