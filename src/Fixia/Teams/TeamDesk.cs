using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Teams;

/// <summary>
/// Seats: who gets one, who gives one up, and who may hand them out. The team is locked while any of it changes.
/// </summary>
internal sealed class TeamDesk(FixiaDb db, TeamViews views, TimeProvider clock)
{
    /// <summary>Gives the team its name and text; makes it the first time.</summary>
    public async Task<Done> Describe(Guid ownerId, TeamChanges wanted, CancellationToken cancel)
    {
        var described = await ForOwner<Team>(
            ownerId,
            async team =>
            {
                if (team is null && await db.Set<TeamMember>().AnyAsync(m => m.UserId == ownerId, cancel))
                    return Problem.Conflict("already_in_a_team");
                if (team is null)
                    return db.Add(Team.Found(ownerId, wanted, clock.GetUtcNow())).Entity;
                team.Describe(wanted);
                return team;
            },
            cancel);
        return described.Done();
    }

    /// <summary>Asks somebody to join. Asking again sends another letter; what is too old makes room.</summary>
    public Task<Answer<TeamInvitation>> Invite(Guid ownerId, string email, CancellationToken cancel) => ForOwner<TeamInvitation>(
        ownerId,
        async team =>
        {
            if (team is null)
                return Problem.NotFound("no_team");
            var (to, now) = (email.Trim(), clock.GetUtcNow());
            if (!TeamRules.Has(await PlaceOf(team, to, cancel), TeamAction.Invite, TeamParty.Owner))
                return Problem.Conflict("already_in_a_team");
            await db.Set<TeamInvitation>().Where(i => i.TeamId == team.Id && (i.Email == to || i.ExpiresAt <= now))
                .ExecuteDeleteAsync(cancel);
            var taken = await db.Set<TeamMember>().CountAsync(m => m.TeamId == team.Id, cancel)
                + await db.Set<TeamInvitation>().CountAsync(i => i.TeamId == team.Id, cancel);
            if (taken >= Team.Seats)
                return Problem.Conflict("team_full", Team.Seats);
            return db.Add(TeamInvitation.To(team.Id, to, now)).Entity;
        },
        cancel);

    /// <summary>Takes an invitation back: its link is good for nothing.</summary>
    public async Task<Done> Withdraw(Guid ownerId, Guid invitationId, CancellationToken cancel)
    {
        var gone = await db.Set<TeamInvitation>()
            .Where(i => i.Id == invitationId && db.Set<Team>().Any(t => t.Id == i.TeamId && t.OwnerId == ownerId))
                .ExecuteDeleteAsync(cancel);
        return gone == 1 ? Done.Well : Problem.NotFound();
    }

    /// <summary>Takes the seat an invitation offers.</summary>
    public async Task<Done> Join(Guid userId, string? token, CancellationToken cancel) => Done.Unless(await db.InTransaction(
        async () =>
        {
            var (hash, now) = (Secrets.Hash(token ?? string.Empty), clock.GetUtcNow());
            var invitation = await db.Set<TeamInvitation>()
                .SingleOrDefaultAsync(i => i.Hash == hash && i.ExpiresAt > now, cancel);
            if (invitation is null)
                return Problem.BadRequest("link_not_valid");
            var team = await Locked(invitation.TeamId, cancel);
            // Whoever has the link is invited, unless they have a place already, here or elsewhere.
            var place = await db.Set<Team>().AnyAsync(t => t.OwnerId == userId, cancel) ? PlaceState.Owned
                : await db.Set<TeamMember>().AnyAsync(m => m.UserId == userId, cancel) ? PlaceState.Taken
                : PlaceState.Invited;
            if (!TeamRules.Has(place, TeamAction.Join, TeamParty.Person))
                return Problem.Conflict("already_in_a_team");
            if (!await views.IsInForce(team.OwnerId, cancel))
                return Problem.Conflict("team_not_in_force");
            var taken = await db.Set<TeamMember>().Where(m => m.TeamId == team.Id).Select(m => m.Seat).ToListAsync(cancel);
            if (taken.Count >= Team.Seats)
                return Problem.Conflict("team_full", Team.Seats);
            var seat = Enumerable.Range(1, Team.Seats).Except(taken).First();
            db.Add(new TeamMember { UserId = userId, TeamId = team.Id, Seat = seat, JoinedAt = now });
            db.Remove(invitation);
            team.Seat(userId);
            return await db.SaveUnless(cancel, ("team_members_pkey", Problem.Conflict("already_in_a_team")));
        },
        cancel));

