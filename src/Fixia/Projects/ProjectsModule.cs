namespace Fixia.Projects;

/// <summary>Floor 4: what clients need, and the proposals they receive.</summary>
internal static class ProjectsModule
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
    }

    public static void MapProjects(this IEndpointRouteBuilder api)
    {
    }
}
