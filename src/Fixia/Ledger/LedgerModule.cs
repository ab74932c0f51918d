using Fixia.Platform.Jobs;

namespace Fixia.Ledger;

/// <summary>Floor 2: a double-entry record of every peso. It knows accounts and references, and not what they are for.</summary>
internal static class LedgerModule
{
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Books>();
        services.AddScoped<Statements>();
        services.AddScoped<SealKeys>();
        services.AddScoped<Sealer>();
        services.AddJob<SealDays>("ledger.seal", TimeSpan.FromHours(1));
    }

    public static void MapLedger(this IEndpointRouteBuilder api) => api.MapLedgerEndpoints();
}
