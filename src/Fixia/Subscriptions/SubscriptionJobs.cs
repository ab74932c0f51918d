using Fixia.Accounts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>Ends what is over, in small transactions that several nodes can share. The right to act has ended already: it is checked against the time.</summary>
internal sealed class ExpireSubscriptions(FixiaDb db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 50;

    public async Task Run(CancellationToken cancel)
    {
        while (await ExpireBatch(cancel) == Batch)
            db.ChangeTracker.Clear();
    }

    private async Task<int> ExpireBatch(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = 0;
        await db.InTransaction(
            async () =>
            {
                var due = await db.Set<Subscription>().FromSql($"""
                    select * from subscriptions
                    where status in ('active', 'past_due', 'cancelled') and coalesce(grace_until, expires_at) <= {now}
                    order by coalesce(grace_until, expires_at) limit {Batch} for update skip locked
                    """).ToListAsync(cancel);
                foreach (var subscription in due)
                    subscription.Expire(await db.Set<User>().SingleAsync(u => u.Id == subscription.UserId, cancel), now);
                await db.SaveChangesAsync(cancel);
                ended = due.Count;
                return null;
            },
            cancel);
        return ended;
    }
}

/// <summary>Asks the provider about open checkouts and ended periods, for the webhooks that never came; gives up checkouts nobody finished.</summary>
internal sealed class ReconcileSubscriptions(FixiaDb db, ProviderTruth truth, IOptions<SubscriptionOptions> options, TimeProvider clock, ILogger<ReconcileSubscriptions> log) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var soon = now.AddHours(1);
        var open = await db.Set<Subscription>()
            .Where(s => s.MpId != null && (s.Status == SubscriptionStatus.Pending || ((s.Status == SubscriptionStatus.Active || s.Status == SubscriptionStatus.PastDue) && s.ExpiresAt <= soon)))
            .OrderBy(s => s.CreatedAt).Take(200).Select(s => new { s.Id, s.MpId, s.Status, s.CreatedAt }).ToListAsync(cancel);
        foreach (var one in open)
        {
            try
            {
                await truth.Apply(one.MpId!, cancel);
                db.ChangeTracker.Clear();
                if (one.Status == SubscriptionStatus.Pending && one.CreatedAt + options.Value.Checkout < now)
                    await GiveUp(one.Id, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that fails does not keep the others waiting; it is asked about again next time.
                log.LogWarning(failure, "Could not reconcile {Preapproval}", one.MpId);
            }
        }
    }

    private Task<Problem?> GiveUp(Guid id, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} and status = 'pending' for update").SingleOrDefaultAsync(cancel);
            subscription?.Cancel();
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}
