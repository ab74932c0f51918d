using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>Which are read.</summary>
/// <param name="Kind">Only those of this kind; absent: all.</param>
public sealed record ReadNotifications(string? Kind);

/// <summary>What one was told, on whatever device one reads it.</summary>
internal static class NotificationEndpoints
{
    private const int MostCounted = 100;

    public static void MapNotificationEndpoints(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications").Requires(NotificationPermissions.Read);
        notifications.MapGet("/", GetNotifications);
        notifications.MapGet("/unread", GetUnreadNotifications);
        notifications.MapPost("/{id:guid}/read", ReadNotification);
        notifications.MapPost("/read", ReadAllNotifications);
    }

    /// <summary>What one was told, the newest first; what belongs together and was not read is one.</summary>
    private static async Task<Answer<Page<NotificationView>>> GetNotifications(
        bool? unread,
        string? kind,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        NotificationViews views,
        CancellationToken cancel)
    {
        if (kind is not null && Kinds.Named(kind) is null)
            return Problem.Invalid("kind", "invalid_value");
        var size = Cursor.Limit(limit);
        var after = cursor?.At;
        var rows = await db.Set<Notification>().AsNoTracking()
            .Where(n => n.UserId == user.Id && n.IsHead && n.IsShown)
            .Where(n => unread != true || n.ReadAt == null)
            .Where(n => kind == null || n.Kind == kind)
            .Where(n => after == null || n.CreatedAt < after.At || (n.CreatedAt == after.At && n.Id < after.Id))
            .OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id)
            .Take(size + 1).ToListAsync(cancel);
        var page = Page<Notification>.Of(rows, size, last => new Position(last.CreatedAt, last.Id));
        return new Page<NotificationView>(await views.Of(page.Items, ProblemTexts.Language(http), cancel), page.NextCursor);
    }

    /// <summary>How many one has not read.</summary>
    private static async Task<Answer<UnreadNotifications>> GetUnreadNotifications(
        CurrentUser user,
        FixiaDb db,
        CancellationToken cancel) =>
        new UnreadNotifications(await db.Set<Notification>()
            .Where(n => n.UserId == user.Id && n.IsHead && n.IsShown && n.ReadAt == null).Take(MostCounted).CountAsync(cancel));

    /// <summary>Reads one, and with it those it stands for.</summary>
    private static async Task<Done> ReadNotification(
        Guid id, CurrentUser user, FixiaDb db, Notifier notifier, CancellationToken cancel)
    {
        if (!await db.Set<Notification>().AnyAsync(n => n.UserId == user.Id && n.Id == id, cancel))
            return Problem.NotFound();
        await notifier.Read(user.Id, unread => unread.Where(n => n.Id == id), cancel);
        return Done.Well;
    }

    /// <summary>Says that one has seen everything one was told, or everything of a kind.</summary>
    private static async Task<Done> ReadAllNotifications(
        ReadNotifications request, CurrentUser user, Notifier notifier, CancellationToken cancel)
    {
        if (request.Kind is not null && Kinds.Named(request.Kind) is null)
            return Problem.Invalid("kind", "invalid_value");
        await notifier.Read(user.Id, unread => unread.Where(n => request.Kind == null || n.Kind == request.Kind), cancel);
        return Done.Well;
    }

    private sealed record Position(DateTimeOffset At, Guid Id) : IPosition
    {
        public bool IsPossible => Cursor.IsTime(At) && Cursor.IsKey(Id);
    }
}
