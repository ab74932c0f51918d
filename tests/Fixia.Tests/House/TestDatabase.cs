using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fixia.Tests.House;

/// <summary>Databases for tests: one template with the schema, cloned for each server, so that tests are quick and apart.</summary>
internal static class TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    public static async Task<string> Create()
    {
        var template = await Template.Value;
        var name = "t_" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        await Run(Server, $"create database {name} template {template}");
        return Named(name);
    }

    private static string Server => Environment.GetEnvironmentVariable("FIXIA_TEST_POSTGRES")
        ?? throw new InvalidOperationException("FIXIA_TEST_POSTGRES is missing: run ./test server, or start a database with `node scripts/postgres.mjs --temp` and export its connection string.");

    private static async Task<string> MakeTemplate()
    {
        var name = "template_" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        await Run(Server, $"create database {name}");
        await using (var database = NpgsqlDataSource.Create(Named(name) + ";Pooling=false"))
            await new SchemaRunner(database, NullLogger<SchemaRunner>.Instance).Apply(CancellationToken.None);
        return name;
    }

    private static string Named(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task Run(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
#pragma warning disable CA2100 // Names made above.
        await using var command = new NpgsqlCommand(sql, open);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
