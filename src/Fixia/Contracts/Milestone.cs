namespace Fixia.Contracts;

/// <summary>A part of a contract with its own price and delivery.</summary>
public sealed class Milestone
{
    private readonly List<Delivery> deliveries = [];

    /// <summary>The contract it is a part of.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>From 1 on, in the order of the work.</summary>
    public required int Number { get; init; }

    /// <summary>What is delivered with it.</summary>
    public required string Title { get; init; }

    /// <summary>Its part of the contract's price, in ARS.</summary>
    public required decimal Price { get; init; }

    /// <summary>Where it stands in <see cref="MilestoneRules"/>.</summary>
    public MilestoneState Status { get; internal set; } = MilestoneState.Funded;

    /// <summary>How it is paid: <c>not_needed</c>, the parties settle it between them.</summary>
    public string Funding { get; init; } = "not_needed";

    /// <summary>By when it was promised.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was delivered last.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it was approved, by the client or by itself.</summary>
    public DateTimeOffset? ApprovedAt { get; internal set; }

    /// <summary>When what was delivered is approved by itself; null while nothing waits for an answer.</summary>
    public DateTimeOffset? AutoApproveAt { get; private set; }

    /// <summary>How many of the notices that time is running out were written of this delivery.</summary>
    public int Notices { get; internal set; }

    /// <summary>Everything that was handed over, and what was answered, by number.</summary>
    public IReadOnlyList<Delivery> Deliveries => deliveries;

    internal void Take(NewDelivery what, DateTimeOffset now, DateTimeOffset autoApproveAt)
    {
        deliveries.Add(new Delivery
        {
            ContractId = ContractId,
            Milestone = Number,
            Number = deliveries.Count + 1,
            Note = what.Note.Trim(),
            Files = [.. what.Files],
            DeliveredAt = now,
        });
        (DeliveredAt, AutoApproveAt, Notices) = (now, autoApproveAt, 0);
    }

    /// <summary>The delivery that waits was answered: with what is to be changed, or with nothing, which takes it.</summary>
    internal void Answer(string? changes, DateTimeOffset now)
    {
        AutoApproveAt = null;
        if (deliveries.MaxBy(d => d.Number) is { AnsweredAt: null } last)
            (last.ChangesRequested, last.AnsweredAt) = (changes?.Trim(), now);
    }
}

/// <summary>
/// Something handed over, and what the client answered. None is ever written over: the history of a milestone is all of them.
/// </summary>
public sealed class Delivery
{
    /// <summary>The contract it belongs to.</summary>
    public required Guid ContractId { get; init; }

    /// <summary>Number of the milestone.</summary>
    public required int Milestone { get; init; }

    /// <summary>From 1 on; an answer names the one it was given to.</summary>
    public required int Number { get; init; }

    /// <summary>What the professional said with it.</summary>
    public required string Note { get; init; }

    /// <summary>Documents handed over with it.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>When it was handed over.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>What the client wants changed; null when it was taken, or waits for an answer.</summary>
    public string? ChangesRequested { get; internal set; }

    /// <summary>When it was answered, by the client or by time.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }
}
