using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Platform.Data;

internal static class DataRegistration
{
    /// <summary>Adds the database: one Npgsql data source for EF Core, plain SQL and notifications alike.</summary>
    public static void AddData(this IHostApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Fixia")
            ?? throw new InvalidOperationException("ConnectionStrings:Fixia is missing: give the connection string of a PostgreSQL 15 or newer.");
        builder.Services.AddSingleton(_ => new NpgsqlDataSourceBuilder(connection).Build());
        builder.Services.AddScoped<EventRouter>();
        builder.Services.AddSingleton(services => new DbContextOptionsBuilder<FixiaDb>()
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>())
            .UseApplicationServiceProvider(services)
            .Options);
        builder.Services.AddScoped(scope => new FixiaDb(scope.GetRequiredService<DbContextOptions<FixiaDb>>(), scope.GetRequiredService<EventRouter>()));
    }
}
