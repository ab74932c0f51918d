using System.Globalization;
using Fixia.Accounts;
using Fixia.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>A plan as the pricing page shows it.</summary>
public sealed record PlanView(Plan Type, decimal Price, string Currency, IReadOnlyList<PlanFeature> Features, int? MaxActiveServices, bool Current);

/// <summary>The plan to buy, and the e-mail of the MercadoPago account that pays (the account's own unless given).</summary>
public sealed record NewSubscription(Plan Plan, string? PayerEmail);

/// <summary>What happened, and where to pay when something has to be authorized.</summary>
/// <param name="CheckoutUrl">MercadoPago's page; null when nothing has to be paid or authorized.</param>
/// <param name="Status">Where the subscription stands now.</param>
/// <param name="FirstChargeAt">When the payer is charged first; null: as soon as they authorize it.</param>
public sealed record CheckoutView(string? CheckoutUrl, SubscriptionStatus Status, DateTimeOffset? FirstChargeAt);

/// <summary>A charge, and the period it paid (none when it goes back).</summary>
public sealed record ChargeView(string Id, DateTimeOffset Date, decimal Amount, string Currency, ChargeStatus Status, DateTimeOffset? PeriodStart, DateTimeOffset? PeriodEnd, string? Receipt);

/// <summary>A line of the history.</summary>
public sealed record HistoryView(SubscriptionNote Kind, Plan Type, DateTimeOffset At, DateTimeOffset? Until, decimal? Amount);

/// <summary>The provider's last word on a charge.</summary>
public sealed record LastPayment(string Status, string? StatusDetail);

/// <summary>What changes with a coming renewal.</summary>
public sealed record ComingChange(Plan Type, decimal Price, DateTimeOffset From);

/// <summary>One's own subscription and what one can do with it.</summary>
/// <param name="Type">The plan.</param>
/// <param name="Status"><c>none</c>, or where it stands.</param>
/// <param name="StartedAt">When it came into force.</param>
/// <param name="ExpiresAt">The end of the paid period.</param>
/// <param name="AutoRenew">Whether it renews.</param>
/// <param name="Price">ARS a month.</param>
/// <param name="Currency">ARS.</param>
/// <param name="GraceUntil">While past due: until when everything works.</param>
/// <param name="CheckoutUrl">A checkout that is open.</param>
/// <param name="Actions">What its owner can do: <c>subscribe</c>, <c>continue_checkout</c>, <c>cancel</c>, <c>reactivate</c>, <c>change_plan</c>, <c>keep_plan</c>, <c>revoke</c>.</param>
/// <param name="Next">What changes at a coming renewal.</param>
/// <param name="RevocableUntil">Until when it can be revoked with its money back.</param>
/// <param name="Charges">The newest 24.</param>
/// <param name="History">The newest 50.</param>
/// <param name="LastPayment">The provider's last word.</param>
public sealed record SubscriptionView(
    Plan Type, string Status, DateTimeOffset? StartedAt, DateTimeOffset? ExpiresAt, bool AutoRenew, decimal Price, string Currency, DateTimeOffset? GraceUntil, string? CheckoutUrl,
    IReadOnlyList<string> Actions, ComingChange? Next, DateTimeOffset? RevocableUntil, IReadOnlyList<ChargeView> Charges, IReadOnlyList<HistoryView> History, LastPayment? LastPayment);

