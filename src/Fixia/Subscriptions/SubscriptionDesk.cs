using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>What the owner of a subscription can ask for.</summary>
internal sealed class SubscriptionDesk(
    FixiaDb db,
    Agreements agreements,
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
                    if (await agreements.Opened(subscription.Id, cancel) is { } open
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
        return await agreements.Checkout(asked, cancel);
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
                    var email = payer ?? await agreements.LastPayer(subscription.Id, cancel);
                    var credit = subscription.CreditUntil(plan.Price, now);
                    var higher = await agreements.Reopen(subscription.Id, plan.Type, plan.Price, email, credit, cancel);
                    return new Agreed(subscription.Status, higher);
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
        return await agreements.Checkout(asked, cancel);
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
            var subscription = await agreements.LockedOf(userId, cancel);
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
}
