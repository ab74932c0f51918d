using Fixia.Payments;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>
/// Tells the provider what was decided here. Each order says what should be, so doing it twice does no harm; one whose answer
/// was lost is given again, by the outbox or by reconciliation.
/// </summary>
internal sealed class ProviderOrders(FixiaDb db, IMandates mandates, ProviderTruth truth, TimeProvider clock)
    : IDeliver<SubscriptionStopped>, IDeliver<AgreementClosed>, IDeliver<AmountChanged>, IDeliver<RefundDue>
{
    // Providers have no "cancel at the period's end". Paused, it charges nothing and can still be taken up again; the end closes
    // it for good.
    // Locked meanwhile, so that coming back and pausing cannot overtake each other.
    public Task Deliver(SubscriptionStopped happened, CancellationToken cancel) => Locked(
        happened.SubscriptionId,
        async (subscription, mandateId) =>
        {
            if (subscription.Status == SubscriptionStatus.Cancelled)
                await mandates.Pause(mandateId, cancel);
        },
        cancel);

    public Task Deliver(AgreementClosed happened, CancellationToken cancel) => truth.Settle(happened.AgreementId, cancel);

    public Task Deliver(AmountChanged happened, CancellationToken cancel) => Locked(
        happened.SubscriptionId,
        async (subscription, mandateId) =>
        {
            if (!subscription.IsInForce || subscription.DueAmount == subscription.AmountAtProvider)
                return;
            await mandates.ChangeAmount(mandateId, subscription.DueAmount, cancel);
            subscription.AmountAtProvider = subscription.DueAmount;
        },
        cancel);

    public async Task Deliver(RefundDue happened, CancellationToken cancel)
    {
        var id = happened.AuthorizedPaymentId;
        var charge = await db.Set<SubscriptionCharge>().AsNoTracking().SingleAsync(c => c.AuthorizedPaymentId == id, cancel);
        if (charge.Status != ChargeStatus.RefundDue)
            return;
        // An approved charge has a payment.
        await mandates.Refund(charge.PaymentId ?? id, "refund-" + id, cancel);
        await db.InTransaction(
            async () =>
            {
                var subscription = await db.Set<Subscription>()
                    .FromSql($"select * from subscriptions where id = {happened.SubscriptionId} for update")
                    .SingleAsync(cancel);
                // Given back twice at once, it is told once.
                if (await db.Set<SubscriptionCharge>()
                    .Where(c => c.AuthorizedPaymentId == id && c.Status == ChargeStatus.RefundDue)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, ChargeStatus.Refunded), cancel) == 1)
                    subscription.Note(SubscriptionNote.Refunded, clock.GetUtcNow(), null, charge.Amount);
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
    }

    private Task<Problem?> Locked(Guid subscriptionId, Func<Subscription, string, Task> order, CancellationToken cancel) =>
        db.InTransaction(
        async () =>
        {
            var subscription = await db.Set<Subscription>()
                .FromSql($"select * from subscriptions where id = {subscriptionId} for update").SingleAsync(cancel);
            var mandateId = await db.Set<Agreement>()
                .Where(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Current).Select(a => a.MpId)
                    .SingleOrDefaultAsync(cancel);
            if (mandateId is not null)
                await order(subscription, mandateId);
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}
