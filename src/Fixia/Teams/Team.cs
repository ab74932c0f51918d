namespace Fixia.Teams;

/// <summary>People who work under one enterprise subscription, its owner's.</summary>
public sealed class Team : Entity
{
    // With the end of the id, what the table takes.
    private const int LongestWords = 50;

    /// <summary>Seats beside the owner's.</summary>
    public const int Seats = 20;

    private Team()
    {
    }

    /// <summary>The user whose subscription it works under.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Its name, as people read it.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Its name in the address of its page.</summary>
    public string Handle { get; private init; } = string.Empty;

    /// <summary>What it says of itself.</summary>
    public string? About { get; private set; }

    /// <summary>The person of the staff who looks after it.</summary>
    public Guid? ManagerId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new team.</summary>
    public static Team Found(Guid ownerId, TeamChanges wanted, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var team = new Team { Id = id, OwnerId = ownerId, Handle = Slug.Of(wanted.Name, id, LongestWords), CreatedAt = now };
        team.Describe(wanted);
        return team;
    }

    /// <summary>Another name or text.</summary>
    public void Describe(TeamChanges wanted) =>
        (Name, About) = (wanted.Name.Trim(), PlainText.Trimmed(wanted.About));

    /// <summary>Somebody's standing has to be looked at anew.</summary>
    public void Seat(Guid userId) => Record(new MembershipChanged(userId));
}

/// <summary>Somebody has a seat.</summary>
public sealed class TeamMember
{
    /// <summary>The member; one belongs to one team.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The team they belong to.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>From 1 to <see cref="Team.Seats"/>.</summary>
    public required int Seat { get; init; }

    /// <summary>When they joined.</summary>
    public required DateTimeOffset JoinedAt { get; init; }
}

/// <summary>Somebody is asked to join, by a letter with a link.</summary>
public sealed class TeamInvitation : Entity
{
    /// <summary>How long an invitation's link is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>The team they are asked to join.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>Address the letter goes to.</summary>
    public required string Email { get; init; }

    /// <summary>Hash of the link's token, once the letter is written.</summary>
    public byte[]? Hash { get; set; }

    /// <summary>When they were asked.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Until when the link is good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    internal static TeamInvitation To(Guid teamId, string email, DateTimeOffset now)
    {
        var invitation = new TeamInvitation
        {
            Id = Guid.CreateVersion7(now),
            TeamId = teamId,
            Email = email.Trim(),
            InvitedAt = now,
            ExpiresAt = now + Life,
        };
        invitation.Record(new TeamInvited(invitation.Id));
        return invitation;
    }
}
