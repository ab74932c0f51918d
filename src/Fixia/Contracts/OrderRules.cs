using Fixia.Platform.Processes;
using static Fixia.Contracts.OrderAction;
using static Fixia.Contracts.OrderStatus;
using static Fixia.Contracts.Party;

namespace Fixia.Contracts;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>The professional has not answered yet.</summary>
    Waiting,

    /// <summary>It is a contract.</summary>
    Confirmed,

    /// <summary>The professional said no.</summary>
    Declined,

    /// <summary>The client took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Lapsed,
}

/// <summary>What can be done with an order.</summary>
public enum OrderAction
{
    /// <summary>Take the work on: a contract is born.</summary>
    Confirm,

    /// <summary>Say no, and why.</summary>
    Decline,

    /// <summary>Take it back while it waits.</summary>
    Withdraw,

    /// <summary>Let it go because nobody answered.</summary>
    Lapse,
}

/// <summary>
/// The process of an order: it binds nobody until the professional confirms, or at once where their service says so.
/// </summary>
internal static class OrderRules
{
    public static readonly StateMachine<OrderStatus, OrderAction, Party> Process = new(
    [
        (Waiting, Confirm, Professional | Party.System, Confirmed),
        (Waiting, Decline, Professional, Declined),
        (Waiting, Withdraw, Client, Withdrawn),
        (Waiting, Lapse, Party.System, Lapsed),
    ]);
}
