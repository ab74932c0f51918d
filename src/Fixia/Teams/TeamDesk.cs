using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Mail;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Teams;

/// <summary>Seats: who gets one, who gives one up, and who may hand them out.</summary>
internal sealed class TeamDesk(FixiaDb db, PeopleCards people, TimeProvider clock)
{
    /// <summary>How long an invitation's link is good.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(14);

    /// <summary>Acts on the team of an owner whose enterprise subscription is in force; the team is locked, and null when there is none yet.</summary>
    public Task<Problem?> ForOwner(Guid ownerId, Func<Team?, Task<Problem?>> act, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            if (!await HasEnterprise(ownerId, cancel))
                return Problem.Forbidden("enterprise_required", "/pricing");
            var team = await db.Set<Team>().FromSql($"select * from teams where owner_id = {ownerId} for update").SingleOrDefaultAsync(cancel);
            var problem = await act(team);
            return problem ?? await db.SaveUnless(cancel, ("teams_one_per_owner", Problem.Conflict("changed_meanwhile")));
        },
        cancel);

    /// <summary>Takes the seat an invitation offers.</summary>
    public Task<Problem?> Join(Guid userId, string? token, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var (hash, now) = (Secrets.Hash(token ?? string.Empty), clock.GetUtcNow());
            var invitation = await db.Set<TeamInvitation>().SingleOrDefaultAsync(i => i.Hash == hash && i.ExpiresAt > now, cancel);
            if (invitation is null)
                return Problem.BadRequest("link_not_valid");
            var team = await db.Set<Team>().FromSql($"select * from teams where id = {invitation.TeamId} for update").SingleAsync(cancel);
            if (team.OwnerId == userId || await db.Set<TeamMember>().AnyAsync(m => m.UserId == userId, cancel) || await db.Set<Team>().AnyAsync(t => t.OwnerId == userId, cancel))
                return Problem.Conflict("already_in_a_team");
            if (!await IsInForce(team, cancel))
                return Problem.Conflict("team_not_in_force");
            var taken = await db.Set<TeamMember>().Where(m => m.TeamId == team.Id).Select(m => m.Seat).ToListAsync(cancel);
            if (taken.Count >= Team.Seats)
                return Problem.Conflict("team_full", Team.Seats);
            db.Add(new TeamMember { UserId = userId, TeamId = team.Id, Seat = Enumerable.Range(1, Team.Seats).Except(taken).First(), JoinedAt = now });
            db.Remove(invitation);
            team.Seat(userId);
            return await db.SaveUnless(cancel, ("team_members_pkey", Problem.Conflict("already_in_a_team")));
        },
        cancel);

    /// <summary>Leaves, or is removed: the right to act under the team's subscription ends with the same commit.</summary>
    public Task<Problem?> GiveUpSeat(Guid userId, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            if (await db.Set<TeamMember>().SingleOrDefaultAsync(m => m.UserId == userId, cancel) is not { } seat)
                return Problem.NotFound("no_team");
            var team = await db.Set<Team>().FromSql($"select * from teams where id = {seat.TeamId} for update").SingleAsync(cancel);
            db.Remove(seat);
            team.Seat(userId);
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);

    /// <summary>Whether the owner's subscription carries the team right now.</summary>
    public Task<bool> IsInForce(Team team, CancellationToken cancel) => HasEnterprise(team.OwnerId, cancel);

    /// <summary>The team one owns or belongs to; null when there is none.</summary>
    public async Task<MyTeamView?> View(Guid userId, CancellationToken cancel)
    {
        var team = await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(t => t.OwnerId == userId || db.Set<TeamMember>().Any(m => m.TeamId == t.Id && m.UserId == userId), cancel);
        if (team is null)
            return null;
        var now = clock.GetUtcNow();
        var isOwner = team.OwnerId == userId;
        var members = await db.Set<TeamMember>().AsNoTracking().Where(m => m.TeamId == team.Id).OrderBy(m => m.Seat).ToListAsync(cancel);
        var cards = await people.Of(members.Select(m => m.UserId).Append(team.OwnerId), cancel);
        var invitations = isOwner ? await db.Set<TeamInvitation>().AsNoTracking().Where(i => i.TeamId == team.Id && i.ExpiresAt > now).OrderBy(i => i.InvitedAt).ToListAsync(cancel) : [];
        var manager = await db.Set<User>().Where(u => u.Id == team.ManagerId).Select(u => new ContactView(u.FullName, u.Email)).SingleOrDefaultAsync(cancel);
        return new MyTeamView(
            team.Handle, team.Name, team.About, isOwner, await IsInForce(team, cancel), Team.Seats, cards[team.OwnerId].AsProfessional,
            [.. members.Select(m => new TeamMemberView(m.UserId, cards[m.UserId].AsProfessional, m.JoinedAt))],
            [.. invitations.Select(i => new InvitationView(i.Id, i.Email, i.ExpiresAt))], manager);
    }

    /// <summary>The team as everybody sees it.</summary>
    public async Task<TeamView> PublicView(Team team, CancellationToken cancel)
    {
        var members = await db.Set<TeamMember>().Where(m => m.TeamId == team.Id).OrderBy(m => m.Seat).Select(m => m.UserId).ToListAsync(cancel);
        var cards = await people.Of(members.Append(team.OwnerId), cancel);
        return new TeamView(team.Handle, team.Name, team.About, cards[team.OwnerId].AsProfessional, [.. members.Select(m => cards[m].AsProfessional)]);
    }

    private async Task<bool> HasEnterprise(Guid ownerId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Subscription>().AnyAsync(
            s => s.UserId == ownerId && s.Type == Plan.Enterprise && s.Status != SubscriptionStatus.Pending && s.Status != SubscriptionStatus.Expired && (s.GraceUntil ?? s.ExpiresAt) > now, cancel);
    }
}

/// <summary>Writes the letter of an invitation.</summary>
internal sealed class TeamLetters(FixiaDb db, IMail mail, IOptions<AppOptions> app) : IDeliver<TeamInvited>
{
    public async Task Deliver(TeamInvited happened, CancellationToken cancel)
    {
        // Withdrawn meanwhile: nothing to send.
        if (await db.Set<TeamInvitation>().SingleOrDefaultAsync(i => i.Id == happened.InvitationId, cancel) is not { } invitation)
            return;
        var team = await db.Set<Team>().SingleAsync(t => t.Id == invitation.TeamId, cancel);
        var token = Secrets.New();
        invitation.Hash = Secrets.Hash(token);
        await db.SaveChangesAsync(cancel);
        await mail.Send(
            new Letter(
                invitation.Email,
                $"Te invitaron al equipo {team.Name} en Fixia",
                $"Hola.\n\n{team.Name} te invita a trabajar en su equipo. Mientras seas parte, publicás servicios y mandás propuestas con su suscripción, sin pagar la tuya.\n\nPara aceptar, ingresá o creá tu cuenta desde este enlace, dentro de los próximos 14 días:\n{app.Value.PublicUrl}/equipo/unirse#token={token}\n\nSi no conocés a este equipo, no hagas nada.\n\nFixia"),
            cancel);
    }
}
