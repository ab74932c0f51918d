using Fixia.Platform.Realtime;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>
/// Writes down what somebody is told, once, and lets their screens know. From deliveries only: each in a short transaction of its
/// own.
/// </summary>
internal sealed class Notifier(FixiaDb db, Streams streams, TimeProvider clock)
{
    public async Task Tell(Notice notice, CancellationToken cancel)
    {
        var refused = await db.InTransaction(
            async () =>
            {
                // One at a time of each person: whether it was told already, and what heads the thread, is so until the commit.
                await db.Alone($"notifications of {notice.UserId}", cancel);
                if (await db.Set<Notification>().AnyAsync(n => n.UserId == notice.UserId && n.Source == notice.Source, cancel)
                    || await Wants(notice, cancel) is not { } channels)
                {
                    return null;
                }

                var before = await db.Database.SqlQuery<int>(
                    $"""
                    update notifications set is_head = false
                    where user_id = {notice.UserId} and thread = {notice.Thread} and is_head and read_at is null
                    returning count as "Value"
                    """).ToListAsync(cancel);
                db.Add(Notification.Of(notice, before.Sum() + 1, channels.App, clock.GetUtcNow()));
                await db.SaveChangesAsync(cancel);
                if (channels.App)
                    await TellScreens(notice.UserId, cancel);
                return null;
            },
            cancel);
        if (refused is not null)
            throw new InvalidOperationException(refused.Code);
    }

    /// <summary>Reads what is meant, and lets all screens of the person know.</summary>
    public Task Read(Guid userId, Func<IQueryable<Notification>, IQueryable<Notification>> which, CancellationToken cancel) =>
        db.InTransaction(
            async () =>
            {
                var now = clock.GetUtcNow();
                var unread = db.Set<Notification>().Where(n => n.UserId == userId && n.ReadAt == null);
                var read = await which(unread).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancel);
                if (read > 0)
                    await TellScreens(userId, cancel);
                return null;
            },
            cancel);

    private Task TellScreens(Guid userId, CancellationToken cancel) =>
        streams.Tell([new Told(userId, "notifications.changed", new { })], cancel);

    // Null: in no way at all, or there is nobody to tell.
    private async Task<Channels?> Wants(Notice notice, CancellationToken cancel)
    {
        if (!await db.Database.SqlQuery<bool>(
            $"""select suspended_at is null as "Value" from users where id = {notice.UserId}""").SingleOrDefaultAsync(cancel))
        {
            return null;
        }

        var preferences = await db.Set<NotificationPreferences>()
            .AsNoTracking().SingleOrDefaultAsync(p => p.UserId == notice.UserId, cancel)
            ?? new NotificationPreferences { UserId = notice.UserId };
        return preferences.Of(notice.Kind) is { App: false, Email: false } ? null : preferences.Of(notice.Kind);
    }
}
