using Npgsql;

namespace Fixia.Platform.Web;

/// <summary>What an orchestrator asks: is the process alive, and can it serve?</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).Requires(PlatformPermissions.Browse).DisableRateLimiting()
            .Takes(Turn.Free).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).Requires(PlatformPermissions.Browse).DisableRateLimiting().Takes(Turn.Free)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(NpgsqlDataSource database, CancellationToken cancel)
    {
        try
        {
            await using var count = database.CreateCommand("select count(*) from schema_files");
            var applied = (long)(await count.ExecuteScalarAsync(cancel))!;
            return applied >= SchemaFile.OfThisBuild.Count ? TypedResults.Text("ready")
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (NpgsqlException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