internal static class SubscriptionEndpoints
{
    public static void MapSubscriptionEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", Plans).Requires(PlatformPermissions.Browse).WithTags("Subscriptions");
        var mine = api.MapGroup("/subscription").WithTags("Subscriptions").Requires(SubscriptionPermissions.ManageOwn);
        mine.MapGet("/", Get);
        mine.MapPost("/", Subscribe);
        mine.MapPut("/", Change);
        mine.MapPost("/cancel", Cancel);
        mine.MapPost("/reactivate", Reactivate);
        mine.MapPost("/revoke", Revoke);
        mine.MapGet("/charges/{id}/receipt", Receipt);
    }

    private static async Task<Ok<List<PlanView>>> Plans(CurrentUser? user, PlanCatalogue plans, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var me = user is null ? null : await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var current = me?.PlanAt(clock.GetUtcNow()) ?? Plan.Free;
        return TypedResults.Ok(plans.All.Select(p => new PlanView(p.Type, p.Price, "ARS", p.Features, p.MaxActiveServices, me is not null && p.Type == current)).ToList());
    }

    private static async Task<Ok<SubscriptionView>> Get(CurrentUser user, SubscriptionViews views, CancellationToken cancel) => TypedResults.Ok(await views.Of(user.Id, cancel));

    private static async Task<Results<Ok<CheckoutView>, Problem>> Subscribe(NewSubscription request, CurrentUser user, FixiaDb db, PlanCatalogue plans, SubscriptionDesk desk, CancellationToken cancel)
    {
        var payer = request.PayerEmail ?? await db.Set<User>().Where(u => u.Id == user.Id).Select(u => u.Email).SingleAsync(cancel);
        if (Wrong(request.Plan, payer) is { } wrong)
            return wrong;
        return Answer(await desk.Subscribe(user.Id, plans.Of(request.Plan), payer, cancel));
    }

    private static async Task<Results<Ok<CheckoutView>, Problem>> Change(NewSubscription request, CurrentUser user, PlanCatalogue plans, SubscriptionDesk desk, CancellationToken cancel)
    {
        if (Wrong(request.Plan, request.PayerEmail) is { } wrong)
            return wrong;
        return Answer(await desk.Change(user.Id, plans.Of(request.Plan), request.PayerEmail, cancel));
    }

    private static async Task<Results<Ok<SubscriptionView>, Problem>> Cancel(CurrentUser user, SubscriptionDesk desk, SubscriptionViews views, CancellationToken cancel)
    {
        if (await desk.Cancel(user.Id, cancel) is { } problem)
            return problem;
        return TypedResults.Ok(await views.Of(user.Id, cancel));
    }

    private static async Task<Results<Ok<CheckoutView>, Problem>> Reactivate(CurrentUser user, SubscriptionDesk desk, CancellationToken cancel) => Answer(await desk.Reactivate(user.Id, cancel));

    private static async Task<Results<Ok<SubscriptionView>, Problem>> Revoke(CurrentUser user, SubscriptionDesk desk, SubscriptionViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await desk.Revoke(user.Id, clock.GetUtcNow(), cancel) is { } problem)
            return problem;
        return TypedResults.Ok(await views.Of(user.Id, cancel));
    }

    private static async Task<Results<FileContentHttpResult, Problem>> Receipt(string id, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        var charge = await db.Set<SubscriptionCharge>().SingleOrDefaultAsync(c => c.AuthorizedPaymentId == id && db.Set<Subscription>().Any(s => s.Id == c.SubscriptionId && s.UserId == user.Id), cancel);
        if (charge is not { ReceiptNumber: { } number })
            return Problem.NotFound();
        var payer = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
        var page = new PlainPdf("Documento no válido como factura")
            .Title($"Recibo {SubscriptionViews.ReceiptName(number)}")
            .Line("Fecha", SubscriptionViews.Day(charge.ChargedAt))
            .Line("Recibimos de", payer.FullName)
            .Line("E-mail", payer.Email)
            .Line("En concepto de", $"Suscripción a Fixia, del {SubscriptionViews.Day(charge.PeriodStart!.Value)} al {SubscriptionViews.Day(charge.PeriodEnd!.Value)}")
            .Line("Importe", "$ " + charge.Amount.ToString("N2", CultureInfo.GetCultureInfo("es-AR")))
            .Line("Cobro de MercadoPago", charge.AuthorizedPaymentId)
            .Line("Estado", charge.Status == ChargeStatus.Approved ? "Pagado" : charge.Status == ChargeStatus.Refunded ? "Devuelto" : "En devolución");
        return TypedResults.File(page.Bytes(), "application/pdf", $"fixia-recibo-{SubscriptionViews.ReceiptName(number)}.pdf");
    }

    private static Problem? Wrong(Plan plan, string? payer)
    {
        var errors = new FieldErrors().Require(plan != Plan.Free, "plan", "invalid_value");
        return (payer is null ? errors : errors.Email("payerEmail", payer)).Problem;
    }

    private static Results<Ok<CheckoutView>, Problem> Answer((CheckoutView? Checkout, Problem? Problem) answer) => answer.Problem is { } problem ? problem : TypedResults.Ok(answer.Checkout!);
}
