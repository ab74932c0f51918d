namespace Fixia.Favourites;

/// <summary>Floor 7: what somebody keeps for later.</summary>
internal static class FavouritesModule
{
    public static void AddFavourites(this WebApplicationBuilder builder) => builder.Services.AddScoped<FavouriteDesk>();

    public static void MapFavourites(this IEndpointRouteBuilder api) => api.MapFavouriteEndpoints();
}
