using Fixia.Projects;

namespace Fixia.Contracts;

/// <summary>What two people agree on: a client's order that was confirmed, or a proposal that was accepted.</summary>
/// <param name="Id">Of the contract that is to be.</param>
/// <param name="ClientId">Who hires.</param>
/// <param name="ProfessionalId">Who works.</param>
/// <param name="Title">What the two call the work.</param>
/// <param name="Price">ARS; with <see cref="Parts"/>, their sum.</param>
/// <param name="Days">Days until delivery; with <see cref="Parts"/>, each has its own.</param>
/// <param name="AutoApproveAfter">How long a delivery waits for the client's answer before it is approved by itself.</param>
public sealed record ContractTerms(
    Guid Id, Guid ClientId, Guid ProfessionalId, string Title, decimal Price, int Days, TimeSpan AutoApproveAfter)
{
    /// <summary>The project it comes of.</summary>
    public Guid? ProjectId { get; init; }

    /// <summary>The service it comes of.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The category of what was agreed, by its slug; it stays when the service changes its own.</summary>
    public required string Category { get; init; }

    /// <summary>Whether the title is the two's alone: the work was not offered or asked for in public.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>What the client asked for.</summary>
    public string? Brief { get; init; }

    /// <summary>Parts with their own price, one after the other; none: the whole work is one.</summary>
    public IReadOnlyList<ProposedMilestone> Parts { get; init; } = [];
}
