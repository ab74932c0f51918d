using Fixia.Platform.Processes;
using static Fixia.Subscriptions.SubscriptionAction;
using static Fixia.Subscriptions.SubscriptionStatus;

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

    /// <summary>Over for good; buying again makes another.</summary>
    Expired,
}

/// <summary>What can happen to a subscription. The first ones are its owner's to ask for, the others happen.</summary>
public enum SubscriptionAction
{
    /// <summary>Opens a checkout for a plan; after the end, of another subscription.</summary>
    Subscribe,

    /// <summary>Goes on with the checkout that is open.</summary>
    ContinueCheckout,

    /// <summary>No more renewals; what is paid stays.</summary>
    Cancel,

    /// <summary>Back before the end.</summary>
    Reactivate,

    /// <summary>Another plan: a higher one at once, a lower one from the next renewal on.</summary>
    ChangePlan,

    /// <summary>Takes a change that was to come back.</summary>
    KeepPlan,

    /// <summary>Undoes a new one, with its money back.</summary>
    Revoke,

    /// <summary>A charge was approved.</summary>
    Pay,

    /// <summary>A charge was rejected.</summary>
    FailToPay,

    /// <summary>Another agreement of the payer takes over.</summary>
    TakeUp,

    /// <summary>The agreement that pays it ended.</summary>
    LosePayer,

    /// <summary>The payer took the stopped agreement up again, at the provider.</summary>
    Resume,

    /// <summary>The period is over and nobody has said what became of the renewal.</summary>
    AwaitRenewal,

    /// <summary>Nobody finished the checkout.</summary>
    GiveUp,

    /// <summary>Its time is over.</summary>
    Expire,
}

/// <summary>Who can move a subscription.</summary>
[Flags]
public enum SubscriptionParty
{
    /// <summary>Whose it is.</summary>
    Owner = 1,

    /// <summary>MercadoPago, or the payer there.</summary>
    Provider = 2,

    /// <summary>Time that has passed, noticed by a job.</summary>
    Clock = 4,
}

/// <summary>The process of a subscription.</summary>
internal static class SubscriptionRules
{
    private const SubscriptionParty Owner = SubscriptionParty.Owner;
    private const SubscriptionParty Provider = SubscriptionParty.Provider;
    private const SubscriptionParty Clock = SubscriptionParty.Clock;

    /// <summary>Every step there is.</summary>
    public static StateMachine<SubscriptionStatus, SubscriptionAction, SubscriptionParty> Process { get; } = new(
    [
        (Pending, Subscribe, Owner, Pending),
        (Pending, ContinueCheckout, Owner, Pending),
        (Pending, Cancel, Owner, Expired),
        (Pending, Pay, Provider, Active),
        (Pending, FailToPay, Provider, Pending),
        (Pending, TakeUp, Provider, Pending),
        (Pending, LosePayer, Provider, Expired),
        (Pending, GiveUp, Provider | Clock, Expired),

        (Active, ContinueCheckout, Owner, Active),
        (Active, Cancel, Owner, Cancelled),
        (Active, ChangePlan, Owner, Active),
        (Active, KeepPlan, Owner, Active),
        (Active, Revoke, Owner, Expired),
        (Active, Pay, Provider, Active),
        (Active, FailToPay, Provider, PastDue),
        (Active, TakeUp, Provider, Active),
        (Active, LosePayer, Provider, Cancelled),
        (Active, AwaitRenewal, Clock, PastDue),
        (Active, Expire, Clock, Expired),

        (PastDue, ContinueCheckout, Owner, PastDue),
        (PastDue, Cancel, Owner, Cancelled),
        (PastDue, ChangePlan, Owner, PastDue),
        (PastDue, KeepPlan, Owner, PastDue),
        (PastDue, Revoke, Owner, Expired),
        (PastDue, Pay, Provider, Active),
        (PastDue, FailToPay, Provider, PastDue),
        (PastDue, TakeUp, Provider, Active),
        (PastDue, LosePayer, Provider, PastDue),
        (PastDue, Expire, Clock, Expired),

        (Cancelled, ContinueCheckout, Owner, Cancelled),
        (Cancelled, Reactivate, Owner, Active),
        (Cancelled, ChangePlan, Owner, Cancelled),
        (Cancelled, Revoke, Owner, Expired),
        // A charge that was under way when it was cancelled is paid time, but does not undo the cancellation.
        (Cancelled, Pay, Provider, Cancelled),
        (Cancelled, FailToPay, Provider, Cancelled),
        (Cancelled, TakeUp, Provider, Active),
        (Cancelled, Resume, Provider, Active),
        (Cancelled, Expire, Clock, Expired),

        // Another begins.
        (Expired, Subscribe, Owner, Pending),
        (Expired, Pay, Provider, Active),
    ]);
}
