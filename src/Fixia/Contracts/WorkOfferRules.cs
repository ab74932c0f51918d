using Fixia.Platform.Processes;
using static Fixia.Contracts.OfferParty;
using static Fixia.Contracts.WorkOfferAction;
using static Fixia.Contracts.WorkOfferStatus;

namespace Fixia.Contracts;

/// <summary>Where an offer stands.</summary>
public enum WorkOfferStatus
{
    /// <summary>It waits for the other one.</summary>
    Open,

    /// <summary>It is a contract.</summary>
    Accepted,

    /// <summary>The other one said no.</summary>
    Declined,

    /// <summary>Whoever made it took it back.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Lapsed,

    /// <summary>Another version stands for it.</summary>
    Replaced,
}

/// <summary>What can be done with an offer.</summary>
public enum WorkOfferAction
{
    /// <summary>Agree: it is a contract.</summary>
    Accept,

    /// <summary>Put something else forward: another version.</summary>
    Counter,

    /// <summary>Say no.</summary>
    Decline,

    /// <summary>Take it back.</summary>
    Withdraw,
}

/// <summary>Who acts on an offer.</summary>
[Flags]
public enum OfferParty
{
    /// <summary>Who made the version that stands.</summary>
    Maker = 1,

    /// <summary>Whom it waits for.</summary>
    Reader = 2,
}

/// <summary>The process of an offer made while two people talk.</summary>
internal static class WorkOfferRules
{
    public static readonly StateMachine<WorkOfferStatus, WorkOfferAction, OfferParty> Process = new(
    [
        (Open, Accept, Reader, WorkOfferStatus.Accepted),
        (Open, Counter, Reader | Maker, Open),
        (Open, Decline, Reader, Declined),
        (Open, Withdraw, Maker, Withdrawn),
        // What lapsed can be put forward anew.
        (Lapsed, Counter, Reader | Maker, Open),
    ]);
}
