using System.Linq.Expressions;
using Fixia.Accounts;
using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Ends what is over, and begins the grace of what should have renewed, each in a transaction of its own. The right to act has
/// ended already: it is checked against the time.
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
            || ((s.Status == SubscriptionStatus.PastDue || s.Status == SubscriptionStatus.Cancelled)
                && (s.GraceUntil ?? s.ExpiresAt) <= now);
        var due = await db.Set<Subscription>().Where(isDue).OrderBy(s => s.GraceUntil ?? s.ExpiresAt).Select(s => s.Id)
            .ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                // Another node may be at it, or have done it.
                if (await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} for update skip locked")
                    .Where(isDue)
                        .SingleOrDefaultAsync(cancel) is not { } subscription)
                    return;
                var user = await db.Set<User>().FromSql($"select * from users where id = {subscription.UserId} for update")
                    .SingleAsync(cancel);
                subscription.AwaitRenewal(user, options.Value.Grace, now);
                if (subscription.InForceUntil <= now)
                    subscription.Expire(user, now);
            },
            cancel);
    }
}

/// <summary>
/// Announces a plan's new price to those who pay another, and lets the provider know what a renewal is to cost when it does not.
/// </summary>
internal sealed class AnnouncePrices(
    FixiaDb db,
    RowByRow<AnnouncePrices> rows,
    PlanCatalogue plans,
    IOptions<SubscriptionOptions> options,
    TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var plan in plans.All.Where(p => p.Type != Plan.Free))
            await Announce(plan, cancel);
        await Tell(cancel);
    }

    private async Task Announce(PlanRules plan, CancellationToken cancel)
    {
        Expression<Func<Subscription, bool>> paysAnother = s =>
            (s.Status == SubscriptionStatus.Active || s.Status == SubscriptionStatus.PastDue)
            && s.Type == plan.Type && s.NextType == null && (s.NextPrice ?? s.Price) != plan.Price;
        await EachOf(
            paysAnother,
            subscription =>
            {
                var now = clock.GetUtcNow();
                // A lower price needs no notice.
                subscription.AnnouncePrice(
                    plan.Price, plan.Price > subscription.Price ? now + options.Value.PriceNotice : now, now);
                subscription.TellAmount();
            },
            cancel);
    }

    // The renewals before the notice is over cost what they did; once the next one comes after it, the provider is told. So is
    // what it should have been told and was not. Told while it is on its way, it hears the same.
    private Task Tell(CancellationToken cancel) => EachOf(
        s => s.Status == SubscriptionStatus.Active && s.AutoRenew
            && s.AmountAtProvider
                != (s.NextPrice != null && (s.NextPriceFrom == null || s.NextPriceFrom <= s.ExpiresAt) ? s.NextPrice : s.Price),
        subscription => subscription.TellAmount(),
        cancel);

    private async Task EachOf(Expression<Func<Subscription, bool>> which, Action<Subscription> act, CancellationToken cancel)
    {
        var some = await db.Set<Subscription>().Where(which).Select(s => s.Id).ToListAsync(cancel);
        await rows.InTransactions(
            some,
            async id =>
            {
                if (await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} for update skip locked")
                    .Where(which)
                        .SingleOrDefaultAsync(cancel) is { } subscription)
                    act(subscription);
            },
            cancel);
    }
}

/// <summary>
/// Reminds owners before the end of what they cancelled, and before the end of the grace. Once per period, whoever runs it.
/// </summary>
internal sealed class RemindSubscribers(
    FixiaDb db, RowByRow<RemindSubscribers> rows, IOptions<SubscriptionOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await Remind(SubscriptionStatus.Cancelled, SubscriptionNote.EndingSoon, now + options.Value.EndNotice, now, cancel);
        await Remind(SubscriptionStatus.PastDue, SubscriptionNote.GraceEnding, now + options.Value.GraceNotice, now, cancel);
    }

    private async Task Remind(
        SubscriptionStatus status, SubscriptionNote note, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var kind = Conventions.SnakeCase(note.ToString());
        var due = await db.Set<Subscription>()
            .Where(s => s.Status == status && (s.GraceUntil ?? s.ExpiresAt) <= until && (s.GraceUntil ?? s.ExpiresAt) > now)
            .Where(s => !db.Database
                .SqlQuery<Guid>($"""
                    select subscription_id as "Value" from subscription_notices n where n.kind = {kind} and n.period_end > {now}
                    """)
                .Contains(s.Id))
            .Select(s => s.Id).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {id} for update")
                    .SingleAsync(cancel);
                if (subscription.Status != status || subscription.InForceUntil is not { } end)
                    return;
                var first = await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into subscription_notices (subscription_id, kind, period_end, sent_at)
                    values ({id}, {kind}, {end}, {now})
                    on conflict do nothing
                    """,
                    cancel);
                if (first == 1)
                    subscription.Note(note, now, end);
            },
            cancel);
    }
}
