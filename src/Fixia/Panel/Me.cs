using Fixia.Accounts;
using Fixia.Subscriptions;
using Fixia.Teams;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Panel;

/// <summary>Trust in each role; the professional one only for those who have been one.</summary>
public sealed record RoleTrust(TrustView Client, TrustView? Professional);

/// <summary>The subscription, in short.</summary>
/// <param name="Type">The plan it gives.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="ExpiresAt">Until when it is paid.</param>
/// <param name="AutoRenew">Whether the next month is charged.</param>
/// <param name="Price">A month, final.</param>
/// <param name="Currency">ARS.</param>
public sealed record SubscriptionSummary(
    Plan Type, SubscriptionStatus Status, DateTimeOffset? ExpiresAt, bool AutoRenew, decimal Price, string Currency);

/// <summary>The team one owns or belongs to, in short.</summary>
public sealed record TeamSummary(string Handle, string Name, bool IsOwner);

/// <summary>Everything the panel shows of oneself.</summary>
/// <param name="Id">Of the user.</param>
/// <param name="Email">As it was registered.</param>
/// <param name="FullName">As others read it.</param>
/// <param name="Handle">The page is <c>/u/{handle}</c>.</param>
/// <param name="Roles">Those one has now.</param>
/// <param name="Plan">The plan in force now; free without one.</param>
/// <param name="EmailVerified">Whether the address was proved.</param>
/// <param name="Language"><c>es</c> or <c>en</c>.</param>
/// <param name="City">Where one is.</param>
/// <param name="About">What one says of oneself.</param>
/// <param name="Photo">Null while they show none.</param>
/// <param name="IsProfessionalActive">Whether a subscription is in force now.</param>
/// <param name="ProfessionalSince">When the first one began.</param>
/// <param name="Subscription">The last one that began; null of who never had one.</param>
/// <param name="Trust">Of each role.</param>
/// <param name="Team">Null of who belongs to none.</param>
/// <param name="Owes">Papers whose version in force one has not agreed to.</param>
/// <param name="Includes">What the plan in force gives, by the codes of <c>/api/plans</c>.</param>
/// <param name="May">The permissions one has now, by name; what is missing is refused.</param>
public sealed record MeView(
    Guid Id,
    string Email,
    string FullName,
    string Handle,
    IReadOnlyList<string> Roles,
    Plan Plan,
    bool EmailVerified,
    string Language,
    string? City,
    string? About,
    PhotoView? Photo,
    bool IsProfessionalActive,
    DateTimeOffset? ProfessionalSince,
    SubscriptionSummary? Subscription,
    RoleTrust Trust,
    TeamSummary? Team,
    IReadOnlyList<Paper> Owes,
    IReadOnlyList<string> Includes,
    IReadOnlyList<string> May);

/// <summary>Puts together what the panel shows of its reader.</summary>
internal sealed class Me(FixiaDb db, PeopleCards people, Consents consents, PlanCatalogue plans, TimeProvider clock)
{
    public async Task<MeView> View(CurrentUser user, CancellationToken cancel)
    {
        var me = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var card = await people.Of(user.Id, cancel);
        var now = clock.GetUtcNow();
        return new MeView(
            me.Id,
            me.Email,
            me.FullName,
            me.Handle,
            AccountView.RolesOf(me, now),
            me.PlanAt(now),
            me.EmailVerifiedAt is not null,
            me.Language,
            me.City,
            me.About,
            card.Photo,
            me.IsProfessionalAt(now),
            me.ProfessionalSince,
            await SubscriptionOf(user.Id, cancel),
            new RoleTrust(card.Client, card.HasProfile ? card.Professional : null),
            await TeamOf(user.Id, cancel),
            await consents.Owed(user.Id, cancel),
            [.. plans.Of(me.PlanAt(now)).Features.Where(f => f.Included).Select(f => f.Code)],
            Permissions.Of(user));
    }

    private Task<SubscriptionSummary?> SubscriptionOf(Guid userId, CancellationToken cancel) => db.Set<Subscription>()
        .Where(s => s.UserId == userId && s.StartedAt != null)
        .OrderByDescending(s => s.CreatedAt)
        .Select(s => new SubscriptionSummary(s.Type, s.Status, s.ExpiresAt, s.AutoRenew, s.Price, s.Currency))
        .FirstOrDefaultAsync(cancel);

    private Task<TeamSummary?> TeamOf(Guid userId, CancellationToken cancel) => db.Set<Team>()
        .Where(t => t.OwnerId == userId || db.Set<TeamMember>().Any(m => m.TeamId == t.Id && m.UserId == userId))
        .Select(t => new TeamSummary(t.Handle, t.Name, t.OwnerId == userId))
        .SingleOrDefaultAsync(cancel);
}
