namespace Fixia.Search;

internal static class SearchEndpoints
{
    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup(string.Empty).WithTags("Search").Requires(PlatformPermissions.Browse).Takes(Turn.Search);
        search.MapGet("/services", GetServices);
        search.MapGet("/projects", GetProjects);
        search.MapGet("/professionals", GetProfessionals);
        search.MapGet("/home", GetHome);
        search.MapGet("/search/suggestions", GetSuggestions);
    }

    /// <summary>Finds published services.</summary>
    private static Task<Answer<ResultPage<ServiceCard>>> GetServices(
        [AsParameters] SearchFilters filters, CurrentUser? user, ServiceSearch search, CancellationToken cancel) =>
        search.Find(filters, user, cancel);

    /// <summary>Finds open projects that are public.</summary>
    private static Task<Answer<ResultPage<ProjectCard>>> GetProjects(
        [AsParameters] SearchFilters filters, CurrentUser? user, ProjectSearch search, CancellationToken cancel) =>
        search.Find(filters, user, cancel);

    /// <summary>Finds professionals who work now.</summary>
    private static Task<Answer<ResultPage<ProfessionalCard>>> GetProfessionals(
        [AsParameters] SearchFilters filters, CurrentUser? user, ProfessionalSearch search, CancellationToken cancel) =>
        search.Find(filters, user, cancel);

    /// <summary>What the home page shows: how much there is, and the newest and best of it.</summary>
    private static Task<Answer<HomeView>> GetHome(Home home, CancellationToken cancel) => home.View(cancel);

    /// <summary>Completes what is being typed into the search.</summary>
    private static Task<Answer<List<Suggestion>>> GetSuggestions(
        string? q, Suggestions suggestions, HttpRequest request, CancellationToken cancel) =>
        suggestions.For(q ?? string.Empty, ProblemTexts.Language(request), cancel);
}
