using System.Linq.Expressions;
using Fixia.Accounts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Ends what is over, and begins the grace of what should have renewed, each in a transaction of its own. The right to act has ended already: it is
/// checked against the time.
/// </summary>
internal sealed class ExpireSubscriptions(
    FixiaDb db, RowByRow<ExpireSubscriptions> rows, IOptions<SubscriptionOptions> options, TimeProvider clock)
    : IRecurringJob
{
    // The grace begins before the end, so that a professional who renews is not away for the minute until the job's next turn.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var soon = now + Ahead;
        Expression<Func<Subscription, bool>> isDue = s =>
            (s.Status == SubscriptionStatus.Active && s.ExpiresAt <= soon)
            || ((s.Status == SubscriptionStatus.PastDue || s.Status == SubscriptionStatus.Cancelled) && (s.GraceUntil ?? s.ExpiresAt) <= now);
        var due = await db.Set<Subscription>().Where(isDue).OrderBy(s => s.GraceUntil ?? s.ExpiresAt).Select(s => s.Id).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                // Another node may be at it, or have done it.
                if (await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} for update skip locked").Where(isDue)
                        .SingleOrDefaultAsync(cancel) is not { } subscription)
                    return;
                var user = await db.Set<User>().FromSql($"select * from users where id = {subscription.UserId} for update").SingleAsync(cancel);
                subscription.AwaitRenewal(user, options.Value.Grace, now);
                if (subscription.InForceUntil <= now)
                    subscription.Expire(user, now);
            },
            cancel);
    }
}

/// <summary>
/// Asks the provider, for the webhooks that never came: about open checkouts and periods that end each time, about all others once a day. Gives
/// up checkouts nobody finished.
/// </summary>
internal sealed class ReconcileSubscriptions(FixiaDb db, ProviderTruth truth, IOptions<SubscriptionOptions> options, TimeProvider clock, ILogger<ReconcileSubscriptions> log) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (soon, yesterday) = (now.AddHours(1), now.AddDays(-1));
        var asked = await db.Set<Agreement>()
            .Where(a => a.MpId != null && a.Status != AgreementStatus.Closed)
            .Join(db.Set<Subscription>(), a => a.SubscriptionId, s => s.Id, (a, s) => new { Agreement = a, Subscription = s })
            .Where(x => x.Agreement.Status == AgreementStatus.Open || x.Subscription.Status == SubscriptionStatus.Pending || x.Subscription.ExpiresAt <= soon
                || x.Agreement.AskedAt == null || x.Agreement.AskedAt < yesterday)
            .OrderBy(x => x.Agreement.AskedAt != null).ThenBy(x => x.Agreement.AskedAt).Take(200)
            .Select(x => new { x.Agreement.Id, x.Agreement.MpId, x.Agreement.CreatedAt }).ToListAsync(cancel);
        foreach (var one in asked)
        {
            try
            {
                await db.Set<Agreement>().Where(a => a.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.AskedAt, now), cancel);
                await truth.Apply(one.MpId!, cancel);
                db.ChangeTracker.Clear();
                if (one.CreatedAt + options.Value.Checkout < now)
                    await GiveUp(one.Id, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that fails does not keep the others waiting; it is asked about again next time.
                db.ChangeTracker.Clear();
                log.LogWarning(failure, "Could not reconcile {Preapproval}", one.MpId);
            }
        }
    }

    private Task<Problem?> GiveUp(Guid agreementId, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var agreement = await db.Set<Agreement>().SingleAsync(a => a.Id == agreementId, cancel);
            var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {agreement.SubscriptionId} for update").SingleAsync(cancel);
            await db.Entry(agreement).ReloadAsync(cancel);
            if (agreement.Status == AgreementStatus.Open)
            {
                agreement.Close();
                if (subscription.Status == SubscriptionStatus.Pending)
                    subscription.GiveUp(clock.GetUtcNow());
            }

            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}

/// <summary>Announces a plan's new price to those who pay another, and lets the provider know when a renewal is to cost it.</summary>
internal sealed class AnnouncePrices(FixiaDb db, PlanCatalogue plans, IOptions<SubscriptionOptions> options, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 50;

    public async Task Run(CancellationToken cancel)
    {
        foreach (var plan in plans.All.Where(p => p.Type != Plan.Free))
        {
            while (await Announce(plan, cancel))
                db.ChangeTracker.Clear();
        }

        while (await Tell(cancel))
            db.ChangeTracker.Clear();
    }

    private Task<bool> Announce(PlanRules plan, CancellationToken cancel)
    {
        var type = Conventions.SnakeCase(plan.Type.ToString());
        return Each(
            $"""
            select * from subscriptions
            where status in ('active', 'past_due') and next_type is null and type = {type} and coalesce(next_price, price) <> {plan.Price}
            limit {Batch} for update skip locked
            """,
            subscription =>
            {
                var now = clock.GetUtcNow();
                // A lower price needs no notice.
                subscription.AnnouncePrice(plan.Price, plan.Price > subscription.Price ? now + options.Value.PriceNotice : now, now);
                subscription.TellAmount();
            },
            cancel);
    }

    // The renewals before the notice is over cost what they did; once the next one comes after it, the provider is told.
    private Task<bool> Tell(CancellationToken cancel) => Each(
        $"""
        select * from subscriptions
        where status = 'active' and next_price is not null and amount_at_provider is distinct from next_price and not next_price_from > expires_at
          and not exists (select 1 from outbox where subject = subscriptions.id and delivery = {"ProviderOrders(AmountChanged)"})
        limit {Batch} for update skip locked
        """,
        subscription => subscription.TellAmount(),
        cancel);

    private async Task<bool> Each(FormattableString sql, Action<Subscription> act, CancellationToken cancel)
    {
        var found = 0;
        await db.InTransaction(
            async () =>
            {
                var some = await db.Set<Subscription>().FromSql(sql).ToListAsync(cancel);
                some.ForEach(act);
                found = some.Count;
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return found == Batch;
    }
}

/// <summary>Reminds owners before the end of what they cancelled, and before the end of the grace. Once per period, whoever runs it.</summary>
internal sealed class RemindSubscribers(FixiaDb db, RowByRow<RemindSubscribers> rows, IOptions<SubscriptionOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Remind(SubscriptionStatus.Cancelled, SubscriptionNote.EndingSoon, now + options.Value.EndNotice, now, cancel);
        await Remind(SubscriptionStatus.PastDue, SubscriptionNote.GraceEnding, now + options.Value.GraceNotice, now, cancel);
    }

    private async Task Remind(SubscriptionStatus status, SubscriptionNote note, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var kind = Conventions.SnakeCase(note.ToString());
        var due = await db.Set<Subscription>()
            .Where(s => s.Status == status && (s.GraceUntil ?? s.ExpiresAt) <= until && (s.GraceUntil ?? s.ExpiresAt) > now)
            .Where(s => !db.Database
                .SqlQuery<Guid>($"select subscription_id as \"Value\" from subscription_notices n where n.kind = {kind} and n.period_end > {now}")
                .Contains(s.Id))
            .Select(s => s.Id).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} for update").SingleAsync(cancel);
                if (subscription.Status != status || subscription.InForceUntil is not { } end)
                    return;
                var first = await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into subscription_notices (subscription_id, kind, period_end, sent_at) values ({id}, {kind}, {end}, {now})
                    on conflict do nothing
                    """,
                    cancel);
                if (first == 1)
                    subscription.Note(note, now, end);
            },
            cancel);
    }
}
