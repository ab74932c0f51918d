namespace Fixia.Services;

/// <summary>Floor 4: what professionals offer.</summary>
internal static class ServicesModule
{
    public static void AddServices(this WebApplicationBuilder builder)
    {
    }

    public static void MapServices(this IEndpointRouteBuilder api)
    {
        api.MapCategories();
    }
}
