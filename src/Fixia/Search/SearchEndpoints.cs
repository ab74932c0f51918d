using Fixia.Places;

namespace Fixia.Search;

/// <summary>How much there is; at most a minute old.</summary>
public sealed record Counts(int Professionals, int Services, int Projects, int ContractsCompleted);

/// <summary>What the home page shows.</summary>
public sealed record HomeView(Counts Counts, IReadOnlyList<ServiceCard> RecentServices, IReadOnlyList<ProfessionalCard> TopProfessionals, IReadOnlyList<ProjectCard> OpenProjects);

internal static class SearchEndpoints
{
    private const int HomeItems = 6;

    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/services", Services).Requires(PlatformPermissions.Browse).WithTags("Search");
        api.MapGet("/projects", Projects).Requires(PlatformPermissions.Browse).WithTags("Search");
        api.MapGet("/professionals", Professionals).Requires(PlatformPermissions.Browse).WithTags("Search");
        api.MapGet("/home", Home).Requires(PlatformPermissions.Browse).WithTags("Search");
        api.MapGet("/search/suggestions", async (string? q, Suggestions suggestions, CancellationToken cancel) => TypedResults.Ok(await suggestions.For(q ?? string.Empty, cancel)))
            .Requires(PlatformPermissions.Browse).WithTags("Search");
    }

    private static async Task<Results<Ok<ResultPage<ServiceCard>>, Problem>> Services([AsParameters] SearchFilters filters, CurrentUser? user, SearchCards cards, CancellationToken cancel)
    {
        var (page, wrong) = await cards.Services(filters, user, cancel);
        return page is null ? wrong! : TypedResults.Ok(page);
    }

    private static async Task<Results<Ok<ResultPage<ProjectCard>>, Problem>> Projects([AsParameters] SearchFilters filters, CurrentUser? user, SearchCards cards, CancellationToken cancel)
    {
        var (page, wrong) = await cards.Projects(filters, user, cancel);
        return page is null ? wrong! : TypedResults.Ok(page);
    }

    private static async Task<Results<Ok<ResultPage<ProfessionalCard>>, Problem>> Professionals([AsParameters] SearchFilters filters, CurrentUser? user, SearchCards cards, CancellationToken cancel)
    {
        var (page, wrong) = await cards.Professionals(filters, user, cancel);
        return page is null ? wrong! : TypedResults.Ok(page);
    }

    private static async Task<Ok<HomeView>> Home(SearchCards cards, HomeCounts counts, CancellationToken cancel)
    {
        var few = SearchFilters.None with { Limit = HomeItems };
        return TypedResults.Ok(new HomeView(
            await counts.Read(cancel), (await cards.Services(few with { Sort = "newest" }, null, cancel)).Page!.Items, (await cards.Professionals(few, null, cancel)).Page!.Items, (await cards.Projects(few, null, cancel)).Page!.Items));
    }
}
