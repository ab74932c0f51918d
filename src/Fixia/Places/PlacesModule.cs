namespace Fixia.Places;

/// <summary>Floor 1: what everything else is sorted by: the tree of categories, and where the cities are.</summary>
internal static class PlacesModule
{
    public static void AddPlaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Categories>();
        builder.Services.AddSingleton<Cities>();
        builder.Services.AddHostedService<PlacesAtHand>();
    }

    public static void MapPlaces(this IEndpointRouteBuilder api) => api.MapPlaceEndpoints();
}

/// <summary>
/// Reads categories and cities before the first request, which then never waits for a second connection to have them.
/// </summary>
internal sealed class PlacesAtHand(Categories categories, Cities cities) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await categories.Tree("es", cancellationToken);
        await cities.All(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
