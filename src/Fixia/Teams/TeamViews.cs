using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Teams;

/// <summary>Somebody on a team.</summary>
/// <param name="Id">By which the member is removed.</param>
/// <param name="Person">Who they are.</param>
/// <param name="Since">When they joined.</param>
/// <param name="Actions">What the caller can do with their place: <c>remove</c>.</param>
public sealed record TeamMemberView(Guid Id, ProfessionalRef Person, DateTimeOffset Since, IReadOnlyList<TeamAction> Actions);

/// <summary>An invitation nobody answered yet.</summary>
/// <param name="Id">By which the invitation is taken back.</param>
/// <param name="Email">Where its letter went.</param>
/// <param name="ExpiresAt">Until when its link is good.</param>
/// <param name="Actions">What the caller can do with it: <c>invite</c> (sends another letter), <c>withdraw</c>.</param>
public sealed record InvitationView(Guid Id, string Email, DateTimeOffset ExpiresAt, IReadOnlyList<TeamAction> Actions);

/// <summary>Somebody to turn to.</summary>
public sealed record ContactView(string FullName, string Email);

/// <summary>A team as its own people see it.</summary>
/// <param name="Handle">Name in the address of its page.</param>
/// <param name="Name">What the team calls itself.</param>
/// <param name="About">What it says of itself.</param>
/// <param name="IsOwner">Whether it is the caller's.</param>
/// <param name="IsInForce">Whether the subscription it works under is in force.</param>
/// <param name="Seats">Seats beside the owner's.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Members">Who belongs to it.</param>
/// <param name="Invitations">Open invitations; for the owner only.</param>
/// <param name="Manager">The dedicated manager.</param>
/// <param name="Actions">What the caller can do: <c>describe</c>, <c>invite</c> (while a seat is free), <c>leave</c>.</param>
public sealed record MyTeamView(
    string Handle,
    string Name,
    string? About,
    bool IsOwner,
    bool IsInForce,
    int Seats,
    ProfessionalRef Owner,
    IReadOnlyList<TeamMemberView> Members,
    IReadOnlyList<InvitationView> Invitations,
    ContactView? Manager,
    IReadOnlyList<TeamAction> Actions);

/// <summary>A team as everybody sees it.</summary>
public sealed record TeamView(
    string Handle, string Name, string? About, ProfessionalRef Owner, IReadOnlyList<ProfessionalRef> Members);

/// <summary>Teams as people see them.</summary>
internal sealed class TeamViews(FixiaDb db, PeopleCards people, TimeProvider clock)
{
    /// <summary>Whether somebody's enterprise subscription carries a team right now.</summary>
    public async Task<bool> IsInForce(Guid ownerId, CancellationToken cancel) =>
        await db.Set<Subscription>().Where(Subscription.InForceAt(clock.GetUtcNow())).Where(s => s.UserId == ownerId)
            .Select(s => (Plan?)s.Type).SingleOrDefaultAsync(cancel) is { } plan && plan.HasTeam();

    /// <summary>The team one owns or belongs to.</summary>
    public async Task<Answer<MyTeamView>> Mine(Guid userId, CancellationToken cancel)
    {
        var team = await db.Set<Team>().AsNoTracking()
            .SingleOrDefaultAsync(
                t => t.OwnerId == userId || db.Set<TeamMember>().Any(m => m.TeamId == t.Id && m.UserId == userId), cancel);
        if (team is null)
            return Problem.NotFound("no_team");
        var now = clock.GetUtcNow();
        var (isOwner, inForce) = (team.OwnerId == userId, await IsInForce(team.OwnerId, cancel));
        var who = isOwner ? TeamParty.Owner : TeamParty.Person;
        var members = await db.Set<TeamMember>().AsNoTracking().Where(m => m.TeamId == team.Id).OrderBy(m => m.Seat)
            .ToListAsync(cancel);
        var cards = await people.Of(members.Select(m => m.UserId).Append(team.OwnerId), cancel);
        var invitations = await db.Set<TeamInvitation>().AsNoTracking()
            .Where(i => isOwner && i.TeamId == team.Id && i.ExpiresAt > now).OrderBy(i => i.InvitedAt).ToListAsync(cancel);
        var manager = await db.Set<User>().Where(u => u.Id == team.ManagerId).Select(u => new ContactView(u.FullName, u.Email))
            .SingleOrDefaultAsync(cancel);
        IReadOnlyList<TeamAction> onSeats = isOwner ? TeamRules.Open(PlaceState.Taken, who, inForce) : [];
        return new MyTeamView(
            team.Handle,
            team.Name,
            team.About,
            isOwner,
            inForce,
            Team.Seats,
            cards[team.OwnerId].AsProfessional,
            [.. members.Select(m => new TeamMemberView(m.UserId, cards[m.UserId].AsProfessional, m.JoinedAt, onSeats))],
            [.. invitations.Select(i => Of(i, inForce))],
            manager,
            [
                .. TeamRules.Open(isOwner ? PlaceState.Owned : PlaceState.Taken, who, inForce),
                .. members.Count + invitations.Count < Team.Seats ? TeamRules.Open(PlaceState.Free, who, inForce) : [],
            ]);
    }

    /// <summary>An invitation as the owner sees it.</summary>
    public static InvitationView Of(TeamInvitation invitation, bool inForce) =>
        new(invitation.Id, invitation.Email, invitation.ExpiresAt, TeamRules.Open(PlaceState.Invited, TeamParty.Owner, inForce));

    /// <summary>The team as everybody sees it. One without its subscription is as hidden as its people's services are.</summary>
    public async Task<Answer<TeamView>> Public(string handle, CancellationToken cancel)
    {
        var team = await db.Set<Team>().SingleOrDefaultAsync(t => t.Handle == handle, cancel);
        if (team is null || !await IsInForce(team.OwnerId, cancel))
            return Problem.NotFound();
        var members = await db.Set<TeamMember>().Where(m => m.TeamId == team.Id).OrderBy(m => m.Seat).Select(m => m.UserId)
            .ToListAsync(cancel);
        var cards = await people.Of(members.Append(team.OwnerId), cancel);
        var owner = cards[team.OwnerId].AsProfessional;
        return new TeamView(team.Handle, team.Name, team.About, owner, [.. members.Select(m => cards[m].AsProfessional)]);
    }
}
