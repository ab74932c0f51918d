using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>Functions and views are applied as they stand in the build, whatever the database had.</summary>
public sealed class SchemaRoutinesTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private static readonly SchemaFile Table = new(
        "0001_one.sql", "create table one (id int primary key, name text not null); insert into one values (7, 'seven');");
    private static readonly Routine Doubled = new(
        "doubled", "create or replace function doubled(n int) returns int language sql immutable as $$ select 2 * n $$;");
    private static readonly Routine Pairs = new(
        "pairs", "create or replace view pairs as select id, doubled(id) as pair from one;");
    private static readonly Routine Tops = new("all_pairs", "create or replace view all_pairs as select pair from pairs;");

    [Fact]
    public async Task They_are_made_in_the_order_of_what_stands_on_what_and_not_again()
    {
        await using var database = await NewDatabase();
        await Apply(database, [Table], [Tops, Pairs, Doubled]);
        var made = await Value<DateTime>(database, "select max(applied_at) from schema_routines");
        await Apply(database, [Table], [Tops, Pairs, Doubled]);
        (await Value<int>(database, "select pair from all_pairs")).ShouldBe(14);
        (await Value<DateTime>(database, "select max(applied_at) from schema_routines")).ShouldBe(made);
    }

    [Fact]
    public async Task A_function_with_another_signature_takes_the_place_of_the_old_one_with_all_that_stands_on_it()
    {
        await using var database = await NewDatabase();
        await Apply(database, [Table], [Tops, Pairs, Doubled]);
        var wider = Doubled with
        {
            Sql = "create or replace function doubled(n bigint, times int default 3) returns bigint "
            + "language sql immutable as $$ select times * n $$;"
        };
        await Apply(database, [Table], [Tops, Pairs, wider]);
        (await Value<long>(database, "select pair from all_pairs")).ShouldBe(21);
        (await Value<long>(database, "select count(*) from pg_proc where proname = 'doubled'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_view_may_lose_a_column_and_one_that_vanished_from_the_build_is_dropped()
    {
        await using var database = await NewDatabase();
        await Apply(database, [Table], [Tops, Pairs, Doubled]);
        await Apply(
            database,
            [Table],
            [Pairs with { Sql = "create or replace view pairs as select doubled(id) as pair from one;" }, Doubled]);
        (await Value<long>(database, "select count(*) from information_schema.columns where table_name = 'pairs'")).ShouldBe(1);
        (await Value<long>(database, "select count(*) from pg_views where viewname = 'all_pairs'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_an_index_stands_on_is_replaced_in_place()
    {
        await using var database = await NewDatabase();
        var indexed = Table with { Sql = "-- needs: doubled\n" + Table.Sql + "create index one_doubled on one (doubled(id));" };
        await Apply(database, [indexed], [Pairs, Doubled]);
        await Apply(
            database,
            [indexed],
            [Pairs, Doubled with { Sql = Doubled.Sql.Replace("2 * n", "n + n", StringComparison.Ordinal) }]);
        (await Value<long>(database, "select count(*) from pg_indexes where indexname = 'one_doubled'")).ShouldBe(1);
        (await Value<string>(database, "select prosrc from pg_proc where proname = 'doubled'")).ShouldContain("n + n");
        var gone = await Should.ThrowAsync<SchemaException>(Apply(database, [indexed], []));
        gone.Message.ShouldContain("doubled(integer)");
    }

    [Fact]
    public async Task Tables_change_under_a_view_that_is_put_out_of_the_way_and_made_again()
    {
        await using var database = await NewDatabase();
        await Apply(database, [Table], [Tops, Pairs, Doubled]);
        var change = new SchemaFile("0002_two.sql", "-- without: pairs\nalter table one alter column id type bigint;");
        var wider = Doubled with
        {
            Sql = "create or replace function doubled(n bigint) returns bigint language sql immutable as $$ select 2 * n $$;",
        };
        await Apply(database, [Table, change], [Tops, Pairs, wider]);
        (await Value<long>(database, "select pair from all_pairs")).ShouldBe(14);
    }

    [Fact]
    public async Task A_file_that_stands_for_older_ones_is_there_where_all_of_them_are()
    {
        var two = new SchemaFile("0002_two.sql", "alter table one add column size int;");
        var both = new SchemaFile(
            "0001_one.sql",
            $"-- stands for: 0001_one.sql {Table.Checksum[..16]}, 0002_two.sql {two.Checksum[..16]}\ncreate table one (id int "
            + "primary key, name text not null, size int);");
        await using var database = await NewDatabase();
        await Apply(database, [Table, two], []);
        await Apply(database, [both], []);
        await Apply(database, [both], []);
        (await Value<long>(database, "select count(*) from one")).ShouldBe(1);
        (await Value<long>(database, "select count(*) from schema_files")).ShouldBe(1);

        await using var half = await NewDatabase();
        await Apply(half, [Table], []);
        await Should.ThrowAsync<SchemaException>(Apply(half, [both], []));
    }

    [Fact]
    public async Task A_routine_that_fails_leaves_all_of_them_as_they_were()
    {
        await using var database = await NewDatabase();
        await Apply(database, [Table], [Pairs, Doubled]);
        var changed = Doubled with { Sql = Doubled.Sql.Replace("2 *", "5 *", StringComparison.Ordinal) };
        await Should.ThrowAsync<PostgresException>(
            Apply(database, [Table], [changed, Pairs with { Sql = "create or replace view pairs as select nothing from one;" }]));
        (await Value<int>(database, "select pair from pairs")).ShouldBe(14);
        var circle = await Should.ThrowAsync<SchemaException>(
            Apply(
                database,
                [Table],
                [Doubled with { Sql = Doubled.Sql.Replace("2", "pairs", StringComparison.Ordinal) }, Pairs]));
        circle.Message.ShouldContain("doubled, pairs");
        var misnamed = await Should.ThrowAsync<SchemaException>(Apply(database, [Table], [Doubled with { Name = "tripled" }]));
        misnamed.Message.ShouldContain("tripled");
    }

    private static Task Apply(NpgsqlDataSource database, IReadOnlyList<SchemaFile> files, IReadOnlyList<Routine> routines) =>
        new SchemaRunner(database, NullLogger<SchemaRunner>.Instance).Apply(files, routines, default);

    private async Task<NpgsqlDataSource> NewDatabase() => NpgsqlDataSource.Create(await server.Another());

    private static async Task<T> Value<T>(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.Read(sql, row => row.GetFieldValue<T>(0), default)).Single();
    }
}
