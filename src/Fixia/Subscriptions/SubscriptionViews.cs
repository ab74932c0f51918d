using System.Globalization;
using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>A charge, and the period it paid (none when it goes back).</summary>
public sealed record ChargeView(
    string Id,
    DateTimeOffset Date,
    decimal Amount,
    string Currency,
    ChargeStatus Status,
    DateTimeOffset? PeriodStart,
    DateTimeOffset? PeriodEnd,
    string? Receipt);

/// <summary>A line of the history.</summary>
public sealed record HistoryView(SubscriptionNote Kind, Plan Type, DateTimeOffset At, DateTimeOffset? Until, decimal? Amount);

/// <summary>The last word on a charge: <c>approved</c>, <c>rejected</c> or <c>waiting</c>, and the provider's reason.</summary>
public sealed record LastPayment(string Status, string? StatusDetail);

/// <summary>What changes with a coming renewal.</summary>
public sealed record ComingChange(Plan Type, decimal Price, DateTimeOffset From);

/// <summary>One's own subscription and what one can do with it.</summary>
/// <param name="Type">The plan it gives.</param>
/// <param name="Status"><c>none</c>, or where it stands.</param>
/// <param name="StartedAt">When it came into force.</param>
/// <param name="ExpiresAt">The end of the paid period.</param>
/// <param name="AutoRenew">Whether it renews.</param>
/// <param name="Price">ARS a month.</param>
/// <param name="Currency">ARS.</param>
/// <param name="GraceUntil">While past due: until when everything works.</param>
/// <param name="CheckoutUrl">A checkout that is open.</param>
/// <param name="Actions">
/// What its owner can do: <c>subscribe</c>, <c>continue_checkout</c>, <c>cancel</c>, <c>reactivate</c>, <c>change_plan</c>,
/// <c>keep_plan</c>,
/// <c>revoke</c>.
/// </param>
/// <param name="Next">What changes at a coming renewal.</param>
/// <param name="RevocableUntil">Until when it can be revoked with its money back.</param>
/// <param name="Charges">The newest 24.</param>
/// <param name="History">The newest 50.</param>
/// <param name="LastPayment">The provider's last word.</param>
public sealed record SubscriptionView(
    Plan Type,
    string Status,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ExpiresAt,
    bool AutoRenew,
    decimal Price,
    string Currency,
    DateTimeOffset? GraceUntil,
    string? CheckoutUrl,
    IReadOnlyList<string> Actions,
    ComingChange? Next,
    DateTimeOffset? RevocableUntil,
    IReadOnlyList<ChargeView> Charges,
    IReadOnlyList<HistoryView> History,
    LastPayment? LastPayment)
{
    /// <summary>What somebody sees who never had one.</summary>
    public static SubscriptionView None { get; } = new(
        Plan.Free, "none", null, null, false, 0, "ARS", null, null,
        [Conventions.SnakeCase(nameof(SubscriptionAction.Subscribe))], null, null, [], [], null);
}

/// <summary>A subscription as its owner sees it.</summary>
internal sealed class SubscriptionViews(FixiaDb db, IOptions<SubscriptionOptions> options, TimeProvider clock)
{
    private const int MostCharges = 24;
    private const int MostHistory = 50;

    public async Task<SubscriptionView> Of(Guid userId, CancellationToken cancel)
    {
        var subscription = await db.Set<Subscription>().AsNoTracking().Where(s => s.UserId == userId)
            .OrderBy(s => s.Status == SubscriptionStatus.Expired).ThenByDescending(s => s.CreatedAt).FirstOrDefaultAsync(cancel);
        if (subscription is null)
            return SubscriptionView.None;

        var now = clock.GetUtcNow();
        var mine = db.Set<Subscription>().Where(s => s.UserId == userId).Select(s => s.Id);
        var charges = await db.Set<SubscriptionCharge>().AsNoTracking().Where(c => mine.Contains(c.SubscriptionId))
            .OrderByDescending(c => c.ChargedAt).Take(MostCharges).ToListAsync(cancel);
        var history = await db.Set<SubscriptionEvent>().AsNoTracking().Where(e => mine.Contains(e.SubscriptionId))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostHistory).ToListAsync(cancel);
        var checkout = await db.Set<Agreement>()
            .Where(a => a.SubscriptionId == subscription.Id && a.Status == AgreementStatus.Open)
            .Select(a => a.CheckoutUrl).SingleOrDefaultAsync(cancel);
        var actions = subscription.OpenToOwner(checkout is not null, options.Value, now);
        return new SubscriptionView(
            subscription.Type,
            Conventions.SnakeCase(subscription.Status.ToString()),
            subscription.StartedAt,
            subscription.ExpiresAt,
            subscription.AutoRenew,
            subscription.Price,
            subscription.Currency,
            subscription.GraceUntil,
            checkout,
            [.. actions.Select(a => Conventions.SnakeCase(a.ToString()))],
            Next(subscription),
            actions.Contains(SubscriptionAction.Revoke) ? subscription.RevocableUntil(options.Value.Revocation) : null,
            [.. charges.Select(View)],
            [.. history.Select(e => new HistoryView(e.Kind, e.Type, e.At, e.Until, e.Amount))],
            subscription.LastPaymentStatus is { } status ? new LastPayment(status, subscription.LastPaymentDetail) : null);
    }

    /// <summary>A receipt's number as people read it.</summary>
    public static string ReceiptName(long number) => $"S-{number.ToString("D8", CultureInfo.InvariantCulture)}";

    private static ComingChange? Next(Subscription subscription)
    {
        if (subscription is not { NextPrice: { } price, AutoRenew: true, ExpiresAt: { } end })
            return null;
        var start = subscription.NextPriceFrom is { } from && from > end ? from : end;
        return new ComingChange(subscription.NextType ?? subscription.Type, price, start);
    }

    private static ChargeView View(SubscriptionCharge charge) => new(
        charge.AuthorizedPaymentId,
        charge.ChargedAt,
        charge.Amount,
        charge.Currency,
        charge.Status,
        charge.PeriodStart,
        charge.PeriodEnd,
        charge.ReceiptNumber is { } number ? ReceiptName(number) : null);
}
