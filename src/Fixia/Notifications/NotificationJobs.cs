using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Notifications;

/// <summary>Sends what was held back when it is due, in one letter.</summary>
internal sealed class SendDigests(FixiaDb db, RowByRow<SendDigests> rows, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<NotificationDigest>().Where(d => d.DueAt <= now).Select(d => d.Id).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
                (await db.Set<NotificationDigest>().SingleOrDefaultAsync(d => d.Id == id && d.DueAt <= now, cancel))?.Go(),
            cancel);
    }
}

/// <summary>Makes the months that come and drops those that are no longer kept.</summary>
internal sealed class KeepMonths(FixiaDb db, IOptions<NotificationsOptions> options, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan LettersCounted = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"select keep_notification_months({now}, make_interval(months => {options.Value.KeepMonths}))", cancel);
        var day = DateOnly.FromDateTime((now - LettersCounted).DateTime);
        await db.Database.ExecuteSqlAsync($"delete from notification_letters where day < {day}", cancel);
    }
}
