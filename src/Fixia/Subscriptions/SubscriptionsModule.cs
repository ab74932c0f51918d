namespace Fixia.Subscriptions;

/// <summary>Floor 3: plans, and the professional role they give.</summary>
internal static class SubscriptionsModule
{
    public static void AddSubscriptions(this WebApplicationBuilder builder)
    {
    }

    public static void MapSubscriptions(this IEndpointRouteBuilder api)
    {
    }
}
