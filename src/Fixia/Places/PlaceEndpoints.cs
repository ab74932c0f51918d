namespace Fixia.Places;

internal static class PlaceEndpoints
{
    public static void MapPlaceEndpoints(this IEndpointRouteBuilder api)
    {
        var places = api.MapGroup(string.Empty).WithTags("Places").Requires(PlatformPermissions.Browse);
        places.MapGet("/categories", Tree);
        places.MapGet("/categories/{slug}", Page);
        places.MapGet("/cities", ListCities);
    }

    private static async Task<Ok<List<CategoryNode>>> Tree(HttpRequest request, Categories categories, CancellationToken cancel) =>
        TypedResults.Ok(await categories.Tree(ProblemTexts.Language(request), cancel));

    private static async Task<Results<Ok<CategoryPage>, Problem>> Page(
        string slug, HttpRequest request, Categories categories, CancellationToken cancel) =>
        await categories.Page(slug, ProblemTexts.Language(request), cancel) is { } page ? TypedResults.Ok(page) : Problem.NotFound();

    private static async Task<Ok<List<City>>> ListCities(Cities cities, CancellationToken cancel) =>
        TypedResults.Ok((await cities.All(cancel)).OrderBy(c => c.Name, StringComparer.CurrentCulture).ToList());
}
