using Fixia.Platform.Processes;
using static Fixia.Contracts.MilestoneAction;
using static Fixia.Contracts.MilestoneState;
using static Fixia.Contracts.Party;

namespace Fixia.Contracts;

/// <summary>Where a milestone stands.</summary>
public enum MilestoneState
{
    /// <summary>Agreed, not funded.</summary>
    Proposed,

    /// <summary>Funded: work can go on.</summary>
    Funded,

    /// <summary>Delivered, waiting for the client.</summary>
    Delivered,

    /// <summary>The client wants something changed.</summary>
    ChangesRequested,

    /// <summary>The client has approved the work, or the time to do so has passed.</summary>
    Approved,

    /// <summary>The parties disagree.</summary>
    Disputed,

    /// <summary>The disagreement was settled.</summary>
    Resolved,

    /// <summary>The money went back.</summary>
    Refunded,
}

/// <summary>What can be done with a milestone.</summary>
public enum MilestoneAction
{
    /// <summary>Put the money in.</summary>
    Fund,

    /// <summary>Hand the work over.</summary>
    Deliver,

    /// <summary>Accept the work.</summary>
    Approve,

    /// <summary>Accept the work because nobody answered.</summary>
    AutoApprove,

    /// <summary>Ask for something to be changed.</summary>
    RequestChanges,

    /// <summary>One side disagrees: somebody else decides.</summary>
    Dispute,

    /// <summary>Settle the disagreement.</summary>
    Resolve,

    /// <summary>Give the money back.</summary>
    Refund,
}

/// <summary>Who acts on a contract.</summary>
[Flags]
public enum Party
{
    /// <summary>The side that hired.</summary>
    Client = 1,

    /// <summary>The side that works.</summary>
    Professional = 2,

    /// <summary>The clock, or a provider.</summary>
    System = 4,

    /// <summary>Staff who mediate.</summary>
    Mediator = 8,
}

/// <summary>
/// The process of a milestone, as data: the server decides by it, the API tells from it what is open, the screen shows just that.
/// </summary>
internal static class MilestoneRules
{
    public static readonly StateMachine<MilestoneState, MilestoneAction, Party> Process = new(
    [
        (Proposed, Fund, Party.System, Funded),
        (Funded, Deliver, Professional, Delivered),
        (ChangesRequested, Deliver, Professional, Delivered),
        (Delivered, RequestChanges, Client, ChangesRequested),
        (Delivered, Approve, Client, Approved),
        (Delivered, AutoApprove, Party.System, Approved),
        (Funded, Dispute, Client | Professional, Disputed),
        (Delivered, Dispute, Client | Professional, Disputed),
        (ChangesRequested, Dispute, Client | Professional, Disputed),
        (Disputed, Resolve, Mediator, Resolved),
        (Funded, Refund, Party.System, Refunded),
    ]);
}
