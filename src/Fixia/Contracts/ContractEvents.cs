namespace Fixia.Contracts;

/// <summary>A contract is complete; both sides may give feedback now.</summary>
public sealed record ContractCompleted(
    Guid ContractId, Guid ClientId, Guid ProfessionalId, Guid? ProjectId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ContractId;
}

/// <summary>A delivery still waits for the client, and time is running out.</summary>
/// <param name="ContractId">Of which contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Delivery">Number of the delivery.</param>
public sealed record DeliveryWaits(Guid ContractId, int Milestone, int Delivery) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ContractId;
}

/// <summary>What happened to an order, for whoever has to be told.</summary>
public enum OrderNote
{
    /// <summary>It came in and waits for the professional.</summary>
    Placed,

    /// <summary>It still waits, and time is running out.</summary>
    Waits,

    /// <summary>It is a contract now.</summary>
    Confirmed,

    /// <summary>The professional said no.</summary>
    Declined,

    /// <summary>The client took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Lapsed,
}

/// <summary>Something happened to an order.</summary>
public sealed record OrderNoted(Guid OrderId, OrderNote Note) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => OrderId;
}

/// <summary>What happened to a milestone, for whoever has to be told.</summary>
public enum MilestoneNote
{
    /// <summary>The professional handed it over.</summary>
    Delivered,

    /// <summary>The client asks for something to be changed.</summary>
    ChangesRequested,

    /// <summary>The client took it.</summary>
    Approved,

    /// <summary>Nobody answered in time, so it counts as approved.</summary>
    ApprovedByItself,
}

/// <summary>Something happened to a milestone.</summary>
/// <param name="ContractId">Of which contract.</param>
/// <param name="Milestone">Number of the milestone.</param>
/// <param name="Delivery">Number of its last delivery.</param>
/// <param name="Note">What it was.</param>
public sealed record MilestoneNoted(Guid ContractId, int Milestone, int Delivery, MilestoneNote Note) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ContractId;
}
