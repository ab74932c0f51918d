using Fixia.Contracts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Feedback;

/// <summary>Shows feedback whose 14 days are over although the other party never spoke.</summary>
internal sealed class ShowFeedback(FixiaDb db, RowByRow<ShowFeedback> rows, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - FeedbackEntry.Window;
        var due = await db.Set<FeedbackEntry>()
            .Where(f => f.VisibleAt == null && f.WithdrawnAt == null)
            .Where(f => db.Set<Contract>().Any(c => c.Id == f.ContractId && c.CompletedAt <= since))
            .OrderBy(f => f.CreatedAt).Select(f => f.Id).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id => (await db.Set<FeedbackEntry>().SingleAsync(f => f.Id == id, cancel)).Show(now),
            cancel);
    }
}
