using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Teams;

/// <summary>
/// A member is a professional under the team's subscription while it is in force and while they belong to it, or under their
/// own, whichever gives more. Looked at anew, in the same transaction, whenever either changes: leaving takes the right away at
/// once.
/// </summary>
internal sealed class TeamStanding(FixiaDb db, TimeProvider clock) : IReactTo<SubscriptionNoted>, IReactTo<MembershipChanged>
{
    public async Task React(SubscriptionNoted happened, CancellationToken cancel)
    {
        if (await db.Set<TeamMember>().AnyAsync(m => m.UserId == happened.UserId, cancel))
            await Look(happened.UserId, cancel);
        var members = await db.Set<TeamMember>()
            .Where(m => db.Set<Team>().Any(t => t.Id == m.TeamId && t.OwnerId == happened.UserId))
            .OrderBy(m => m.UserId).Select(m => m.UserId).ToListAsync(cancel);
        foreach (var member in members)
            await Look(member, cancel);
    }

    public Task React(MembershipChanged happened, CancellationToken cancel) => Look(happened.UserId, cancel);

    private async Task Look(Guid userId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = await db.Set<User>().FromSql($"select * from users where id = {userId} for no key update").SingleAsync(cancel);
        var own = await InForce(userId, now, cancel);
        var owner = await db.Set<TeamMember>().Where(m => m.UserId == userId)
            .Join(db.Set<Team>(), m => m.TeamId, t => t.Id, (_, t) => (Guid?)t.OwnerId).SingleOrDefaultAsync(cancel);
        var team = owner is { } id && await InForce(id, now, cancel) is { } theirs && theirs.Type.HasTeam() ? theirs : null;
        var best = team is not null && (own is null || !own.Type.HasTeam()) ? team : own;

        var before = (user.IsProfessionalActive, user.SubscriptionType);
        if (best?.InForceUntil is { } until)
            user.BecomeProfessional(best.Type, now, until);
        else if (user.IsProfessionalActive)
            user.StopBeingProfessional();
        if (before == (user.IsProfessionalActive, user.SubscriptionType))
            return;
        user.Announce(user.IsProfessionalActive
            ? new ProfessionalActivated(userId, user.SubscriptionType, now, false)
            : new ProfessionalExpired(userId, now));
    }

    // What was changed in this transaction counts already: it is saved before reactions run.
    private Task<Subscription?> InForce(Guid userId, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<Subscription>().Where(Subscription.InForceAt(now)).SingleOrDefaultAsync(s => s.UserId == userId, cancel);
}
