using Fixia.Payments;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>
/// Tells the provider what was decided here. Each order says what should be, so doing it twice does no harm; one whose answer
/// was lost is given again, by the outbox or by reconciliation.
/// </summary>
internal sealed class ProviderOrders(
    FixiaDb db, IMandates mandates, ProviderTruth truth, ProviderTurns turns, TimeProvider clock)
    : IDeliver<SubscriptionStopped>, IDeliver<AgreementClosed>, IDeliver<AmountChanged>, IDeliver<RefundDue>
{
    // Providers have no "cancel at the period's end". Paused, it charges nothing and can still be taken up again; the end closes
    // it for good.
    public async Task Deliver(SubscriptionStopped happened, CancellationToken cancel)
    {
        await using var turn = await turns.Take(happened.SubscriptionId, cancel);
        var subscription = await db.Set<Subscription>().AsNoTracking()
            .SingleAsync(s => s.Id == happened.SubscriptionId, cancel);
        if (subscription.Status == SubscriptionStatus.Cancelled && await Mandate(subscription.Id, cancel) is { } mandateId)
            await mandates.Pause(mandateId, cancel);
    }

    public Task Deliver(AgreementClosed happened, CancellationToken cancel) => truth.Settle(happened.AgreementId, cancel);

    public async Task Deliver(AmountChanged happened, CancellationToken cancel)
    {
        await using var turn = await turns.Take(happened.SubscriptionId, cancel);
        if (await Mandate(happened.SubscriptionId, cancel) is not { } mandateId)
            return;
        decimal? wanted = null;
        // Until its answer is written nobody knows what the provider charges: whatever is due then is another order.
        await Change(
            happened.SubscriptionId,
            subscription =>
            {
                if (!subscription.IsInForce || subscription.DueAmount == subscription.AmountAtProvider)
                    return;
                wanted = subscription.DueAmount;
                subscription.AmountAtProvider = null;
            },
            cancel);
        if (wanted is not { } amount)
            return;
        await mandates.ChangeAmount(mandateId, amount, cancel);
        await Change(
            happened.SubscriptionId,
            subscription =>
            {
                subscription.AmountAtProvider = amount;
                subscription.TellAmount();
            },
            cancel);
    }

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

    private Task<string?> Mandate(Guid subscriptionId, CancellationToken cancel) => db.Set<Agreement>()
        .Where(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Current).Select(a => a.MpId)
        .SingleOrDefaultAsync(cancel);

    private Task<Problem?> Change(Guid subscriptionId, Action<Subscription> change, CancellationToken cancel) =>
        db.InTransaction(
        async () =>
        {
            db.ChangeTracker.Clear();
            change(await db.Set<Subscription>()
                .FromSql($"select * from subscriptions where id = {subscriptionId} for update").SingleAsync(cancel));
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}
