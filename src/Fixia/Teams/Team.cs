using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Teams;

/// <summary>People who work under one enterprise subscription, its owner's.</summary>
public sealed class Team : Entity
{
    /// <summary>Seats beside the owner's.</summary>
    public const int Seats = 20;

    private Team()
    {
    }

    /// <summary>Whose subscription it works under.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Name in the address of its page.</summary>
    public string Handle { get; private init; } = string.Empty;

    /// <summary>What it says of itself.</summary>
    public string? About { get; private set; }

    /// <summary>The person of the staff who looks after it.</summary>
    public Guid? ManagerId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>A new team.</summary>
    public static Team Found(Guid ownerId, string name, string? about, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var team = new Team { Id = id, OwnerId = ownerId, Handle = Slug.Of(name, id), CreatedAt = now };
        team.Describe(name, about);
        return team;
    }

    /// <summary>Another name or text.</summary>
    public void Describe(string name, string? about) => (Name, About) = (name.Trim(), string.IsNullOrWhiteSpace(about) ? null : about.Trim());

    /// <summary>Somebody's standing has to be looked at anew.</summary>
    public void Seat(Guid userId) => Record(new MembershipChanged(userId));
}

/// <summary>Somebody has a seat.</summary>
public sealed class TeamMember
{
    /// <summary>Who; one belongs to one team.</summary>
    public required Guid UserId { get; init; }

    /// <summary>To which team.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>From 1 to <see cref="Team.Seats"/>.</summary>
    public required int Seat { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset JoinedAt { get; init; }
}

/// <summary>Somebody is asked to join, by a letter with a link.</summary>
public sealed class TeamInvitation : Entity
{
    /// <summary>To which team.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>Address the letter goes to.</summary>
    public required string Email { get; init; }

    /// <summary>Hash of the link's token, once the letter is written.</summary>
    public byte[]? Hash { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Until when the link is good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    internal static TeamInvitation To(Guid teamId, string email, DateTimeOffset now, TimeSpan life)
    {
        var invitation = new TeamInvitation { Id = Guid.CreateVersion7(now), TeamId = teamId, Email = email.Trim(), InvitedAt = now, ExpiresAt = now + life };
        invitation.Record(new TeamInvited(invitation.Id));
        return invitation;
    }
}

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

internal sealed class TeamModel : IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<TeamMember>, IEntityTypeConfiguration<TeamInvitation>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(t => t.Handle).HasColumnType("citext");
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.OwnerId);
    }

    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("team_members");
        builder.HasKey(m => m.UserId);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId);
    }

    public void Configure(EntityTypeBuilder<TeamInvitation> builder)
    {
        builder.ToTable("team_invitations");
        builder.Property(i => i.Email).HasColumnType("citext");
        builder.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId);
    }
}
