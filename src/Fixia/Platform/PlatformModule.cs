using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fixia.Platform;

/// <summary>The ground floor: what every capability stands on, and the order of the pipeline.</summary>
internal static class PlatformModule
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.AddData();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, false));
        });
        builder.Services.AddAuthentication();
        builder.Services.AddSingleton<SchemaRunner>();
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UsePermissions();
    }

    /// <summary>Applies the schema, refuses what is not guarded, and serves until stopped.</summary>
    public static async Task RunPlatform(this WebApplication app)
    {
        app.RefuseEndpointsWithoutPermission();
        await app.Services.GetRequiredService<SchemaRunner>().Apply(app.Lifetime.ApplicationStopping);
        await app.RunAsync();
    }
}
