using Fixia.Platform.Processes;
using static Fixia.Subscriptions.AgreementAction;
using static Fixia.Subscriptions.AgreementStatus;

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

/// <summary>What can happen to an agreement.</summary>
public enum AgreementAction
{
    /// <summary>The payer authorized it: it pays the subscription from now on.</summary>
    TakeOver,

    /// <summary>It must not charge any more.</summary>
    Close,

    /// <summary>The provider confirms that it never will.</summary>
    End,
}

/// <summary>The process of an agreement.</summary>
internal static class AgreementRules
{
    private const SubscriptionParty Anybody = SubscriptionParty.Owner | SubscriptionParty.Provider | SubscriptionParty.Clock;

    /// <summary>Every step there is.</summary>
    public static StateMachine<AgreementStatus, AgreementAction, SubscriptionParty> Process { get; } = new(
    [
        (Open, TakeOver, SubscriptionParty.Provider, Current),
        (Open, Close, Anybody, Closed),
        (Current, Close, Anybody, Closed),
        (Closed, End, SubscriptionParty.Provider | SubscriptionParty.Clock, Closed),
    ]);
}
