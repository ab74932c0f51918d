using Fixia.Accounts;
using Fixia.Payments;
using Fixia.Platform.Jobs;

namespace Fixia.Subscriptions;

/// <summary>Floor 3: plans, and the professional role they give.</summary>
internal static class SubscriptionsModule
{
    public static void AddSubscriptions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<PlanOptions>(builder.Configuration.GetSection("Plans"));
        services.Configure<SubscriptionOptions>(builder.Configuration.GetSection("Subscriptions"));
        services.AddSingleton<PlanCatalogue>();
        services.AddScoped<SubscriptionDesk>();
        services.AddScoped<Reactivations>();
        services.AddScoped<Agreements>();
        services.AddScoped<Checkouts>();
        services.AddScoped<ProviderTruth>();
        services.AddScoped<ProviderTurns>();
        services.AddScoped<SubscriptionViews>();
        services.AddScoped<IKeepAccounts, SubscribersStay>();
        services.Deliver<ProviderSpoke, ProviderNews>("subscriptions.provider_spoke", Patience.Orders);
        services.React<SubscriptionNoted, SubscriptionHistory>();
        services.Deliver<SubscriptionNoted, SubscriptionLetters>("subscriptions.letter");
        services.React<SubscriptionOver, AgreementsOfSubscription>();
        services.Deliver<SubscriptionStopped, ProviderOrders>("subscriptions.order.stop", Patience.Orders);
        services.Deliver<AgreementClosed, ProviderOrders>("subscriptions.order.close", Patience.Orders);
        services.Deliver<AmountChanged, ProviderOrders>("subscriptions.order.amount", Patience.Orders);
        services.Deliver<RefundDue, ProviderOrders>("subscriptions.order.refund", Patience.Orders);
        services.Deliver<LegalRequestReceived, LegalLetters>("subscriptions.letter.legal");
        services.AddJob<ExpireSubscriptions>("subscriptions.expire", TimeSpan.FromMinutes(1));
        services.AddJob<ReconcileSubscriptions>("subscriptions.reconcile", TimeSpan.FromMinutes(1));
        services.AddJob<AnnouncePrices>("subscriptions.announce_prices", TimeSpan.FromHours(1));
        services.AddJob<RemindSubscribers>("subscriptions.remind", TimeSpan.FromHours(1));
    }

    public static void MapSubscriptions(this IEndpointRouteBuilder api)
    {
        api.MapSubscriptionEndpoints();
        api.MapLegal();
    }
}
