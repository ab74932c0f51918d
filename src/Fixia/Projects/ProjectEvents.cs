namespace Fixia.Projects;

/// <summary>A project receives proposals.</summary>
public sealed record ProjectPublished(Guid ProjectId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>An open project says something else now.</summary>
/// <param name="ProjectId">The project it happened to.</param>
/// <param name="Version">What it says now.</param>
/// <param name="Before">What it said before.</param>
/// <param name="At">When it was changed.</param>
public sealed record ProjectChanged(Guid ProjectId, int Version, ProjectBrief Before, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A project no longer receives proposals.</summary>
public sealed record ProjectClosed(Guid ProjectId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A proposal came in.</summary>
public sealed record ProposalSent(Guid ProposalId, Guid ProjectId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A proposal offers something else now.</summary>
/// <param name="ProposalId">The proposal it happened to.</param>
/// <param name="ProjectId">On which project.</param>
/// <param name="Version">What it offers now.</param>
/// <param name="Before">What it offered before.</param>
/// <param name="At">When it was changed.</param>
public sealed record ProposalChanged(
    Guid ProposalId, Guid ProjectId, int Version, ProposalOffer Before, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A proposal answers an older version of its project; its author is told once until they answer the new one.</summary>
public sealed record ProposalOutdated(Guid ProposalId, Guid ProjectId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>The client chose; the contract of that id comes of it in the same transaction.</summary>
/// <param name="ContractId">The contract's id.</param>
/// <param name="ProposalId">Which was chosen.</param>
/// <param name="ProjectId">Of which project.</param>
/// <param name="ClientId">Who published the project, and hires.</param>
/// <param name="ProfessionalId">Who is hired.</param>
/// <param name="Offer">What was offered: price, parts, days, and the days after which an unanswered delivery counts as
/// approved.</param>
public sealed record ProposalAccepted(
    Guid ContractId,
    Guid ProposalId,
    Guid ProjectId,
    Guid ClientId,
    Guid ProfessionalId,
    ProposalOffer Offer) : IEvent
{
    /// <summary>Title of the project as the proposal answered it.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What the project asked for as the proposal answered it: later changes of the project are not part of the agreement.
    /// </summary>
    public required string Brief { get; init; }

    /// <summary>Slug of its category.</summary>
    public required string? Category { get; init; }

    /// <summary>
    /// Whether its title is known to whom the client invited only, and therefore is told to nobody else afterwards.
    /// </summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Whether the work can be done remotely.</summary>
    public required bool IsRemote { get; init; }

    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>What became of a proposal, for whoever has to be told.</summary>
public enum ProposalNote
{
    /// <summary>It is among the best.</summary>
    Shortlisted,

    /// <summary>The client said no.</summary>
    Declined,

    /// <summary>The client chose another.</summary>
    PassedOver,

    /// <summary>Its author took it back.</summary>
    Withdrawn,
}

/// <summary>Something became of a proposal; that it was accepted is <see cref="ProposalAccepted"/>.</summary>
public sealed record ProposalNoted(Guid ProposalId, Guid ProjectId, ProposalNote Note) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A question was asked, or answered for the first time.</summary>
public sealed record QuestionNoted(Guid QuestionId, Guid ProjectId, bool IsAnswer) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>A client asked a professional to propose.</summary>
public sealed record ProfessionalInvited(Guid ProjectId, Guid ProfessionalId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}
