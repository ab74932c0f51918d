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
        services.Deliver<ProviderSpoke, ProviderTruth>();
        services.Deliver<SubscriptionCancelled, ProviderTruth>();
        services.Deliver<LegalRequestReceived, LegalLetters>();
        services.AddJob<ExpireSubscriptions>("subscriptions.expire", TimeSpan.FromMinutes(1));
        services.AddJob<ReconcileSubscriptions>("subscriptions.reconcile", TimeSpan.FromMinutes(1));
    }

    public static void MapSubscriptions(this IEndpointRouteBuilder api)
    {
        api.MapSubscriptionEndpoints();
        api.MapLegal();
    }
}
