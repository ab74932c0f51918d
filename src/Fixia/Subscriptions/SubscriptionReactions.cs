using Fixia.Accounts;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>Writes the history, in the transaction of what it tells.</summary>
internal sealed class SubscriptionHistory(FixiaDb db) : IReactTo<SubscriptionNoted>
{
    public Task React(SubscriptionNoted happened, CancellationToken cancel)
    {
        if (happened.Note == SubscriptionNote.AwaitingRenewal)
            return Task.CompletedTask;
        db.Add(new SubscriptionEvent
        {
            Id = Guid.CreateVersion7(happened.At),
            SubscriptionId = happened.SubscriptionId,
            Kind = happened.Note,
            Type = happened.Plan,
            At = happened.At,
            Until = happened.Until,
            Amount = happened.Amount,
        });
        return Task.CompletedTask;
    }
}

/// <summary>A subscription that is over has no agreement any more.</summary>
internal sealed class AgreementsOfSubscription(FixiaDb db) : IReactTo<SubscriptionOver>
{
    public async Task React(SubscriptionOver happened, CancellationToken cancel)
    {
        foreach (var agreement in await db.Set<Agreement>()
            .Where(a => a.SubscriptionId == happened.SubscriptionId && a.Status != AgreementStatus.Closed).ToListAsync(cancel))
            agreement.Close();
    }
}

/// <summary>
/// A provider says that something changed: it is asked what is true. What it does not know (a notice about nothing, or about
/// somebody else) is done with; asking again would not help.
/// </summary>
internal sealed class ProviderNews(FixiaDb db, IMandates mandates, ProviderTruth truth, TimeProvider clock)
    : IDeliver<ProviderSpoke>
{
    public async Task Deliver(ProviderSpoke happened, CancellationToken cancel)
    {
        var mandate = happened.About switch
        {
            ProviderTopic.Mandate => happened.ResourceId,
            ProviderTopic.Charge => (await mandates.Charge(happened.ResourceId, cancel))?.MandateId,
            _ => null,
        };
        if (mandate is not null)
            await truth.Hear(mandate, cancel);
        var now = clock.GetUtcNow();
        await db.Set<WebhookEvent>().Where(w => w.Id == happened.EventId)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.ProcessedAt, now), cancel);
    }
}

/// <summary>
/// Whoever has a subscription, paid something, or left something open at the provider is not forgotten.
/// </summary>
internal sealed class SubscribersStay(FixiaDb db) : IKeepAccounts
{
    public async Task<bool> Needs(Guid userId, CancellationToken cancel)
    {
        var own = db.Set<Subscription>().Where(s => s.UserId == userId);
        return await own.AnyAsync(s => s.Status != SubscriptionStatus.Expired, cancel)
            || await db.Set<SubscriptionCharge>().AnyAsync(c => own.Any(s => s.Id == c.SubscriptionId), cancel)
            || await db.Set<Agreement>().AnyAsync(a => a.EndedAt == null && own.Any(s => s.Id == a.SubscriptionId), cancel);
    }
}
