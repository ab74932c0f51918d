namespace Fixia.Projects;

/// <summary>A project receives proposals.</summary>
public sealed record ProjectPublished(Guid ProjectId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}

/// <summary>An open project says something else now.</summary>
public sealed record ProjectChanged(Guid ProjectId) : IEvent
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

/// <summary>The client chose; a contract comes of it in the same transaction.</summary>
public sealed record ProposalAccepted(Guid ProposalId, Guid ProjectId, Guid ClientId, Guid ProfessionalId, string Title, decimal Price, int Days, IReadOnlyList<ProposedMilestone> Milestones) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ProjectId;
}
