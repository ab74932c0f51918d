using System.Globalization;
using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>A subscription as its owner sees it.</summary>
internal sealed class SubscriptionViews(FixiaDb db, SubscriptionDesk desk, IOptions<SubscriptionOptions> options, TimeProvider clock)
{
    public async Task<SubscriptionView> Of(Guid userId, CancellationToken cancel)
    {
        var subscription = await db.Set<Subscription>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.Status == SubscriptionStatus.Expired).ThenByDescending(s => s.CreatedAt).FirstOrDefaultAsync(cancel);
        if (subscription is null)
            return new SubscriptionView(Plan.Free, "none", null, null, false, 0, "ARS", null, null, ["subscribe"], null, null, [], [], null);

        var mine = db.Set<Subscription>().Where(s => s.UserId == userId).Select(s => s.Id);
        var charges = await db.Set<SubscriptionCharge>().AsNoTracking().Where(c => mine.Contains(c.SubscriptionId)).OrderByDescending(c => c.ChargedAt).Take(24).ToListAsync(cancel);
        var history = await db.Set<SubscriptionEvent>().AsNoTracking().Where(e => mine.Contains(e.SubscriptionId)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(50).ToListAsync(cancel);
        var checkout = await db.Set<Agreement>().Where(a => a.SubscriptionId == subscription.Id && a.Status == AgreementStatus.Open).Select(a => a.CheckoutUrl).SingleOrDefaultAsync(cancel);
        var next = subscription.NextPrice is { } price && subscription.AutoRenew
            ? new ComingChange(subscription.NextType ?? subscription.Type, price, subscription.NextPriceFrom > subscription.ExpiresAt ? subscription.NextPriceFrom.Value : subscription.ExpiresAt!.Value)
            : null;
        var revocable = subscription.IsInForce && desk.CanRevoke(subscription, clock.GetUtcNow()) ? subscription.StartedAt + options.Value.Revocation : null;
        return new SubscriptionView(
            subscription.Type, Conventions.SnakeCase(subscription.Status.ToString()), subscription.StartedAt, subscription.ExpiresAt, subscription.AutoRenew, subscription.Price, subscription.Currency, subscription.GraceUntil,
            checkout, Actions(subscription, checkout is not null, revocable is not null), next, revocable,
            [.. charges.Select(c => new ChargeView(c.AuthorizedPaymentId, c.ChargedAt, c.Amount, c.Currency, c.Status, c.PeriodStart, c.PeriodEnd, c.ReceiptNumber is { } number ? ReceiptName(number) : null))],
            [.. history.Select(e => new HistoryView(e.Kind, e.Type, e.At, e.Until, e.Amount))],
            subscription.LastPaymentStatus is null ? null : new LastPayment(subscription.LastPaymentStatus, subscription.LastPaymentDetail));
    }

    /// <summary>A receipt's number as people read it.</summary>
    public static string ReceiptName(long number) => $"S-{number.ToString("D8", CultureInfo.InvariantCulture)}";

    /// <summary>A day as Argentina counts it.</summary>
    public static string Day(DateTimeOffset moment) => Argentina.Written(moment);

    private List<string> Actions(Subscription subscription, bool checkoutIsOpen, bool revocable)
    {
        List<string> actions = checkoutIsOpen ? ["continue_checkout"] : [];
        switch (subscription.Status)
        {
            case SubscriptionStatus.Pending:
                actions.Add(checkoutIsOpen ? "cancel" : "subscribe");
                break;
            case SubscriptionStatus.Active:
                actions.AddRange(subscription.NextType is null ? ["cancel", "change_plan"] : ["cancel", "change_plan", "keep_plan"]);
                break;
            case SubscriptionStatus.PastDue:
                actions.AddRange(["cancel", "change_plan"]);
                break;
            case SubscriptionStatus.Cancelled when subscription.ExpiresAt > clock.GetUtcNow():
                actions.AddRange(["reactivate", "change_plan"]);
                break;
            case SubscriptionStatus.Expired:
                actions.Add("subscribe");
                break;
        }

        if (revocable)
            actions.Add("revoke");
        return actions;
    }
}
