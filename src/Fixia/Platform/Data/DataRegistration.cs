using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Platform.Data;

internal static class DataRegistration
{
    // What a node says often fits in; what it says seldom makes room for it.
    private const int MostPrepared = 200;
    private const int OftenFrom = 3;

    /// <summary>Adds the database: one Npgsql data source for EF Core, plain SQL and notifications alike.</summary>
    public static void AddData(this IHostApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Fixia")
            ?? throw new InvalidOperationException(
                "ConnectionStrings:Fixia is missing: give the connection string of a PostgreSQL 15 or newer.");
        // What each statement was is not for the logs; what went wrong is.
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);
        builder.Services.AddSingleton(services => Open(connection, services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddScoped<EventRouter>();
        builder.Services.AddSingleton(services => new DbContextOptionsBuilder<FixiaDb>()
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>())
            .UseApplicationServiceProvider(services)
            .AddInterceptors(TellAfterCommit.Instance)
            .Options);
        builder.Services.AddScoped(
            scope => new FixiaDb(scope.GetRequiredService<DbContextOptions<FixiaDb>>(), scope.GetRequiredService<EventRouter>()));
    }

    /// <summary>
    /// A connection goes back to the pool as it is: nobody leaves a session's settings or locks behind, and the seven statements
    /// that would clear them cost a small query more than itself. What is asked often is prepared by itself: planning costs most
    /// statements more than running them.
    /// </summary>
    public static NpgsqlDataSource Open(string connection, ILoggerFactory logs, int? mostConnections = null)
    {
        var builder = new NpgsqlDataSourceBuilder(connection)
        {
            ConnectionStringBuilder = { NoResetOnClose = true, MaxAutoPrepare = MostPrepared, AutoPrepareMinUsages = OftenFrom },
        };
        if (mostConnections is { } most)
            builder.ConnectionStringBuilder.MaxPoolSize = most;
        return builder.UseLoggerFactory(logs).Build();
    }
}