    /// <summary>Gives one's own seat up.</summary>
    public Task<Done> Leave(Guid userId, CancellationToken cancel) =>
        GiveUp(userId, TeamAction.Leave, TeamParty.Person, null, cancel);

    /// <summary>Takes a member's seat away.</summary>
    public Task<Done> Remove(Guid ownerId, Guid memberId, CancellationToken cancel) =>
        GiveUp(memberId, TeamAction.Remove, TeamParty.Owner, ownerId, cancel);

    // The right to act under the team's subscription ends with the same commit.
    private async Task<Done> GiveUp(Guid memberId, TeamAction action, TeamParty who, Guid? ownerId, CancellationToken cancel) =>
        Done.Unless(await db.InTransaction(
        async () =>
        {
            var nothing = Problem.NotFound(who == TeamParty.Owner ? "not_found" : "no_team");
            var seat = await db.Set<TeamMember>().SingleOrDefaultAsync(m => m.UserId == memberId, cancel);
            if (seat is null || !TeamRules.Has(PlaceState.Taken, action, who))
                return nothing;
            var team = await Locked(seat.TeamId, cancel);
            if (ownerId is not null && team.OwnerId != ownerId)
                return nothing;
            // Counted, because another may have been first.
            if (await db.Set<TeamMember>().Where(m => m.UserId == memberId && m.TeamId == team.Id)
                .ExecuteDeleteAsync(cancel) == 0)
                return nothing;
            team.Seat(memberId);
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel));

    // Acts on the team of an owner whose enterprise subscription is in force; null when there is none yet.
    private Task<Answer<T>> ForOwner<T>(Guid ownerId, Func<Team?, Task<Answer<T>>> act, CancellationToken cancel)
        where T : notnull => db.InTransaction(
        async () =>
        {
            if (!await views.IsInForce(ownerId, cancel))
                return Problem.Forbidden("enterprise_required", "/pricing");
            var team = await db.Set<Team>().FromSql($"select * from teams where owner_id = {ownerId} for update")
                .SingleOrDefaultAsync(cancel);
            var answer = await act(team);
            if (!answer.Is(out _, out _))
                return answer;
            var lost = await db.SaveUnless(cancel, ("teams_one_per_owner", Problem.Conflict("changed_meanwhile")));
            return lost is null ? answer : lost;
        },
        cancel);

    private Task<Team> Locked(Guid teamId, CancellationToken cancel) =>
        db.Set<Team>().FromSql($"select * from teams where id = {teamId} for update").SingleAsync(cancel);

    private async Task<PlaceState> PlaceOf(Team team, string email, CancellationToken cancel)
    {
        var known = db.Set<User>().Where(u => u.Email == email && u.EmailVerifiedAt != null).Select(u => u.Id);
        if (await known.ContainsAsync(team.OwnerId, cancel))
            return PlaceState.Owned;
        if (await db.Set<TeamMember>().AnyAsync(m => m.TeamId == team.Id && known.Contains(m.UserId), cancel))
            return PlaceState.Taken;
        return await db.Set<TeamInvitation>().AnyAsync(i => i.TeamId == team.Id && i.Email == email, cancel) ? PlaceState.Invited
            : PlaceState.Free;
    }
}
