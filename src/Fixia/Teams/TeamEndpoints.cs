using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Teams;

/// <summary>Name and text of a team.</summary>
public sealed record TeamChanges(string Name, string? About);

/// <summary>Whom to invite.</summary>
public sealed record NewInvitation(string Email);

/// <summary>The token of an invitation's link.</summary>
public sealed record JoinTeam(string Token);

/// <summary>Who looks after a team, by handle; null takes them away.</summary>
public sealed record TeamManager(string? Handle);

/// <summary>Somebody on a team.</summary>
public sealed record TeamMemberView(Guid Id, ProfessionalRef Person, DateTimeOffset Since);

/// <summary>An invitation nobody answered yet.</summary>
public sealed record InvitationView(Guid Id, string Email, DateTimeOffset ExpiresAt);

/// <summary>Somebody to turn to.</summary>
public sealed record ContactView(string FullName, string Email);

/// <summary>A team as its own people see it.</summary>
/// <param name="Handle">Name in the address of its page.</param>
/// <param name="Name">Name.</param>
/// <param name="About">Text.</param>
/// <param name="IsOwner">Whether the caller manages it.</param>
/// <param name="IsInForce">Whether the subscription it works under is in force.</param>
/// <param name="Seats">Seats beside the owner's.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Members">Who belongs to it.</param>
/// <param name="Invitations">Open invitations; for the owner only.</param>
/// <param name="Manager">The dedicated manager.</param>
public sealed record MyTeamView(
    string Handle, string Name, string? About, bool IsOwner, bool IsInForce, int Seats, ProfessionalRef Owner, IReadOnlyList<TeamMemberView> Members, IReadOnlyList<InvitationView> Invitations, ContactView? Manager);

/// <summary>A team as everybody sees it.</summary>
public sealed record TeamView(string Handle, string Name, string? About, ProfessionalRef Owner, IReadOnlyList<ProfessionalRef> Members);

internal static class TeamEndpoints
{
    public static void MapTeamEndpoints(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/team").WithTags("Teams").Requires(TeamPermissions.ManageOwn);
        mine.MapGet("/", Mine);
        mine.MapPut("/", Describe);
        mine.MapPost("/invitations", Invite);
        mine.MapDelete("/invitations/{id:guid}", Withdraw);
        mine.MapDelete("/members/{id:guid}", Remove);
        mine.MapPost("/join", Join);
        mine.MapPost("/leave", Leave);
        var teams = api.MapGroup("/teams").WithTags("Teams");
        teams.MapGet("/{handle}", Get).Requires(PlatformPermissions.Browse);
        teams.MapPut("/{handle}/manager", Assign).Requires(TeamPermissions.AssignManagers);
    }

    private static async Task<Results<Ok<MyTeamView>, Problem>> Mine(CurrentUser user, TeamDesk desk, CancellationToken cancel) =>
        await desk.View(user.Id, cancel) is { } view ? TypedResults.Ok(view) : Problem.NotFound("no_team");

    private static async Task<Results<Ok<MyTeamView>, Problem>> Describe(TeamChanges request, CurrentUser user, FixiaDb db, TeamDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Text("name", request.Name, 2, 80).Text("about", request.About, 0, 2000).Problem is { } wrong)
            return wrong;
        var problem = await desk.ForOwner(
            user.Id,
            async team =>
            {
                if (team is not null)
                    team.Describe(request.Name, request.About);
                else if (await db.Set<TeamMember>().AnyAsync(m => m.UserId == user.Id, cancel))
                    return Problem.Conflict("already_in_a_team");
                else
                    db.Add(Team.Found(user.Id, request.Name, request.About, clock.GetUtcNow()));
                return null;
            },
            cancel);
        return problem is not null ? problem : TypedResults.Ok(await desk.View(user.Id, cancel));
    }

    private static async Task<Results<Created<InvitationView>, Problem>> Invite(NewInvitation request, CurrentUser user, FixiaDb db, TeamDesk desk, TimeProvider clock, CancellationToken cancel)
    {
        if (new FieldErrors().Email("email", request.Email).Problem is { } wrong)
            return wrong;
        TeamInvitation? made = null;
        var problem = await desk.ForOwner(
            user.Id,
            async team =>
            {
                if (team is null)
                    return Problem.NotFound("no_team");
                var email = request.Email.Trim();
                var now = clock.GetUtcNow();
                // Asking again sends another letter; what is too old makes room.
                await db.Set<TeamInvitation>().Where(i => i.TeamId == team.Id && (i.Email == email || i.ExpiresAt <= now)).ExecuteDeleteAsync(cancel);
                var taken = await db.Set<TeamMember>().CountAsync(m => m.TeamId == team.Id, cancel) + await db.Set<TeamInvitation>().CountAsync(i => i.TeamId == team.Id, cancel);
                if (taken >= Team.Seats)
                    return Problem.Conflict("team_full", Team.Seats);
                db.Add(made = TeamInvitation.To(team.Id, email, now, TeamDesk.InvitationLife));
                return null;
            },
            cancel);
        return problem is not null ? problem : TypedResults.Created((string?)null, new InvitationView(made!.Id, made.Email, made.ExpiresAt));
    }

    private static async Task<Results<NoContent, Problem>> Withdraw(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        var gone = await db.Set<TeamInvitation>().Where(i => i.Id == id && db.Set<Team>().Any(t => t.Id == i.TeamId && t.OwnerId == user.Id)).ExecuteDeleteAsync(cancel);
        return gone == 1 ? TypedResults.NoContent() : Problem.NotFound();
    }

    private static async Task<Results<NoContent, Problem>> Remove(Guid id, CurrentUser user, FixiaDb db, TeamDesk desk, CancellationToken cancel)
    {
        var belongs = await db.Set<TeamMember>().AnyAsync(m => m.UserId == id && db.Set<Team>().Any(t => t.Id == m.TeamId && t.OwnerId == user.Id), cancel);
        return !belongs || await desk.GiveUpSeat(id, cancel) is not null ? Problem.NotFound() : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Problem>> Leave(CurrentUser user, TeamDesk desk, CancellationToken cancel) =>
        await desk.GiveUpSeat(user.Id, cancel) is { } problem ? problem : TypedResults.NoContent();

    private static async Task<Results<Ok<MyTeamView>, Problem>> Join(JoinTeam request, CurrentUser user, TeamDesk desk, CancellationToken cancel) =>
        await desk.Join(user.Id, request.Token, cancel) is { } problem ? problem : TypedResults.Ok(await desk.View(user.Id, cancel));

    private static async Task<Results<Ok<TeamView>, Problem>> Get(string handle, FixiaDb db, TeamDesk desk, CancellationToken cancel)
    {
        var team = await db.Set<Team>().SingleOrDefaultAsync(t => t.Handle == handle, cancel);
        // A team without its subscription is as hidden as its people's services are.
        return team is null || !await desk.IsInForce(team, cancel) ? Problem.NotFound() : TypedResults.Ok(await desk.PublicView(team, cancel));
    }

    private static async Task<Results<NoContent, Problem>> Assign(string handle, TeamManager request, FixiaDb db, CancellationToken cancel)
    {
        var team = await db.Set<Team>().SingleOrDefaultAsync(t => t.Handle == handle, cancel);
        var manager = request.Handle is null ? null : await db.Set<User>().SingleOrDefaultAsync(u => u.Handle == request.Handle && u.IsAdmin, cancel);
        if (team is null)
            return Problem.NotFound();
        if (request.Handle is not null && manager is null)
            return Problem.Invalid("handle", "not_staff");
        team.ManagerId = manager?.Id;
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
