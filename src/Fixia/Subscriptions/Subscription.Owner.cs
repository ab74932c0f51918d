using Fixia.Accounts;

namespace Fixia.Subscriptions;

/// <content>What its owner can do with it, and what they do.</content>
public sealed partial class Subscription
{
    /// <summary>Until when it can be revoked with its money back, if it can.</summary>
    public DateTimeOffset? RevocableUntil(TimeSpan revocation) => IsInForce ? StartedAt + revocation : null;

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

    /// <summary>
    /// The owner asks the provider to go on: until its answer is written here, what was cancelled is to be paused again.
    /// </summary>
    internal void AskToResume() => Record(new SubscriptionStopped(Id));

    /// <summary>The owner revokes a new subscription: it ends now and what was paid goes back.</summary>
    public void Revoke(User user, decimal paid, DateTimeOffset now)
    {
        if (SubscriptionRules.Process.Next(Status, SubscriptionAction.Revoke, SubscriptionParty.Owner) is null)
            return;
        CancelledAt ??= now;
        Note(SubscriptionNote.Revoked, now, null, paid);
        Expire(user, now);
    }

    /// <summary>Nobody finished the checkout.</summary>
    internal void GiveUp(DateTimeOffset now)
    {
        if (!Move(SubscriptionAction.GiveUp, SubscriptionParty.Clock))
            return;
        Record(new SubscriptionOver(Id));
        Note(SubscriptionNote.CheckoutClosed, now, null);
    }
}
