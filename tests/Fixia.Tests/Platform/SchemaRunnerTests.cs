using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public sealed class SchemaRunnerTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private static readonly SchemaFile One = new("0001_one.sql", "create table one (id int primary key);");
    private static readonly SchemaFile Two = new("0002_two.sql", "insert into one values (1);");

    [Fact]
    public async Task What_was_applied_is_not_applied_again()
    {
        await using var database = await NewDatabase();
        var runner = Runner(database);
        await runner.Apply([One], default);
        await runner.Apply([One, Two], default);
        await runner.Apply([One, Two], default);
        (await Count(database, "one")).ShouldBe(1);
    }

    [Fact]
    public async Task Nodes_that_start_together_apply_each_file_once()
    {
        await using var database = await NewDatabase();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Runner(database).Apply([One, Two], default)));
        (await Count(database, "one")).ShouldBe(1);
        (await Count(database, "schema_files")).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_removed_is_refused_by_name()
    {
        await using var database = await NewDatabase();
        await Runner(database).Apply([One, Two], default);
        var changed = await Should.ThrowAsync<SchemaException>(
            Runner(database).Apply([One, Two with { Sql = "insert into one values (2);" }], default));
        changed.Message.ShouldContain("0002_two.sql");
        var removed = await Should.ThrowAsync<SchemaException>(Runner(database).Apply([One], default));
        removed.Message.ShouldContain("0002_two.sql");
        // A checkout with other line endings is the same file.
        await Runner(database).Apply([One, Two with { Sql = Two.Sql.ReplaceLineEndings("\r\n") }], default);
    }

    [Fact]
    public async Task A_file_that_fails_leaves_nothing_and_is_tried_again()
    {
        await using var database = await NewDatabase();
        var broken = new SchemaFile("0002_two.sql", "insert into one values (1); insert into nowhere values (1);");
        await Should.ThrowAsync<PostgresException>(Runner(database).Apply([One, broken], default));
        (await Count(database, "one")).ShouldBe(0);
        await Runner(database).Apply([One, Two], default);
        (await Count(database, "one")).ShouldBe(1);
    }

    [Fact]
    public void No_two_files_of_the_schema_have_one_number() =>
        SchemaFile.OfThisBuild.GroupBy(file => file.Name[..4], StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(file => file.Name))
            .ShouldBeEmpty();

    private static SchemaRunner Runner(NpgsqlDataSource database) => new(database, NullLogger<SchemaRunner>.Instance);

    private async Task<NpgsqlDataSource> NewDatabase() => NpgsqlDataSource.Create(await server.Another());

    private static async Task<long> Count(NpgsqlDataSource database, string table)
    {
#pragma warning disable CA2100 // Names written above.
        await using var count = database.CreateCommand($"select count(*) from {table}");
#pragma warning restore CA2100
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
