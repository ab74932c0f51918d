using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>What was agreed here: where the subscription stands, and what the payer has to authorize, if anything.</summary>
internal sealed record Agreed(SubscriptionStatus Status, Agreement? Agreement);

/// <summary>The agreements of a subscription with who pays it: found, opened, and handed over to be authorized.</summary>
internal sealed class Agreements(FixiaDb db, Checkouts checkouts, TimeProvider clock)
{
    /// <summary>The subscription of somebody that is not over yet, locked.</summary>
    public Task<Subscription?> LockedOf(Guid userId, CancellationToken cancel) => db.Set<Subscription>()
        .FromSql($"select * from subscriptions where user_id = {userId} and status <> 'expired' for update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>The agreement whose checkout is open; null without one.</summary>
    public Task<Agreement?> Opened(Guid subscriptionId, CancellationToken cancel) =>
        db.Set<Agreement>()
            .SingleOrDefaultAsync(a => a.SubscriptionId == subscriptionId && a.Status == AgreementStatus.Open, cancel);

    /// <summary>The e-mail of whoever agreed to pay last.</summary>
    public Task<string> LastPayer(Guid subscriptionId, CancellationToken cancel) => db.Set<Agreement>()
        .Where(a => a.SubscriptionId == subscriptionId).OrderByDescending(a => a.CreatedAt).Select(a => a.PayerEmail)
            .FirstAsync(cancel);

    /// <summary>
    /// The open agreement, if it offers just this; another one in its place otherwise. <paramref name="startsAt"/> tells when it
    /// charges first.
    /// </summary>
    public async Task<Agreement> Reopen(
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
        if (await Opened(subscriptionId, cancel) is { } before)
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

    /// <summary>Where the payer authorizes what was agreed, when there is something to authorize.</summary>
    public async Task<Answer<CheckoutView>> Checkout(Answer<Agreed> asked, CancellationToken cancel)
    {
        if (!asked.Is(out var agreed, out var refused))
            return refused;
        return agreed.Agreement is { } agreement
            ? await checkouts.Open(agreement, agreed.Status, cancel)
            : new CheckoutView(null, agreed.Status, null);
    }
}
