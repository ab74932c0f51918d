using Fixia.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>How a cancelled subscription is taken up again, by its owner and by the provider that charges for it.</summary>
internal sealed class Reactivations(
    FixiaDb db,
    IMandates mandates,
    Agreements agreements,
    ProviderTurns turns,
    IOptions<SubscriptionOptions> options,
    TimeProvider clock)
{
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
        return await agreements.Checkout(await ResumeInTurn(id, userId, cancel), cancel);
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
                var payer = current?.PayerEmail ?? await agreements.LastPayer(subscription.Id, cancel);
                var another = await agreements.Reopen(
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
            if (await agreements.LockedOf(userId, cancel) is not { } subscription)
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

    /// <summary>That the provider is asked to go on with what pays a subscription, if anything does.</summary>
    private sealed record Asked(string? MandateId);
}
