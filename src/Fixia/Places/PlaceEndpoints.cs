namespace Fixia.Places;

internal static class PlaceEndpoints
{
    public static void MapPlaceEndpoints(this IEndpointRouteBuilder api)
    {
        var places = api.MapGroup(string.Empty).WithTags("Places").Requires(PlatformPermissions.Browse);
        places.MapGet("/categories", GetCategories);
        places.MapGet("/categories/{slug}", GetCategory);
        places.MapGet("/cities", GetCities);
    }

    /// <summary>The tree of categories, in the language asked for.</summary>
    private static async Task<Answer<List<CategoryNode>>> GetCategories(
        HttpRequest request, Categories categories, CancellationToken cancel) =>
        await categories.Tree(ProblemTexts.Language(request), cancel);

    /// <summary>The page of a category: what one finds there, and what helps to tell when asking for it.</summary>
    private static async Task<Answer<CategoryPage>> GetCategory(
        string slug, HttpRequest request, Categories categories, CancellationToken cancel) =>
        await categories.Page(slug, ProblemTexts.Language(request), cancel) is { } page ? page : Problem.NotFound();

    /// <summary>The cities whose place is known, by name.</summary>
    private static async Task<Answer<List<City>>> GetCities(Cities cities, CancellationToken cancel) =>
        (await cities.All(cancel)).OrderBy(c => c.Name, StringComparer.CurrentCulture).ToList();
}
