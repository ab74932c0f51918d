using Fixia.Accounts;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Derives a subscription's state from what MercadoPago answers. Webhooks, reconciliation and a page that waits all come here, in any
/// order and any number of times, and end in the same state.
/// </summary>
internal sealed class ProviderTruth(FixiaDb db, MercadoPagoClient provider, IOptions<SubscriptionOptions> options, TimeProvider clock) : IDeliver<ProviderSpoke>, IDeliver<SubscriptionCancelled>
{
    public async Task Deliver(ProviderSpoke happened, CancellationToken cancel)
    {
        var preapproval = happened.Topic switch
        {
            "subscription_preapproval" => happened.ResourceId,
            "subscription_authorized_payment" => (await provider.GetCharge(happened.ResourceId, cancel)).PreapprovalId,
            _ => null,
        };
        if (preapproval is not null)
            await Apply(preapproval, cancel);
        var now = clock.GetUtcNow();
        await db.Set<WebhookEvent>().Where(w => w.Id == happened.EventId).ExecuteUpdateAsync(set => set.SetProperty(w => w.ProcessedAt, now), cancel);
    }

    // MercadoPago has no "cancel at the period's end": it is told at once, and we keep the paid time.
    public async Task Deliver(SubscriptionCancelled happened, CancellationToken cancel)
    {
        var id = await db.Set<Subscription>().Where(s => s.Id == happened.SubscriptionId).Select(s => s.MpId).SingleAsync(cancel);
        if (id is not null)
            await provider.Cancel(id, cancel);
    }

    /// <summary>Asks the provider about a preapproval and takes over what is new.</summary>
    public async Task Apply(string preapprovalId, CancellationToken cancel)
    {
        var charges = await provider.Charges(preapprovalId, cancel);
        var truth = await provider.Get(preapprovalId, cancel);
        await db.InTransaction(
            async () =>
            {
                // Locked: of two notices of the same charge one extends, the other finds it done.
                var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where mp_id = {preapprovalId} for update").SingleOrDefaultAsync(cancel);
                if (subscription is not null)
                    await TakeOver(subscription, truth, charges, cancel);
                return null;
            },
            cancel);
    }

    private async Task TakeOver(Subscription subscription, Preapproval truth, IReadOnlyList<AuthorizedPayment> charges, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = await db.Set<User>().FromSql($"select * from users where id = {subscription.UserId} for update").SingleAsync(cancel);
        var known = await db.Set<SubscriptionCharge>().Where(c => c.SubscriptionId == subscription.Id).Select(c => c.AuthorizedPaymentId).ToListAsync(cancel);
        foreach (var charge in charges.Where(c => c.PaymentStatus == "approved" && !known.Contains(c.Id, StringComparer.Ordinal)))
        {
            var (start, end) = subscription.Extend(user, now);
            db.Add(new SubscriptionCharge
            {
                AuthorizedPaymentId = charge.Id,
                SubscriptionId = subscription.Id,
                PaymentId = charge.PaymentId,
                Amount = charge.Amount,
                PeriodStart = start,
                PeriodEnd = end,
                ChargedAt = now,
            });
        }

        // The newest charge tells how things are; an older failure that was made good since is history.
        if (charges.MaxBy(c => c.Id, NumericText.Order) is { PaymentStatus: not null and not "approved" } last && !known.Contains(last.Id, StringComparer.Ordinal))
            subscription.ChargeFailed(user, last.PaymentStatus, last.PaymentDetail, options.Value.Grace, now);
        if (truth.Status is "cancelled" or "canceled")
        {
            if (subscription.Status == SubscriptionStatus.Pending)
                subscription.Expire(user, now);
            else
                subscription.Cancel();
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Provider ids are numbers written as text.</summary>
    private sealed class NumericText : IComparer<string>
    {
        public static readonly NumericText Order = new();

        public int Compare(string? x, string? y) => (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
    }
}
