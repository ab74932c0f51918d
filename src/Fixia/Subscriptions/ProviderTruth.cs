using Fixia.Accounts;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Derives a subscription's state from what MercadoPago answers. Webhooks, reconciliation and a page that waits all come here, in any
/// order and any number of times, and end in the same state.
/// </summary>
internal sealed class ProviderTruth(FixiaDb db, MercadoPagoClient provider, ReceiptNumbers receipts, IOptions<SubscriptionOptions> options, TimeProvider clock) : IDeliver<ProviderSpoke>
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

    /// <summary>Asks the provider about a preapproval and takes over what is new.</summary>
    public async Task Apply(string preapprovalId, CancellationToken cancel)
    {
        // Somebody else's preapproval, or one whose creation we have not heard the end of: reconciliation knows the rest.
        var owner = await db.Set<Agreement>().Where(a => a.MpId == preapprovalId).Select(a => (Guid?)a.SubscriptionId).SingleOrDefaultAsync(cancel);
        if (owner is not { } subscriptionId)
            return;
        while (!await TryApply(subscriptionId, preapprovalId, cancel))
            db.ChangeTracker.Clear();
    }

    // What the provider said is taken over only if nothing happened to the subscription since it was asked: an answer from before its owner
    // came back must not end it again. Asked without a lock, because an answer may take long.
    private async Task<bool> TryApply(Guid subscriptionId, string preapprovalId, CancellationToken cancel)
    {
        var asked = await Version(subscriptionId, cancel);
        var charges = await provider.Charges(preapprovalId, cancel);
        var truth = await provider.Get(preapprovalId, cancel);
        var fresh = false;
        await db.InTransaction(
            async () =>
            {
                // Locked: of two notices of the same charge one extends and the other finds it done.
                var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where id = {subscriptionId} for update").SingleAsync(cancel);
                fresh = await Version(subscriptionId, cancel) == asked;
                if (fresh)
                    await TakeOver(subscription, truth, charges, cancel);
                return null;
            },
            cancel);
        return fresh;
    }

    private Task<string> Version(Guid subscriptionId, CancellationToken cancel) =>
        db.Database.SqlQuery<string>($"select xmin::text as \"Value\" from subscriptions where id = {subscriptionId}").SingleAsync(cancel);

    private async Task TakeOver(Subscription subscription, Preapproval truth, IReadOnlyList<AuthorizedPayment> charges, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = await db.Set<User>().FromSql($"select * from users where id = {subscription.UserId} for update").SingleAsync(cancel);
        var agreements = await db.Set<Agreement>().Where(a => a.SubscriptionId == subscription.Id).ToListAsync(cancel);
        var agreement = agreements.Single(a => a.MpId == truth.Id);
        var known = await db.Set<SubscriptionCharge>().Where(c => c.SubscriptionId == subscription.Id).Select(c => c.AuthorizedPaymentId).ToListAsync(cancel);
        var paid = charges.Where(c => c.PaymentStatus == "approved" && !known.Contains(c.Id, StringComparer.Ordinal)).OrderBy(c => c.Id, NumericText.Order).ToList();

        if (agreement.Status == AgreementStatus.Open && (truth.Status == "authorized" || paid.Count > 0))
            await Replace(subscription, agreements, agreement, user, now, cancel);
        foreach (var charge in paid)
            await Take(subscription, agreement, charge, user, now, cancel);

        if (agreement.Status == AgreementStatus.Closed || subscription.Status == SubscriptionStatus.Expired)
        {
            // Brought back by a charge of an agreement that is over: the month is paid, but nothing will renew it.
            if (!agreements.Exists(a => a.Status == AgreementStatus.Current))
                subscription.ProviderEnded(user, now);
            await db.SaveChangesAsync(cancel);
            return;
        }

        // The newest charge tells how things are; an older failure that was made good since is history.
        if (charges.MaxBy(c => c.Id, NumericText.Order) is { PaymentStatus: not null and not ("approved" or "refunded" or "in_process" or "pending") } last && !known.Contains(last.Id, StringComparer.Ordinal))
            subscription.ChargeFailed(user, last.PaymentStatus, last.PaymentDetail, options.Value.Grace, now);
        var pays = agreement.Status == AgreementStatus.Current;
        if (truth.IsOver)
            agreement.Close();
        if (pays ? truth.IsOver || truth.Status == "paused" : truth.IsOver && subscription.Status == SubscriptionStatus.Pending)
            subscription.ProviderEnded(user, now);
        else if (pays && truth.Status == "authorized")
            subscription.ProviderCharges(now);
        await db.SaveChangesAsync(cancel);
    }

    // Saved in steps: at every moment one agreement is the current one at most, and the database insists on it.
    private async Task Replace(Subscription subscription, List<Agreement> agreements, Agreement agreement, User user, DateTimeOffset now, CancellationToken cancel)
    {
        agreements.Where(a => a.Status == AgreementStatus.Current).ToList().ForEach(a => a.Close());
        await db.SaveChangesAsync(cancel);
        agreement.TakeOver();
        subscription.TakeUp(agreement, user, now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Take(Subscription subscription, Agreement agreement, AuthorizedPayment charge, User user, DateTimeOffset now, CancellationToken cancel)
    {
        var wanted = await IsWanted(subscription, agreement, charge, cancel);
        (DateTimeOffset Start, DateTimeOffset End)? period = wanted ? subscription.Extend(user, charge.Amount, now) : null;
        db.Add(new SubscriptionCharge
        {
            AuthorizedPaymentId = charge.Id,
            SubscriptionId = subscription.Id,
            PaymentId = charge.PaymentId,
            Amount = charge.Amount,
            Status = wanted ? ChargeStatus.Approved : ChargeStatus.RefundDue,
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
            ChargedAt = now,
            ReceiptNumber = wanted ? await receipts.Next(ReceiptNumbers.Subscriptions, cancel) : null,
        });
        if (!wanted)
            subscription.GiveBack(charge.Id);
        await db.SaveChangesAsync(cancel);
    }

    // A charge of a replaced agreement, one begun after its owner cancelled, or one beside another subscription in force pays nothing: it goes
    // back. One that was under way when they cancelled pays its month.
    private async Task<bool> IsWanted(Subscription subscription, Agreement agreement, AuthorizedPayment charge, CancellationToken cancel)
    {
        if (subscription.Status != SubscriptionStatus.Expired)
            return agreement.Status == AgreementStatus.Current && !(charge.DebitDate > subscription.CancelledAt);
        if (subscription.CancelledAt is not null)
            return false;
        var other = await db.Set<Subscription>().SingleOrDefaultAsync(s => s.UserId == subscription.UserId && s.Id != subscription.Id && s.Status != SubscriptionStatus.Expired, cancel);
        if (other is { Status: not SubscriptionStatus.Pending })
            return false;
        if (other is not null)
        {
            other.GiveUp(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }

    /// <summary>Provider ids are numbers written as text.</summary>
    private sealed class NumericText : IComparer<string>
    {
        public static readonly NumericText Order = new();

        public int Compare(string? x, string? y) => (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
    }
}
