using Fixia.Accounts;
using Fixia.Payments;
using Fixia.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>What the owner of a subscription can ask for.</summary>
internal sealed class SubscriptionDesk(
    FixiaDb db, MercadoPagoClient provider, IOptions<AppOptions> app, IOptions<SubscriptionOptions> options, TimeProvider clock, ILogger<SubscriptionDesk> log)
{
    /// <summary>Opens a checkout, or finds the one that is open. Asking twice gives the same one.</summary>
    public async Task<(CheckoutView? Checkout, Problem? Problem)> Subscribe(Guid userId, PlanRules plan, string payer, CancellationToken cancel)
    {
        Agreement? agreement = null;
        var problem = await ForOwner(
            userId,
            async (subscription, _) =>
            {
                if (subscription is { Status: not SubscriptionStatus.Pending })
                    return Problem.Conflict("already_subscribed");
                agreement = subscription is null ? null : await OpenAgreement(subscription.Id, cancel);
                if (agreement is not null && agreement.Type == plan.Type && agreement.PayerEmail == payer.Trim())
                    return null;
                if (subscription is not null)
                {
                    // Another plan, or another payer: the open checkout is closed, at the provider too.
                    subscription.GiveUp(clock.GetUtcNow());
                    await db.SaveChangesAsync(cancel);
                }

                var wanted = Subscription.Open(userId, plan, clock.GetUtcNow());
                agreement = Agreement.Open(wanted.Id, plan.Type, plan.Price, payer, null, clock.GetUtcNow());
                db.AddRange(wanted, agreement);
                return await db.SaveUnless(cancel, ("subscriptions_one_open", Problem.Conflict("changed_meanwhile")));
            },
            cancel);
        return problem is null ? await Checkout(agreement!, SubscriptionStatus.Pending, cancel) : (null, problem);
    }

    /// <summary>No more renewals.</summary>
    public Task<Problem?> Cancel(Guid userId, CancellationToken cancel) => ForOwner(
        userId,
        (subscription, user) => Task.FromResult(subscription is null ? Problem.Conflict("subscription_over") : subscription.Cancel(user, clock.GetUtcNow())),
        cancel);

    /// <summary>Back before the end. When the provider has ended the agreement for good, the payer authorizes another, which charges when the paid time is over.</summary>
    public async Task<(CheckoutView? Checkout, Problem? Problem)> Reactivate(Guid userId, CancellationToken cancel)
    {
        Agreement? another = null;
        var problem = await ForOwner(
            userId,
            async (subscription, _) =>
            {
                if (subscription is not { Status: SubscriptionStatus.Cancelled } || !(subscription.ExpiresAt > clock.GetUtcNow()))
                    return Problem.Conflict("nothing_to_reactivate");
                var current = await db.Set<Agreement>().SingleOrDefaultAsync(a => a.SubscriptionId == subscription.Id && a.Status == AgreementStatus.Current, cancel);
                if (current?.MpId is not null && await Reach(() => provider.Resume(current.MpId, cancel), cancel) is var (goesOn, unreachable))
                {
                    if (unreachable is not null)
                        return unreachable;
                    if (goesOn)
                        return subscription.Reactivate(clock.GetUtcNow());
                }

                var payer = current?.PayerEmail ?? await db.Set<Agreement>().Where(a => a.SubscriptionId == subscription.Id).OrderByDescending(a => a.CreatedAt).Select(a => a.PayerEmail).FirstAsync(cancel);
                another = await Reopen(subscription.Id, subscription.Type, subscription.Price, payer, subscription.ExpiresAt, cancel);
                return null;
            },
            cancel);
        if (problem is not null)
            return (null, problem);
        return another is null ? (new CheckoutView(null, SubscriptionStatus.Active, null), null) : await Checkout(another, SubscriptionStatus.Cancelled, cancel);
    }

    /// <summary>Another plan: a higher one at once, paid with the unused days first; a lower one from the next renewal on.</summary>
    public async Task<(CheckoutView? Checkout, Problem? Problem)> Change(Guid userId, PlanRules plan, string? payer, CancellationToken cancel)
    {
        Agreement? another = null;
        var status = SubscriptionStatus.Active;
        var problem = await ForOwner(
            userId,
            async (subscription, _) =>
            {
                var now = clock.GetUtcNow();
                if (subscription is not { IsInForce: true })
                    return Problem.Conflict("subscription_over");
                status = subscription.Status;
                if (plan.Type == subscription.Type)
                {
                    if (subscription.NextType is null)
                        return Problem.Conflict("same_plan");
                    subscription.KeepPlan(now);
                }
                else if (plan.Type > subscription.Type)
                {
                    var email = payer ?? await db.Set<Agreement>().Where(a => a.SubscriptionId == subscription.Id).OrderByDescending(a => a.CreatedAt).Select(a => a.PayerEmail).FirstAsync(cancel);
                    another = await Reopen(subscription.Id, plan.Type, plan.Price, email, subscription.CreditUntil(plan.Price, now), cancel);
                    return null;
                }
                else if (subscription.Status != SubscriptionStatus.Active)
                {
                    // Without a renewal to come there is nothing a cheaper plan could begin with.
                    return Problem.Conflict("no_renewal_to_change");
                }
                else
                {
                    subscription.ChangeAtRenewal(plan, now);
                }

                subscription.TellAmount();
                return null;
            },
            cancel);
        if (problem is not null)
            return (null, problem);
        return another is null ? (new CheckoutView(null, status, null), null) : await Checkout(another, status, cancel);
    }

    /// <summary>A new subscription is undone and its money goes back.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="asked">When it was asked for: the days count until then.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Problem?> Revoke(Guid userId, DateTimeOffset asked, CancellationToken cancel) => ForOwner(
        userId,
        async (subscription, user) =>
        {
            var now = clock.GetUtcNow();
            if (subscription is not { IsInForce: true } || !CanRevoke(subscription, asked))
                return Problem.Conflict("revocation_over");
            var charges = await db.Set<SubscriptionCharge>().Where(c => c.SubscriptionId == subscription.Id && c.Status == ChargeStatus.Approved).ToListAsync(cancel);
            foreach (var charge in charges)
            {
                charge.Status = ChargeStatus.RefundDue;
                subscription.GiveBack(charge.AuthorizedPaymentId);
            }

            subscription.Revoke(user, charges.Sum(c => c.Amount), now);
            return null;
        },
        cancel);

    /// <summary>Whether the days in which a new subscription can be revoked are not over.</summary>
    public bool CanRevoke(Subscription subscription, DateTimeOffset asked) => subscription.StartedAt + options.Value.Revocation > asked;

    // Whoever changes both locks the subscription first, then the user.
    private Task<Problem?> ForOwner(Guid userId, Func<Subscription?, User, Task<Problem?>> act, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where user_id = {userId} and status <> 'expired' for update").SingleOrDefaultAsync(cancel);
            var user = await db.Set<User>().FromSql($"select * from users where id = {userId} for update").SingleAsync(cancel);
            // Of two first clicks the second waits here, and then finds what the first has made.
            subscription ??= await db.Set<Subscription>().SingleOrDefaultAsync(s => s.UserId == userId && s.Status != SubscriptionStatus.Expired, cancel);
            var problem = await act(subscription, user);
            if (problem is null)
                await db.SaveChangesAsync(cancel);
            return problem;
        },
        cancel);

    private Task<Agreement?> OpenAgreement(Guid subscriptionId, CancellationToken cancel) =>
        db.Set<Agreement>().SingleOrDefaultAsync(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Open, cancel);

    private async Task<Agreement> Reopen(Guid subscriptionId, Plan type, decimal price, string payer, DateTimeOffset? startsAt, CancellationToken cancel)
    {
        if (await OpenAgreement(subscriptionId, cancel) is { } before)
        {
            before.Close();
            await db.SaveChangesAsync(cancel);
        }

        // A first charge that is due within the hour is due now.
        var agreement = Agreement.Open(subscriptionId, type, price, payer, startsAt > clock.GetUtcNow().AddHours(1) ? startsAt : null, clock.GetUtcNow());
        db.Add(agreement);
        await db.SaveChangesAsync(cancel);
        return agreement;
    }

    // The row is there first and its id is the idempotency key: a lost answer is asked for again and gives the same preapproval.
    private async Task<(CheckoutView? Checkout, Problem? Problem)> Checkout(Agreement agreement, SubscriptionStatus status, CancellationToken cancel)
    {
        if (agreement.CheckoutUrl is null)
        {
            var (made, unreachable) = await Reach(
                () => provider.Create(agreement.Id.ToString(), $"Fixia {agreement.Type}", agreement.PayerEmail, app.Value.PublicUrl + "/suscripcion/retorno", agreement.Price, agreement.StartsAt, cancel),
                cancel);
            if (unreachable is not null)
                return (null, unreachable);
            agreement.PayAt(made!.Id, made.InitPoint);
            await db.SaveChangesAsync(cancel);
        }

        return (new CheckoutView(agreement.CheckoutUrl, status, agreement.StartsAt), null);
    }

    private async Task<(T? Answer, Problem? Unreachable)> Reach<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return (await call(), null);
        }
        catch (MercadoPagoException refused) when (refused.Status == StatusCodes.Status400BadRequest && refused.Message.Contains("payer_email", StringComparison.Ordinal))
        {
            return (default, Problem.Invalid("payerEmail", "payer_refused"));
        }
        catch (Exception failure) when (failure is MercadoPagoException or HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogWarning(failure, "MercadoPago could not be asked");
            return (default, Problem.Of(StatusCodes.Status502BadGateway, "provider_unavailable"));
        }
    }
}
