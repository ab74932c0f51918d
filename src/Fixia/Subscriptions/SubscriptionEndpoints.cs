using Fixia.Accounts;
using Fixia.Payments;
using Fixia.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Subscriptions;

/// <summary>A plan as the pricing page shows it.</summary>
public sealed record PlanView(Plan Type, decimal Price, string Currency, IReadOnlyList<PlanFeature> Features, int? MaxActiveServices, bool Current);

/// <summary>The plan to buy, and the e-mail of the MercadoPago account that pays (the account's own unless given).</summary>
public sealed record NewSubscription(Plan Plan, string? PayerEmail);

/// <summary>Where to pay.</summary>
public sealed record CheckoutView(string CheckoutUrl, SubscriptionStatus Status);

/// <summary>A paid period.</summary>
public sealed record ChargeView(string Id, DateTimeOffset Date, decimal Amount, string Currency, string Status, DateTimeOffset PeriodStart, DateTimeOffset PeriodEnd);

/// <summary>The provider's last word on a charge.</summary>
public sealed record LastPayment(string Status, string? StatusDetail);

/// <summary>One's own subscription and what one can do with it.</summary>
public sealed record SubscriptionView(
    Plan Type, string Status, DateTimeOffset? StartedAt, DateTimeOffset? ExpiresAt, bool AutoRenew, decimal Price, string Currency, DateTimeOffset? GraceUntil,
    string? CheckoutUrl, IReadOnlyList<string> Actions, IReadOnlyList<ChargeView> Charges, LastPayment? LastPayment);

internal static class SubscriptionEndpoints
{
    public static void MapSubscriptionEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", Plans).Requires(Permission.Browse).WithTags("Subscriptions");
        var mine = api.MapGroup("/subscription").WithTags("Subscriptions").Requires(Permission.ManageOwnSubscription);
        mine.MapGet("/", Get);
        mine.MapPost("/", Subscribe);
        mine.MapPost("/cancel", Cancel);
    }

    private static async Task<Ok<List<PlanView>>> Plans(CurrentUser? user, PlanCatalogue plans, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var me = user is null ? null : await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var current = me?.IsProfessionalAt(clock.GetUtcNow()) == true ? me.SubscriptionType : Plan.Free;
        return TypedResults.Ok(plans.All.Select(p => new PlanView(p.Type, p.Price, "ARS", p.Features, p.MaxActiveServices, me is not null && p.Type == current)).ToList());
    }

    private static async Task<Ok<SubscriptionView>> Get(CurrentUser user, FixiaDb db, CancellationToken cancel) => TypedResults.Ok(await View(user.Id, db, cancel));

    private static async Task<Results<Ok<CheckoutView>, Problem>> Subscribe(
        NewSubscription request, CurrentUser user, FixiaDb db, PlanCatalogue plans, MercadoPagoClient provider, IOptions<AppOptions> app, TimeProvider clock, ILogger<Subscription> log, CancellationToken cancel)
    {
        var me = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id, cancel);
        var payer = request.PayerEmail ?? me.Email;
        var errors = new FieldErrors().Require(request.Plan != Plan.Free, "plan", "invalid_value").Email("payerEmail", payer);
        if (errors.Problem is { } wrong)
            return wrong;

        var open = await db.Set<Subscription>().Where(s => s.UserId == user.Id && s.Status != SubscriptionStatus.Expired).SingleOrDefaultAsync(cancel);
        if (open is { Status: not SubscriptionStatus.Pending })
            return Problem.Conflict("already_subscribed");
        if (open is not null && (open.Type != request.Plan || open.PayerEmail != payer.Trim()))
        {
            // Another plan, or another payer: the open checkout is closed, at the provider too.
            open.Cancel();
            await db.SaveChangesAsync(cancel);
            open = null;
        }

        if (open is null)
        {
            open = Subscription.Open(user.Id, plans.Of(request.Plan), payer, clock.GetUtcNow());
            db.Add(open);
            if (await db.SaveUnless(cancel, ("subscriptions_one_open", Problem.Conflict("changed_meanwhile"))) is { } taken)
                return taken;
        }

        if (open.CheckoutUrl is null)
        {
            try
            {
                // The row is there first and its id is the idempotency key: a lost answer is asked for again and gives the same preapproval.
                var made = await provider.Create(open.Id.ToString(), $"Fixia {request.Plan}", open.Id.ToString(), open.PayerEmail, app.Value.PublicUrl + "/suscripcion/retorno", open.Price, cancel);
                open.PayAt(made.Id, made.InitPoint);
                await db.SaveChangesAsync(cancel);
            }
            catch (Exception failure) when (failure is MercadoPagoException or HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                log.LogWarning(failure, "MercadoPago did not open a checkout for {Subscription}", open.Id);
                return Problem.Of(StatusCodes.Status502BadGateway, "provider_unavailable");
            }
        }

        return TypedResults.Ok(new CheckoutView(open.CheckoutUrl!, open.Status));
    }

    private static async Task<Results<Ok<SubscriptionView>, Problem>> Cancel(CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        var problem = await db.InTransaction(
            async () =>
            {
                var subscription = await db.Set<Subscription>().FromSql($"select * from subscriptions where user_id = {user.Id} and status <> 'expired' for update").SingleOrDefaultAsync(cancel);
                if (subscription is null)
                    return Problem.Conflict("subscription_over");
                var refused = subscription.Cancel();
                await db.SaveChangesAsync(cancel);
                return refused;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Ok(await View(user.Id, db, cancel));
    }

    private static async Task<SubscriptionView> View(Guid userId, FixiaDb db, CancellationToken cancel)
    {
        var subscription = await db.Set<Subscription>().AsNoTracking().Where(s => s.UserId == userId).OrderByDescending(s => s.CreatedAt).FirstOrDefaultAsync(cancel);
        var charges = await db.Set<SubscriptionCharge>().Where(c => db.Set<Subscription>().Any(s => s.Id == c.SubscriptionId && s.UserId == userId))
            .OrderByDescending(c => c.ChargedAt).Take(24)
            .Select(c => new ChargeView(c.AuthorizedPaymentId, c.ChargedAt, c.Amount, c.Currency, c.Status, c.PeriodStart, c.PeriodEnd)).ToListAsync(cancel);
        if (subscription is null)
            return new SubscriptionView(Plan.Free, "none", null, null, false, 0, "ARS", null, null, ["subscribe"], charges, null);
        IReadOnlyList<string> actions = subscription.Status switch
        {
            SubscriptionStatus.Pending => subscription.CheckoutUrl is null ? ["subscribe"] : ["continue_checkout", "cancel"],
            SubscriptionStatus.Active or SubscriptionStatus.PastDue => ["cancel"],
            SubscriptionStatus.Expired => ["subscribe"],
            _ => [],
        };
        return new SubscriptionView(
            subscription.Type, Conventions.SnakeCase(subscription.Status.ToString()), subscription.StartedAt, subscription.ExpiresAt, subscription.AutoRenew, subscription.Price, subscription.Currency,
            subscription.GraceUntil, subscription.CheckoutUrl, actions, charges, subscription.LastPaymentStatus is null ? null : new LastPayment(subscription.LastPaymentStatus, subscription.LastPaymentDetail));
    }
}
