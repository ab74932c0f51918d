using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>A kind, and how one is told of it.</summary>
/// <param name="Kind">The name of the kind, as notifications carry it.</param>
/// <param name="Group">What it stands together with.</param>
/// <param name="Label">What it is called.</param>
/// <param name="App">Whether it stands in the list.</param>
/// <param name="Email">Whether a letter goes.</param>
/// <param name="CanSwitchOff">Whether one can choose.</param>
public sealed record KindPreference(string Kind, KindGroup Group, string Label, bool App, bool Email, bool CanSwitchOff);

/// <summary>How one wants to be told, as far as it is not of one kind.</summary>
/// <param name="QuietFrom">From when on no letter goes that can wait, such as 22:00; null: never quiet.</param>
/// <param name="QuietUntil">By the same clock; earlier than the beginning means the next morning.</param>
/// <param name="Zone">By whose clock: a name of the IANA database.</param>
/// <param name="Digest">One letter for each, one a day or one a week.</param>
public sealed record NotificationHours(TimeOnly? QuietFrom, TimeOnly? QuietUntil, string Zone, DigestRhythm Digest);

/// <summary>Everything one chose.</summary>
public sealed record NotificationPreferencesView(IReadOnlyList<KindPreference> Kinds, NotificationHours Hours);

/// <summary>How one is told and how one stops it.</summary>
internal static class PreferenceEndpoints
{
    public static void MapNotificationPreferences(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/preferences", GetNotificationPreferences).Requires(NotificationPermissions.Read);
        notifications.MapPatch("/preferences", ChangeNotificationHours).Requires(NotificationPermissions.Read);
        notifications.MapPut("/preferences/{kind}", ChooseChannels).Requires(NotificationPermissions.Read);
        notifications.MapPost("/unsubscribe", Unsubscribe).Requires(NotificationPermissions.Unsubscribe);
    }

    /// <summary>How one is told of each kind, when it is quiet, and how often letters come.</summary>
    private static async Task<Answer<NotificationPreferencesView>> GetNotificationPreferences(
        CurrentUser user, HttpRequest http, FixiaDb db, CancellationToken cancel) =>
        View(await Of(user.Id, db, cancel), http);

    /// <summary>Changes when it is quiet and how often letters come.</summary>
    private static async Task<Answer<NotificationPreferencesView>> ChangeNotificationHours(
        MergePatch<NotificationHours> patch, CurrentUser user, HttpRequest http, FixiaDb db, CancellationToken cancel)
    {
        var changed = await Change(
            user.Id,
            db,
            wishes =>
            {
                if (!patch.Onto(Hours(wishes)).Is(out var hours, out var unreadable))
                    return unreadable;
                var errors = new FieldErrors()
                    .Require(hours.QuietFrom is null == hours.QuietUntil is null, "quietUntil", "required")
                    .Require(hours.QuietFrom is null || hours.QuietFrom != hours.QuietUntil, "quietUntil", "invalid_value")
                    .Require(
                        TimeZoneInfo.TryFindSystemTimeZoneById(hours.Zone, out _) && hours.Zone.Length <= 60,
                        "zone",
                        "invalid_value");
                if (errors.Problem is { } wrong)
                    return wrong;
                (wishes.QuietFrom, wishes.QuietUntil) = (hours.QuietFrom, hours.QuietUntil);
                (wishes.Zone, wishes.Digest) = (hours.Zone, hours.Digest);
                return null;
            },
            cancel);
        return changed.Is(out var made, out var refused) ? View(made, http) : refused;
    }

    /// <summary>Chooses how one is told of a kind.</summary>
    private static async Task<Answer<NotificationPreferencesView>> ChooseChannels(
        string kind, Channels request, CurrentUser user, HttpRequest http, FixiaDb db, CancellationToken cancel)
    {
        if (Kinds.Named(kind) is not { } chosen)
            return Problem.NotFound();
        if (!chosen.CanSwitchOff)
            return Problem.Conflict("always_told");
        var changed = await Change(
            user.Id,
            db,
            wishes =>
            {
                wishes.Choose(chosen, request);
                return null;
            },
            cancel);
        return changed.Is(out var made, out var refused) ? View(made, http) : refused;
    }

    /// <summary>
    /// Stops the letters of the kind a letter belonged to, with the token that stands in it: for people who are signed out, and
    /// for mail programs (RFC 8058). Asking twice is asking once.
    /// </summary>
    private static async Task<Done> Unsubscribe(string? token, FixiaDb db, UnsubscribeLinks links, CancellationToken cancel)
    {
        if (links.Read(token) is not var (userId, name))
            return Problem.BadRequest("link_not_valid");
        return Done.Unless(await db.InTransaction(
            async () =>
            {
                await db.Alone($"notification preferences of {userId}", cancel);
                var wishes = await Of(userId, db, cancel);
                if (name == UnsubscribeLinks.Digest)
                {
                    foreach (var each in Kinds.All.Where(k => k.CanSwitchOff))
                        wishes.Choose(each, wishes.Of(each) with { Email = false });
                }
                else if (Kinds.Named(name) is { CanSwitchOff: true } kind)
                {
                    wishes.Choose(kind, wishes.Of(kind) with { Email = false });
                }

                // Whoever is gone is written to no more.
                return await db.SaveUnlessGone(wishes, cancel);
            },
            cancel));
    }

    private static async Task<NotificationPreferences> Of(Guid userId, FixiaDb db, CancellationToken cancel) =>
        await db.Set<NotificationPreferences>().SingleOrDefaultAsync(
            p => p.UserId == userId,
            cancel) ?? new NotificationPreferences { UserId = userId };

    // One at a time of each person: the first two wishes of somebody who had none would both be the first, and one of two that
    // are wished at once would be forgotten.
    private static Task<Answer<NotificationPreferences>> Change(
        Guid userId, FixiaDb db, Func<NotificationPreferences, Problem?> change, CancellationToken cancel) =>
        db.InTransaction<NotificationPreferences>(
            async () =>
            {
                await db.Alone($"notification preferences of {userId}", cancel);
                var wishes = await Of(userId, db, cancel);
                if (change(wishes) is { } refused)
                    return refused;
                if (db.Entry(wishes).State == EntityState.Detached)
                    db.Add(wishes);
                await db.SaveChangesAsync(cancel);
                return wishes;
            },
            cancel);

    private static async Task<Problem?> SaveUnlessGone(this FixiaDb db, NotificationPreferences wishes, CancellationToken cancel)
    {
        if (db.Entry(wishes).State == EntityState.Detached)
            db.Add(wishes);
        return await db.SaveUnless(cancel, ("notification_preferences_user_id_fkey", Problem.BadRequest("link_not_valid")));
    }

    private static NotificationHours Hours(NotificationPreferences wishes) =>
        new(wishes.QuietFrom, wishes.QuietUntil, wishes.Zone, wishes.Digest);

    private static NotificationPreferencesView View(NotificationPreferences wishes, HttpRequest http)
    {
        var texts = Texts.In(ProblemTexts.Language(http));
        return new NotificationPreferencesView(
            [
                .. Kinds.All.Select(kind => new KindPreference(
                    kind.Name, kind.Group, texts.Word(
                        "notification_kind." + kind.Name), wishes.Of(kind).App, wishes.Of(kind).Email, kind.CanSwitchOff)),
            ],
            Hours(wishes));
    }
}
