namespace Fixia.Places;

/// <summary>Floor 1: what everything else is sorted by: the tree of categories, and where the cities are.</summary>
internal static class PlacesModule
{
    public static void AddPlaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Categories>();
        builder.Services.AddSingleton<Cities>();
    }

    public static void MapPlaces(this IEndpointRouteBuilder api) => api.MapPlaceEndpoints();
}
