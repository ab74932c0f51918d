namespace Fixia.Panel;

/// <summary>Floor 8: what somebody sees of themselves, put together of all capabilities.</summary>
internal static class PanelModule
{
    public static void AddPanel(this WebApplicationBuilder builder) => builder.Services.AddScoped<Me>();

    public static void MapPanel(this IEndpointRouteBuilder api)
    {
        api.MapMe();
        api.MapStatistics();
    }
}
