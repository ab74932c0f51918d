using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Asks the provider, for the answers and webhooks that never came: about open checkouts and periods that end each time, about
/// what is closed here until the provider confirms its end, about all others once a day. Gives up checkouts nobody finished,
/// and gives back what should have gone back long ago.
/// </summary>
internal sealed class ReconcileSubscriptions(
    FixiaDb db,
    RowByRow<ReconcileSubscriptions> rows,
    ProviderTruth truth,
    ProviderOrders orders,
    IOptions<SubscriptionOptions> options,
    TimeProvider clock)
    : IRecurringJob
{
    private const int Most = 200;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (soon, yesterday, justNow) = (now.AddHours(1), now.AddDays(-1), now.AddMinutes(-5));
        var asked = await db.Set<Agreement>()
            .Where(a => a.EndedAt == null)
            .Join(db.Set<Subscription>(), a => a.SubscriptionId, s => s.Id, (a, s) => new { Agreement = a, Subscription = s })
            .Where(x => x.Agreement.Status == AgreementStatus.Open
                || (x.Agreement.Status == AgreementStatus.Current
                    ? x.Subscription.Status == SubscriptionStatus.Pending || x.Subscription.ExpiresAt <= soon
                        || x.Agreement.AskedAt == null || x.Agreement.AskedAt < yesterday
                    : x.Agreement.AskedAt == null || x.Agreement.AskedAt < justNow))
            .OrderBy(x => x.Agreement.AskedAt != null).ThenBy(x => x.Agreement.AskedAt).Take(Most)
            .Select(x => new { x.Agreement.Id, x.Agreement.CreatedAt }).ToListAsync(cancel);
        await rows.Each(
            asked,
            async one =>
            {
                await db.Set<Agreement>().Where(a => a.Id == one.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.AskedAt, now), cancel);
                await truth.Settle(one.Id, cancel);
                if (one.CreatedAt + options.Value.Checkout < now)
                    await GiveUp(one.Id, cancel);
            },
            cancel);

        var owed = await db.Set<SubscriptionCharge>().Where(c => c.Status == ChargeStatus.RefundDue && c.ChargedAt < yesterday)
            .OrderBy(c => c.ChargedAt).Take(Most).Select(c => new RefundDue(c.SubscriptionId, c.AuthorizedPaymentId))
                .ToListAsync(cancel);
        await rows.Each(owed, refund => orders.Deliver(refund, cancel), cancel);
    }

    private Task<Problem?> GiveUp(Guid agreementId, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            db.ChangeTracker.Clear();
            var subscription = await db.Set<Subscription>().FromSql($"""
                select * from subscriptions
                where id = (select subscription_id from subscription_agreements where id = {agreementId}) for update
                """).SingleAsync(cancel);
            var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == agreementId, cancel);
            if (agreement.Status == AgreementStatus.Open)
            {
                agreement.Close();
                if (subscription.Status == SubscriptionStatus.Pending)
                    subscription.GiveUp(clock.GetUtcNow());
            }

            // Looked for all this time and never found: the provider was not reached.
            if (agreement.MpId is null)
                agreement.End(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}
