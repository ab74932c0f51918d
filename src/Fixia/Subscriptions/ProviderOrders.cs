using Fixia.Payments;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>Tells MercadoPago what was decided here. Each order says what should be, so doing it twice does no harm.</summary>
internal sealed class ProviderOrders(FixiaDb db, MercadoPagoClient provider, TimeProvider clock)
    : IReactTo<SubscriptionOver>, IDeliver<SubscriptionStopped>, IDeliver<AgreementClosed>, IDeliver<AmountChanged>, IDeliver<RefundDue>
{
    public async Task React(SubscriptionOver happened, CancellationToken cancel)
    {
        foreach (var agreement in await db.Set<Agreement>().Where(a => a.SubscriptionId == happened.SubscriptionId && a.Status != AgreementStatus.Closed).ToListAsync(cancel))
            agreement.Close();
    }

    // MercadoPago has no "cancel at the period's end". Paused, it charges nothing and can still be taken up again; the end closes it for good.
    // Locked meanwhile, so that coming back and pausing cannot overtake each other.
    public Task Deliver(SubscriptionStopped happened, CancellationToken cancel) => Locked(
        happened.SubscriptionId,
        async (subscription, mpId) =>
        {
            if (subscription.Status == SubscriptionStatus.Cancelled)
                await provider.Pause(mpId, cancel);
        },
        cancel);

    public async Task Deliver(AgreementClosed happened, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().Where(a => a.Id == happened.AgreementId).Select(a => a.MpId).SingleAsync(cancel) is { } mpId)
            await provider.Cancel(mpId, cancel);
    }

    public Task Deliver(AmountChanged happened, CancellationToken cancel) => Locked(
        happened.SubscriptionId,
        async (subscription, mpId) =>
        {
            if (!subscription.IsInForce || subscription.DueAmount == subscription.AmountAtProvider)
                return;
            await provider.ChangeAmount(mpId, subscription.DueAmount, cancel);
            subscription.AmountAtProvider = subscription.DueAmount;
        },
        cancel);

    public async Task Deliver(RefundDue happened, CancellationToken cancel)
    {
        var charge = await db.Set<SubscriptionCharge>().SingleAsync(c => c.AuthorizedPaymentId == happened.AuthorizedPaymentId, cancel);
        if (charge.Status != ChargeStatus.RefundDue)
            return;
        await provider.Refund(charge.PaymentId!, "refund-" + charge.AuthorizedPaymentId, cancel);
        charge.Status = ChargeStatus.Refunded;
        var subscription = await db.Set<Subscription>().SingleAsync(s => s.Id == happened.SubscriptionId, cancel);
        subscription.Note(SubscriptionNote.Refunded, clock.GetUtcNow(), null, charge.Amount);
        await db.SaveChangesAsync(cancel);
    }

    private Task<Problem?> Locked(Guid subscriptionId, Func<Subscription, string, Task> order, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {subscriptionId} for update").SingleAsync(cancel);
            var mpId = await db.Set<Agreement>().Where(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Current).Select(a => a.MpId).SingleOrDefaultAsync(cancel);
            if (mpId is not null)
                await order(subscription, mpId);
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);
}
