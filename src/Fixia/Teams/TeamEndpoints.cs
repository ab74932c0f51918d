using Fixia.Accounts;
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

internal static class TeamEndpoints
{
    public static void MapTeamEndpoints(this IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/team").WithTags("Teams").Requires(TeamPermissions.ManageOwn);
        mine.MapGet("/", GetTeam);
        mine.MapPut("/", DescribeTeam);
        mine.MapPost("/invitations", InviteToTeam).Idempotent();
        mine.MapDelete("/invitations/{id:guid}", WithdrawInvitation);
        mine.MapDelete("/members/{id:guid}", RemoveMember);
        mine.MapPost("/join", JoinTeam);
        mine.MapPost("/leave", LeaveTeam);
        var teams = api.MapGroup("/teams").WithTags("Teams");
        teams.MapGet("/{handle}", GetTeamPage).Requires(PlatformPermissions.Browse);
        teams.MapPut("/{handle}/manager", AssignManager).Requires(TeamPermissions.AssignManagers);
    }

    /// <summary>The team one owns or belongs to.</summary>
    private static Task<Answer<MyTeamView>> GetTeam(CurrentUser user, TeamViews views, CancellationToken cancel) =>
        views.Mine(user.Id, cancel);

    /// <summary>Gives one's team its name and text; makes it the first time.</summary>
    private static async Task<Answer<MyTeamView>> DescribeTeam(
        TeamChanges request,
        CurrentUser user,
        TeamDesk desk,
        TeamViews views,
        CancellationToken cancel)
    {
        if (new FieldErrors().Name("name", request.Name, 2, 80).Text("about", request.About, 0, 2000).Problem is { } wrong)
            return wrong;
        if ((await desk.Describe(user.Id, request, cancel)).Problem is { } refused)
            return refused;
        return await views.Mine(user.Id, cancel);
    }

    /// <summary>Asks somebody to join one's team, by a letter with a link that is good for 14 days.</summary>
    private static async Task<Made<InvitationView>> InviteToTeam(
        NewInvitation request, CurrentUser user, TeamDesk desk, CancellationToken cancel)
    {
        if (new FieldErrors().Email("email", request.Email).Problem is { } wrong)
            return wrong;
        var invited = await desk.Invite(user.Id, request.Email, cancel);
        return invited.Is(out var invitation, out var refused) ? new Made<InvitationView>(null, TeamViews.Of(invitation, true))
            : refused;
    }

    /// <summary>Takes an invitation back.</summary>
    private static Task<Done> WithdrawInvitation(Guid id, CurrentUser user, TeamDesk desk, CancellationToken cancel) =>
        desk.Withdraw(user.Id, id, cancel);

    /// <summary>Removes a member; their right to act under the team's subscription ends at once.</summary>
    private static Task<Done> RemoveMember(Guid id, CurrentUser user, TeamDesk desk, CancellationToken cancel) =>
        desk.Remove(user.Id, id, cancel);

    /// <summary>Stops working in the team one belongs to; the right to act under its plan ends at once.</summary>
    private static Task<Done> LeaveTeam(CurrentUser user, TeamDesk desk, CancellationToken cancel) => desk.Leave(user.Id, cancel);

    /// <summary>Joins a team by the link of an invitation.</summary>
    private static async Task<Answer<MyTeamView>> JoinTeam(
        JoinTeam request, CurrentUser user, TeamDesk desk, TeamViews views, CancellationToken cancel)
    {
        if ((await desk.Join(user.Id, request.Token, cancel)).Problem is { } refused)
            return refused;
        return await views.Mine(user.Id, cancel);
    }

    /// <summary>What everybody sees of a team: its name and text, and who works in it.</summary>
    private static Task<Answer<TeamView>> GetTeamPage(string handle, TeamViews views, CancellationToken cancel) =>
        views.Public(handle, cancel);

    /// <summary>Assigns the person of the staff who looks after a team.</summary>
    private static async Task<Done> AssignManager(string handle, TeamManager request, FixiaDb db, CancellationToken cancel)
    {
        var team = await db.Set<Team>().SingleOrDefaultAsync(t => t.Handle == handle, cancel);
        var manager = request.Handle is null ? null
            : await db.Set<User>().SingleOrDefaultAsync(u => u.Handle == request.Handle && u.IsAdmin, cancel);
        if (team is null)
            return Problem.NotFound();
        if (request.Handle is not null && manager is null)
            return Problem.Invalid("handle", "not_staff");
        team.ManagerId = manager?.Id;
        await db.SaveChangesAsync(cancel);
        return Done.Well;
    }
}
