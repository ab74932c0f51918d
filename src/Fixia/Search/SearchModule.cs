namespace Fixia.Search;

/// <summary>Floor 7: finding services and projects.</summary>
internal static class SearchModule
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
    }

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
    }
}
