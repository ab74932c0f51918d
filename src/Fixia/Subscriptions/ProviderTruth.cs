using Fixia.Accounts;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>
/// Derives a subscription's state from what the provider answers. Webhooks, reconciliation and a page that waits all come here,
/// in any order and any number of times, and end in the same state.
/// </summary>
internal sealed class ProviderTruth(
    FixiaDb db,
    IMandates mandates,
    Checkouts checkouts,
    ReceiptNumbers receipts,
    IOptions<SubscriptionOptions> options,
    TimeProvider clock)
{
    /// <summary>
    /// Something is said of a mandate: ours, one whose creation we have not heard the end of, or somebody else's.
    /// </summary>
    public async Task Hear(string mandateId, CancellationToken cancel)
    {
        if (!await db.Set<Agreement>().AnyAsync(a => a.MpId == mandateId, cancel))
        {
            if (await mandates.Get(mandateId, cancel) is not { } mandate || !Guid.TryParse(mandate.Reference, out var id))
                return;
            if (!await db.Set<Agreement>().AnyAsync(a => a.Id == id, cancel)
                || (await checkouts.Learn(id, mandate, cancel)).MpId != mandateId)
                return;
        }

        await Apply(mandateId, cancel);
    }

    /// <summary>
    /// Asks about one agreement and brings both sides together: what we never heard of is found, what is new is taken over,
    /// what is closed here is ended there.
    /// </summary>
    public async Task Settle(Guid agreementId, CancellationToken cancel)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Id == agreementId, cancel);
        if (agreement.EndedAt is not null)
            return;
        if (agreement.MpId is null)
            agreement = await checkouts.FindLost(agreement, cancel) ?? agreement;
        if (agreement.MpId is not { } mandateId)
            return;
        if (agreement.Status == AgreementStatus.Closed)
            await mandates.End(mandateId, cancel);
        await Apply(mandateId, cancel);
    }

    /// <summary>Asks the provider about the mandate of an agreement and takes over what is new.</summary>
    public async Task Apply(string mandateId, CancellationToken cancel)
    {
        var subscriptionId = await db.Set<Agreement>().Where(a => a.MpId == mandateId).Select(a => a.SubscriptionId)
            .SingleAsync(cancel);
        while (!await TryApply(subscriptionId, mandateId, cancel))
            db.ChangeTracker.Clear();
    }

    // What the provider said is taken over only if nothing happened to the subscription since it was asked: an answer from
    // before its owner came back must not end it again. Asked without a lock, because an answer may take long.
    private async Task<bool> TryApply(Guid subscriptionId, string mandateId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var asked = await Version(subscriptionId, cancel);
        var charges = await mandates.Charges(mandateId, cancel);
        var state = (await mandates.Get(mandateId, cancel))?.State ?? MandateState.Over;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Locked: of two notices of the same charge one extends and the other finds it done.
        var subscription = await db.Set<Subscription>()
            .FromSql($"select * from subscriptions where id = {subscriptionId} for update").SingleAsync(cancel);
        if (await Version(subscriptionId, cancel) != asked)
            return false;
        await TakeOver(subscription, mandateId, state, charges, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private Task<string> Version(Guid subscriptionId, CancellationToken cancel) =>
        db.Database.SqlQuery<string>($"select xmin::text as \"Value\" from subscriptions where id = {subscriptionId}")
            .SingleAsync(cancel);

    private async Task TakeOver(
        Subscription subscription,
        string mandateId,
        MandateState state,
        IReadOnlyList<MandateCharge> charges,
        CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = await db.Set<User>().FromSql($"select * from users where id = {subscription.UserId} for no key update")
            .SingleAsync(cancel);
        var agreements = await db.Set<Agreement>().Where(a => a.SubscriptionId == subscription.Id).ToListAsync(cancel);
        var agreement = agreements.Single(a => a.MpId == mandateId);
        var known = await db.Set<SubscriptionCharge>().Where(c => c.SubscriptionId == subscription.Id)
            .Select(c => c.AuthorizedPaymentId).ToListAsync(cancel);
        var paid = charges.Where(c => c.Outcome == ChargeOutcome.Approved && !known.Contains(c.Id, StringComparer.Ordinal))
            .ToList();

        if (agreement.Status == AgreementStatus.Open && (state == MandateState.Charging || paid.Count > 0))
            await Replace(subscription, agreements, agreement, user, now, cancel);
        foreach (var charge in paid)
            await Take(subscription, agreement, charge, user, now, cancel);

        if (agreement.Status == AgreementStatus.Closed || subscription.Status == SubscriptionStatus.Expired)
        {
            // Brought back by a charge of an agreement that is over: the month is paid, but nothing will renew it.
            if (!agreements.Exists(a => a.Status == AgreementStatus.Current))
                subscription.ProviderEnded(user, now);
        }
        else
        {
            var news = charges.Count > 0 && !known.Contains(charges[^1].Id, StringComparer.Ordinal) ? charges[^1] : null;
            Follow(subscription, agreement, user, state, news, now);
        }

        if (state == MandateState.Over && !charges.Any(c => c.IsUnderWay))
            agreement.End(now);
        await db.SaveChangesAsync(cancel);
    }

    // The newest charge tells how things are; an older failure that was made good since is history.
    private void Follow(
        Subscription subscription,
        Agreement agreement,
        User user,
        MandateState state,
        MandateCharge? newest,
        DateTimeOffset now)
    {
        if (newest is { Outcome: ChargeOutcome.Rejected })
            subscription.ChargeFailed(
                user, Conventions.SnakeCase(newest.Outcome.ToString()), newest.Detail, options.Value.Grace, now);
        var pays = agreement.Status == AgreementStatus.Current;
        if (state == MandateState.Over)
            agreement.Close();
        var lost = pays
            ? state is MandateState.Over or MandateState.Paused
            : state == MandateState.Over && subscription.Status == SubscriptionStatus.Pending;
        if (lost)
            subscription.ProviderEnded(user, now);
        else if (pays && state == MandateState.Charging)
            subscription.ProviderCharges(now);
    }

    // Saved in steps: at every moment one agreement is the current one at most, and the database insists on it.
    private async Task Replace(
        Subscription subscription,
        List<Agreement> agreements,
        Agreement agreement,
        User user,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        agreements.Where(a => a.Status == AgreementStatus.Current).ToList().ForEach(a => a.Close());
        await db.SaveChangesAsync(cancel);
        agreement.TakeOver();
        subscription.TakeUp(agreement, user, now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Take(
        Subscription subscription,
        Agreement agreement,
        MandateCharge charge,
        User user,
        DateTimeOffset now,
        CancellationToken cancel)
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

    // A charge of a replaced agreement, one begun after its owner cancelled, or one beside another subscription in force pays
    // nothing: it goes back. One that was under way when they cancelled pays its month.
    private async Task<bool> IsWanted(
        Subscription subscription, Agreement agreement, MandateCharge charge, CancellationToken cancel)
    {
        if (subscription.Status != SubscriptionStatus.Expired)
            return agreement.Status == AgreementStatus.Current && !(charge.DueAt > subscription.CancelledAt);
        if (subscription.CancelledAt is not null)
            return false;
        var other = await db.Set<Subscription>()
            .Where(s => s.UserId == subscription.UserId && s.Id != subscription.Id && s.Status != SubscriptionStatus.Expired)
            .SingleOrDefaultAsync(cancel);
        if (other is { Status: not SubscriptionStatus.Pending })
            return false;
        if (other is not null)
        {
            other.GiveUp(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        return true;
    }
}
