namespace Fixia.Profiles;

/// <summary>Floor 7: public pages, and /api/me.</summary>
internal static class ProfilesModule
{
    public static void AddProfiles(this WebApplicationBuilder builder)
    {
    }

    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
    }
}
