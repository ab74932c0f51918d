using Fixia.Accounts;
using Fixia.Subscriptions;
using Fixia.Teams;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Profiles;

/// <summary>Trust in each role; the professional one only for those who have been one.</summary>
public sealed record RoleTrust(TrustView Client, TrustView? Professional);

/// <summary>The subscription, in short.</summary>
public sealed record SubscriptionSummary(Plan Type, SubscriptionStatus Status, DateTimeOffset? ExpiresAt, bool AutoRenew, decimal Price, string Currency);

/// <summary>The team one owns or belongs to, in short.</summary>
public sealed record TeamSummary(string Handle, string Name, bool IsOwner);

/// <summary>Everything the panel shows of oneself. <paramref name="May"/>: the permissions one has now, by name; what is missing is refused.</summary>
public sealed record MeView(
    Guid Id, string Email, string FullName, string Handle, IReadOnlyList<string> Roles, Plan Plan, bool EmailVerified, string Language, string? City, string? About,
    bool IsProfessionalActive, DateTimeOffset? ProfessionalSince, SubscriptionSummary? Subscription, RoleTrust Trust, TeamSummary? Team,
    IReadOnlyList<string> May);

/// <summary>What to change of oneself; what is absent stays.</summary>
public sealed record MyChanges(string? FullName, string? City, string? About, string? Language);

internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Me");
        me.MapGet("/", Get).Requires(AccountPermissions.ManageOwn);
        me.MapPatch("/", Change).Requires(ProfilePermissions.EditOwn);
    }

    private static async Task<Ok<MeView>> Get(CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel) =>
        TypedResults.Ok(await View(user, db, people, clock, cancel));

    private static async Task<Results<Ok<MeView>, Problem>> Change(MyChanges request, CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors().Text("city", request.City, 0, 80).Text("about", request.About, 0, 600).Require(request.Language is null or "es" or "en", "language", "invalid_value");
        if (request.FullName is not null)
            errors.Name("fullName", request.FullName, 2, 80);
        if (errors.Problem is { } wrong)
            return wrong;
        var me = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
        me.Introduce(request.FullName, request.City, request.About, request.Language);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await View(user, db, people, clock, cancel));
    }

    private static async Task<MeView> View(CurrentUser user, FixiaDb db, PeopleCards people, TimeProvider clock, CancellationToken cancel)
    {
        var me = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var card = await people.Of(user.Id, cancel);
        var now = clock.GetUtcNow();
        var subscription = await db.Set<Subscription>().AsNoTracking().Where(s => s.UserId == user.Id && s.StartedAt != null).OrderByDescending(s => s.CreatedAt).FirstOrDefaultAsync(cancel);
        var team = await db.Set<Team>().Where(t => t.OwnerId == user.Id || db.Set<TeamMember>().Any(m => m.TeamId == t.Id && m.UserId == user.Id))
            .Select(t => new TeamSummary(t.Handle, t.Name, t.OwnerId == user.Id)).SingleOrDefaultAsync(cancel);
        return new MeView(
            me.Id, me.Email, me.FullName, me.Handle, AccountView.RolesOf(me, now), me.PlanAt(now), me.EmailVerifiedAt is not null, me.Language, me.City, me.About,
            me.IsProfessionalAt(now), me.ProfessionalSince,
            subscription is null ? null : new SubscriptionSummary(subscription.Type, subscription.Status, subscription.ExpiresAt, subscription.AutoRenew, subscription.Price, subscription.Currency),
            new RoleTrust(card.Client, card.HasProfile ? card.Professional : null),
            team,
            Permissions.Of(user));
    }
}
