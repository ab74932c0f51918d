namespace Fixia.Teams;

/// <summary>Somebody was asked to join a team.</summary>
public sealed record TeamInvited(Guid InvitationId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => InvitationId;
}

/// <summary>Somebody joined a team, or left one.</summary>
public sealed record MembershipChanged(Guid UserId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}
