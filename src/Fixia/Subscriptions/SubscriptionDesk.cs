using Fixia.Accounts;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>What the owner of a subscription can ask for.</summary>
internal sealed class SubscriptionDesk(
    FixiaDb db,
    IMandates mandates,
    Checkouts checkouts,
    ProviderTurns turns,
    IOptions<SubscriptionOptions> options,
    TimeProvider clock)
{
    /// <summary>Opens a checkout, or finds the one that is open. Asking twice gives the same one.</summary>
    public async Task<Answer<CheckoutView>> Subscribe(Guid userId, PlanRules plan, string payer, CancellationToken cancel)
    {
        var asked = await ForOwner<Agreed>(
            userId,
            async (subscription, _) =>
            {
                var now = clock.GetUtcNow();
                if (subscription?.Refusal(SubscriptionAction.Subscribe, options.Value, now) is { } refused)
                    return refused;
                if (subscription is not null)
                {
                    if (await OpenAgreement(subscription.Id, cancel) is { } open
                        && open.Offers(plan.Type, plan.Price, payer, null, now))
                        return new Agreed(SubscriptionStatus.Pending, open);
                    // Another plan, or another payer: the open checkout is closed, at the provider too.
                    subscription.GiveUp(now);
                    await db.SaveChangesAsync(cancel);
                }

                var wanted = Subscription.Open(userId, plan, now);
                var agreement = Agreement.Open(wanted.Id, plan.Type, plan.Price, payer, null, now);
                db.AddRange(wanted, agreement);
                if (await db.SaveUnless(cancel, ("subscriptions_one_open", Problem.Conflict("changed_meanwhile"))) is { } lost)
                    return lost;
                return new Agreed(SubscriptionStatus.Pending, agreement);
            },
            cancel);
        return await Checkout(asked, cancel);
    }

    /// <summary>No more renewals.</summary>
    public async Task<Done> Cancel(Guid userId, CancellationToken cancel)
    {
        var asked = await ForOwner<Agreed>(
            userId,
            (subscription, user) => Task.FromResult<Answer<Agreed>>(
                (subscription is null ? Problem.Conflict("subscription_over") : subscription.Cancel(user, clock.GetUtcNow()))
                    is { } refused
                    ? refused
                    : new Agreed(SubscriptionStatus.Cancelled, null)),
            cancel);
        return asked.Done();
    }

    /// <summary>
    /// Back before the end. When the provider has ended the agreement for good, the payer authorizes another, which charges when
    /// the paid time is over.
    /// </summary>
    public async Task<Answer<CheckoutView>> Reactivate(Guid userId, CancellationToken cancel)
    {
        var id = await db.Set<Subscription>().Where(s => s.UserId == userId && s.Status != SubscriptionStatus.Expired)
            .Select(s => s.Id).SingleOrDefaultAsync(cancel);
        if (id == Guid.Empty)
            return Problem.Conflict("nothing_to_reactivate");
        return await Checkout(await ResumeInTurn(id, userId, cancel), cancel);
    }

    // Coming back and the pause of what was cancelled cannot overtake each other.
    private async Task<Answer<Agreed>> ResumeInTurn(Guid subscriptionId, Guid userId, CancellationToken cancel)
    {
        try
        {
            await using var turn = await turns.Take(subscriptionId, cancel);
            return await Resume(userId, cancel);
        }
        catch (ProviderException)
        {
            return Problem.Of(StatusCodes.Status502BadGateway, "provider_unavailable");
        }
    }

    // The order is written before the provider is asked: if its answer is lost, or we are, what was cancelled is paused again.
    // No transaction is open meanwhile; what has changed is seen afterwards.
    private async Task<Answer<Agreed>> Resume(Guid userId, CancellationToken cancel)
    {
        var asked = await Reactivating(
            userId,
            (subscription, current) =>
            {
                if (current?.MpId is not null)
                    subscription.AskToResume();
                return Task.FromResult<Answer<Asked>>(new Asked(current?.MpId));
            },
            cancel);
        if (!asked.Is(out var order, out var refused))
            return refused;
        var goesOn = false;
        if (order.MandateId is { } mandateId)
        {
            if (!(await mandates.Resume(mandateId, cancel)).Is(out var mandate, out var unreachable))
                return unreachable;
            goesOn = mandate.State == MandateState.Charging;
        }

        return await Reactivating<Agreed>(
            userId,
            async (subscription, current) =>
            {
                if (goesOn)
                    return subscription.Reactivate(clock.GetUtcNow()) is { } late ? late : new Agreed(subscription.Status, null);
                var payer = current?.PayerEmail ?? await LastPayer(subscription.Id, cancel);
                var another = await Reopen(
                    subscription.Id, subscription.Type, subscription.Price, payer, subscription.ExpiresAt, cancel);
                return new Agreed(subscription.Status, another);
            },
            cancel);
    }

    // Does something to a subscription that may be taken up again, with it locked and with the agreement that pays it.
    private Task<Answer<T>> Reactivating<T>(
        Guid userId, Func<Subscription, Agreement?, Task<Answer<T>>> act, CancellationToken cancel)
        where T : notnull => db.InTransaction(
        async () =>
        {
            db.ChangeTracker.Clear();
            if (await LockedOf(userId, cancel) is not { } subscription)
                return Problem.Conflict("nothing_to_reactivate");
            if (subscription.Refusal(SubscriptionAction.Reactivate, options.Value, clock.GetUtcNow()) is { } refused)
                return refused;
            var current = await db.Set<Agreement>().SingleOrDefaultAsync(
                a => a.SubscriptionId == subscription.Id && a.Status == AgreementStatus.Current, cancel);
            var answer = await act(subscription, current);
            if (answer.Is(out _, out _))
                await db.SaveChangesAsync(cancel);
            return answer;
        },
        cancel);

    /// <summary>
    /// Another plan: a higher one at once, paid with the unused days first; a lower one from the next renewal on.
    /// </summary>
    public async Task<Answer<CheckoutView>> Change(Guid userId, PlanRules plan, string? payer, CancellationToken cancel)
    {
        var asked = await ForOwner<Agreed>(
            userId,
            async (subscription, _) =>
            {
                var now = clock.GetUtcNow();
                if (subscription is null)
                    return Problem.Conflict("subscription_over");
                var action = plan.Type == subscription.Type ? SubscriptionAction.KeepPlan : SubscriptionAction.ChangePlan;
                if (subscription.Refusal(action, options.Value, now) is { } refused)
                    return refused;
                if (plan.Type > subscription.Type)
                {
                    var email = payer ?? await LastPayer(subscription.Id, cancel);
                    var credit = subscription.CreditUntil(plan.Price, now);
                    return new Agreed(
                        subscription.Status, await Reopen(subscription.Id, plan.Type, plan.Price, email, credit, cancel));
                }

                // Without a renewal to come there is nothing a cheaper plan could begin with.
                if (action == SubscriptionAction.ChangePlan && subscription.Status != SubscriptionStatus.Active)
                    return Problem.Conflict("no_renewal_to_change");
                if (action == SubscriptionAction.KeepPlan)
                    subscription.KeepPlan(now);
                else
                    subscription.ChangeAtRenewal(plan, now);
                subscription.TellAmount();
                await db.SaveChangesAsync(cancel);
                return new Agreed(subscription.Status, null);
            },
            cancel);
        return await Checkout(asked, cancel);
    }

    /// <summary>A new subscription is undone and its money goes back.</summary>
    /// <param name="userId">The owner.</param>
    /// <param name="asked">When it was asked for: the days count until then.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Done> Revoke(Guid userId, DateTimeOffset asked, CancellationToken cancel)
    {
        var done = await ForOwner<Agreed>(
            userId,
            async (subscription, user) =>
            {
                if (subscription is null)
                    return Problem.Conflict("revocation_over");
                if (subscription.Refusal(SubscriptionAction.Revoke, options.Value, asked) is { } refused)
                    return refused;
                var charges = await db.Set<SubscriptionCharge>()
                    .Where(c => c.SubscriptionId == subscription.Id && c.Status == ChargeStatus.Approved).ToListAsync(cancel);
                foreach (var charge in charges)
                {
                    charge.Status = ChargeStatus.RefundDue;
                    subscription.GiveBack(charge.AuthorizedPaymentId);
                }

                subscription.Revoke(user, charges.Sum(c => c.Amount), clock.GetUtcNow());
                return new Agreed(subscription.Status, null);
            },
            cancel);
        return done.Done();
    }

    // Whoever changes both locks the subscription first, then the user (so that what merely refers to the user goes on).
    private Task<Answer<T>> ForOwner<T>(Guid userId, Func<Subscription?, User, Task<Answer<T>>> act, CancellationToken cancel)
        where T : notnull => db.InTransaction(
        async () =>
        {
            var subscription = await LockedOf(userId, cancel);
            var user = await db.Set<User>().FromSql($"select * from users where id = {userId} for no key update")
                .SingleAsync(cancel);
            // Of two first clicks the second waits here, and then finds what the first has made.
            subscription ??= await db.Set<Subscription>()
                .SingleOrDefaultAsync(s => s.UserId == userId && s.Status != SubscriptionStatus.Expired, cancel);
            var answer = await act(subscription, user);
            if (answer.Is(out _, out _))
                await db.SaveChangesAsync(cancel);
            return answer;
        },
        cancel);

    private Task<Subscription?> LockedOf(Guid userId, CancellationToken cancel) => db.Set<Subscription>()
        .FromSql($"select * from subscriptions where user_id = {userId} and status <> 'expired' for update")
            .SingleOrDefaultAsync(cancel);

    private Task<Agreement?> OpenAgreement(Guid subscriptionId, CancellationToken cancel) =>
        db.Set<Agreement>()
            .SingleOrDefaultAsync(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Open, cancel);

    private Task<string> LastPayer(Guid subscriptionId, CancellationToken cancel) => db.Set<Agreement>()
        .Where(a => a.SubscriptionId == subscriptionId).OrderByDescending(a => a.CreatedAt).Select(a => a.PayerEmail)
            .FirstAsync(cancel);

    private async Task<Agreement> Reopen(
        Guid subscriptionId,
        Plan type,
        decimal price,
        string payer,
        DateTimeOffset? startsAt,
        CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // A first charge that is due within the hour is due now.
        var start = startsAt > now.AddHours(1) ? startsAt : null;
        if (await OpenAgreement(subscriptionId, cancel) is { } before)
        {
            if (before.Offers(type, price, payer, start, now))
                return before;
            before.Close();
            await db.SaveChangesAsync(cancel);
        }

        var agreement = Agreement.Open(subscriptionId, type, price, payer, start, now);
        db.Add(agreement);
        await db.SaveChangesAsync(cancel);
        return agreement;
    }

    private async Task<Answer<CheckoutView>> Checkout(Answer<Agreed> asked, CancellationToken cancel)
    {
        if (!asked.Is(out var agreed, out var refused))
            return refused;
        return agreed.Agreement is { } agreement
            ? await checkouts.Open(agreement, agreed.Status, cancel)
            : new CheckoutView(null, agreed.Status, null);
    }

    /// <summary>What was agreed here: where the subscription stands, and what the payer has to authorize, if anything.</summary>
    private sealed record Agreed(SubscriptionStatus Status, Agreement? Agreement);

    /// <summary>That the provider is asked to go on with what pays a subscription, if anything does.</summary>
    private sealed record Asked(string? MandateId);
}
