using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>A plan as the pricing page shows it.</summary>
/// <param name="Type">Which of the four it is.</param>
/// <param name="Price">ARS a month, final.</param>
/// <param name="Currency">ARS.</param>
/// <param name="Features">What it gives, and what it does not.</param>
/// <param name="MaxActiveServices">Null: no limit.</param>
/// <param name="Current">Whether the caller has it now.</param>
public sealed record PlanView(
    Plan Type, decimal Price, string Currency, IReadOnlyList<PlanFeature> Features, int? MaxActiveServices, bool Current);

/// <summary>The plan to buy, and the e-mail of the MercadoPago account that pays (the account's own unless given).</summary>
public sealed record NewSubscription(Plan Plan, string? PayerEmail);

/// <summary>What happened, and where to pay when something has to be authorized.</summary>
/// <param name="CheckoutUrl">MercadoPago's page; null when nothing has to be paid or authorized.</param>
/// <param name="Status">Where the subscription stands now.</param>
/// <param name="FirstChargeAt">When the payer is charged first; null: as soon as they authorize it.</param>
public sealed record CheckoutView(string? CheckoutUrl, SubscriptionStatus Status, DateTimeOffset? FirstChargeAt);

internal static class SubscriptionEndpoints
{
    public static void MapSubscriptionEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", GetPlans).Requires(PlatformPermissions.Browse).WithTags("Subscriptions");
        var mine = api.MapGroup("/subscription").WithTags("Subscriptions").Requires(SubscriptionPermissions.ManageOwn);
        mine.MapGet("/", GetSubscription);
        mine.MapPost("/", Subscribe).IdempotentByClaim();
        mine.MapPut("/", ChangePlan);
        mine.MapPost("/cancel", CancelSubscription);
        mine.MapPost("/reactivate", ReactivateSubscription);
        mine.MapPost("/revoke", RevokeSubscription);
        mine.MapGet("/charges/{id}/receipt", GetReceipt).Produces<Stream>(StatusCodes.Status200OK, "application/pdf");
    }

    /// <summary>The plans, what each costs and gives.</summary>
    private static async Task<Answer<List<PlanView>>> GetPlans(
        CurrentUser? user, PlanCatalogue plans, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var me = user is null ? null : await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var current = me?.PlanAt(clock.GetUtcNow());
        return plans.All
            .Select(p => new PlanView(p.Type, p.Price, "ARS", p.Features, p.MaxActiveServices, p.Type == current)).ToList();
    }

    /// <summary>One's own subscription: where it stands, what one can do, charges and history.</summary>
    private static async Task<Answer<SubscriptionView>> GetSubscription(
        CurrentUser user, SubscriptionViews views, CancellationToken cancel) =>
        await views.Of(user.Id, cancel);

    /// <summary>Opens a checkout for a plan; asking again gives the same one.</summary>
    private static async Task<Answer<CheckoutView>> Subscribe(
        NewSubscription request,
        CurrentUser user,
        FixiaDb db,
        PlanCatalogue plans,
        SubscriptionDesk desk,
        CancellationToken cancel)
    {
        var payer = request.PayerEmail
            ?? await db.Set<User>().Where(u => u.Id == user.Id).Select(u => u.Email).SingleAsync(cancel);
        if (Wrong(request.Plan, payer) is { } wrong)
            return wrong;
        return await desk.Subscribe(user.Id, plans.Of(request.Plan), payer, cancel);
    }

    /// <summary>
    /// Changes the plan: to a higher one at once, to a lower one from the next renewal on; the plan one has takes a change back.
    /// </summary>
    private static async Task<Answer<CheckoutView>> ChangePlan(
        NewSubscription request,
        CurrentUser user,
        PlanCatalogue plans,
        SubscriptionDesk desk,
        CancellationToken cancel)
    {
        if (Wrong(request.Plan, request.PayerEmail) is { } wrong)
            return wrong;
        return await desk.Change(user.Id, plans.Of(request.Plan), request.PayerEmail, cancel);
    }

    /// <summary>Ends the renewals; what is paid stays until its end.</summary>
    private static async Task<Answer<SubscriptionView>> CancelSubscription(
        CurrentUser user,
        SubscriptionDesk desk,
        SubscriptionViews views,
        CancellationToken cancel)
    {
        if ((await desk.Cancel(user.Id, cancel)).Problem is { } problem)
            return problem;
        return await views.Of(user.Id, cancel);
    }

    /// <summary>Takes a cancelled subscription up again before its end.</summary>
    private static Task<Answer<CheckoutView>> ReactivateSubscription(
        CurrentUser user, Reactivations reactivations, CancellationToken cancel) =>
        reactivations.Reactivate(user.Id, cancel);

    /// <summary>Undoes a new subscription; what was paid goes back.</summary>
    private static async Task<Answer<SubscriptionView>> RevokeSubscription(
        CurrentUser user,
        SubscriptionDesk desk,
        SubscriptionViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if ((await desk.Revoke(user.Id, clock.GetUtcNow(), cancel)).Problem is { } problem)
            return problem;
        return await views.Of(user.Id, cancel);
    }

    /// <summary>The receipt of a charge, as PDF.</summary>
    private static async Task<FileAnswer> GetReceipt(
        string id, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        var charge = await db.Set<SubscriptionCharge>().SingleOrDefaultAsync(
            c => c.AuthorizedPaymentId == id && db.Set<Subscription>().Any(s => s.Id == c.SubscriptionId && s.UserId == user.Id),
            cancel);
        if (charge is not { ReceiptNumber: { } number, PeriodStart: { } from, PeriodEnd: { } to })
            return Problem.NotFound();
        var payer = await db.Set<User>().SingleAsync(u => u.Id == user.Id, cancel);
        var name = SubscriptionViews.ReceiptName(number);
        return new FileAnswer(
            SubscriptionReceipt.Of(name, charge, from, to, payer).Bytes(), "application/pdf", $"fixia-recibo-{name}.pdf");
    }

    private static Problem? Wrong(Plan plan, string? payer)
    {
        var errors = new FieldErrors().Require(plan != Plan.Free, "plan", "invalid_value");
        return (payer is null ? errors : errors.Email("payerEmail", payer)).Problem;
    }
}
