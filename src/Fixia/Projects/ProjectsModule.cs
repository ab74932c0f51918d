namespace Fixia.Projects;

/// <summary>Floor 4: what clients need, and the proposals they receive.</summary>
internal static class ProjectsModule
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ProjectOptions>(builder.Configuration.GetSection("Projects"));
        builder.Services.AddScoped<ProjectViews>();
    }

    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        api.MapProjectEndpoints();
        api.MapProposalEndpoints();
        api.MapProjectTalk();
    }
}

/// <summary>Tells which contract came of a project. Contracts, which lies above, answers.</summary>
public interface IContractOfProject
{
    /// <summary>The contract's id.</summary>
    Task<Guid> Of(Guid projectId, CancellationToken cancel);
}
