using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Feedback;
using Fixia.Platform.Jobs;
using Fixia.Projects;
using Fixia.Services;
using Fixia.Subscriptions;

namespace Fixia.Search;

/// <summary>Floor 7: finding services, projects and professionals.</summary>
internal static class SearchModule
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var connection = builder.Configuration.GetConnectionString("Fixia")!;
        var options = builder.Configuration.GetSection("Search").Get<SearchOptions>() ?? new SearchOptions();
        services.AddSingleton(provider => SearchDatabase.Of(connection, options, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<Meaning>();
        services.AddSingleton<Ranking>();
        services.AddSingleton<Sorting>();
        services.AddSingleton<Finder>();
        services.AddSingleton<Facets>();
        services.AddScoped<Searches>();
        services.AddScoped<ServiceSearch>();
        services.AddScoped<ProjectSearch>();
        services.AddScoped<ProfessionalSearch>();
        services.AddScoped<Home>();
        services.AddScoped<SavedSearches>();
        services.AddSingleton<Suggestions>();
        services.AddSingleton<HomeCounts>();
        services.AddSingleton<Sitemaps>();
        services.AddScoped<IDescribePages, ServicePages>();
        services.AddScoped<IDescribePages, ProjectPages>();
        services.AddScoped<IDescribePages, CategoryPages>();
        services.AddScoped<IDescribeAddresses, OverviewPages>();
        services.React<ServiceShown, SearchIndex>();
        services.React<ServiceTakenOut, SearchIndex>();
        services.React<ProjectPublished, SearchIndex>();
        services.React<ProjectChanged, SearchIndex>();
        services.React<ProjectClosed, SearchIndex>();
        services.Deliver<TrustChanged, RankOfPeople>("search.rank.trust");
        services.Deliver<PersonChanged, RankOfPeople>("search.rank.person");
        services.Deliver<ProfessionalActivated, RankOfPeople>("search.rank.activated");
        services.Deliver<ProfessionalExpired, RankOfPeople>("search.rank.expired");
        services.Deliver<ContractCompleted, RankOfPeople>("search.rank.contract");
        services.Deliver<ServiceShown, MatchSavedSearches>("search.match.service");
        services.Deliver<ProjectPublished, MatchSavedSearches>("search.match.project");
        services.Deliver<SavedSearchFound, SavedSearchLetters>("search.letter");
        services.AddJob<GatherAlerts>("search.gather_alerts", TimeSpan.FromMinutes(10));
        services.AddJob<RebalanceTiers>("search.rebalance_tiers", TimeSpan.FromHours(6));
        services.AddJob<LearnWords>("search.learn_words", TimeSpan.FromHours(1));
    }

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapSearchEndpoints();
        api.MapSavedSearches();
    }

    /// <summary>What search engines ask for, outside <c>/api</c>.</summary>
    public static void MapForEngines(this IEndpointRouteBuilder app) => Sitemaps.Map(app);
}
