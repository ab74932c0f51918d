using Fixia.Platform.Jobs;
using Fixia.Projects;
using Fixia.Services;

namespace Fixia.Search;

/// <summary>Floor 7: finding services, projects and professionals.</summary>
internal static class SearchModule
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Finder>();
        services.AddSingleton<Spelling>();
        services.AddScoped<IDescribePages, ServicePages>();
        services.AddScoped<IDescribePages, ProjectPages>();
        services.AddScoped<SearchCards>();
        services.React<ServiceShown, SearchIndex>();
        services.React<ServiceTakenOut, SearchIndex>();
        services.React<ProjectPublished, SearchIndex>();
        services.React<ProjectClosed, SearchIndex>();
        services.AddJob<LearnWords>("search.learn_words", TimeSpan.FromHours(1));
    }

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapSearchEndpoints();

    /// <summary>What search engines ask for, outside <c>/api</c>.</summary>
    public static void MapForEngines(this IEndpointRouteBuilder app) => app.MapSitemaps();
}
