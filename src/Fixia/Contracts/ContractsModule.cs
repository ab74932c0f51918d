namespace Fixia.Contracts;

/// <summary>Floor 5: agreements and their milestones.</summary>
internal static class ContractsModule
{
    public static void AddContracts(this WebApplicationBuilder builder)
    {
    }

    public static void MapContracts(this IEndpointRouteBuilder api)
    {
    }
}
