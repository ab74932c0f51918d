using System.Reflection;
using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>
/// A database made by an older build and brought to this one is the same as one made by this build. The older build's files are
/// kept beside this test.
/// </summary>
public sealed class SchemaUpgradeTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private static readonly IReadOnlyList<SchemaFile> OlderBuild =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.Contains(".OlderBuild.", StringComparison.Ordinal))
            .Select(
                name => new SchemaFile(
                    name[(name.IndexOf(".OlderBuild.", StringComparison.Ordinal) + ".OlderBuild.".Length)..], Text(name)))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    // What there is, said so that the order of columns and the numbers of objects do not matter.
    private const string Catalog = """
        select 'table ' || c.relname || ' ' || c.relkind::text || coalesce(' ' || pg_get_expr(c.relpartbound, c.oid),
            '') || coalesce(' ' || array_to_string(c.reloptions, ','), '')
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S')
        union all
        select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid,
            a.atttypmod) || case when a.attnotnull then ' not null' else '' end
            || ' ' || a.attstorage::text || a.attidentity::text || a.attgenerated::text || coalesce(' default ' ||
                pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid
            and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
        union all
        select 'constraint ' || coalesce(c.conrelid::regclass::text, '') || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
        from pg_constraint c where c.connamespace = 'public'::regnamespace
        union all
        select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = 'public'::regnamespace
        union all
        select 'view ' || c.relname || ' ' || pg_get_viewdef(c.oid) from pg_class c where c.relnamespace = 'public'::regnamespace
            and c.relkind = 'v'
        union all
        select 'routine ' || pg_get_functiondef(p.oid) from pg_proc p
        where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid
            and d.deptype = 'e')
        union all
        select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
        union all
        select 'extension ' || extname from pg_extension
        union all
        select 'applied ' || name || ' ' || checksum from schema_files
        union all
        select 'made ' || name || ' ' || checksum from schema_routines
        """;

    // The rows the files bring with them.
    private static readonly string[] BroughtAlong =
    [
        "select slug || name_es || coalesce(intro_es, '') from categories",
        "select name || province || latitude || longitude from cities",
        "select category || words from category_words",
        "select term from search_terms",
        "select tier || kind || share || floor from search_tiers",
        "select phrase || shown || weight from search_phrases",
        "select beginning || place || phrase from search_beginnings",
        "select series || last from receipt_series",
    ];

    [Fact]
    public async Task A_database_of_an_older_build_becomes_the_same_as_a_fresh_one()
    {
        await using var older = await NewDatabase();
        await new SchemaRunner(older, NullLogger<SchemaRunner>.Instance).Apply(OlderBuild, default);
        await new SchemaRunner(older, NullLogger<SchemaRunner>.Instance).Apply(default);
        await using var fresh = await NewDatabase();
        await new SchemaRunner(fresh, NullLogger<SchemaRunner>.Instance).Apply(default);

        (await Read(older, Catalog)).ShouldBe(await Read(fresh, Catalog));
        foreach (var rows in BroughtAlong)
            (await Read(older, rows)).ShouldBe(await Read(fresh, rows), rows);
    }

    private async Task<NpgsqlDataSource> NewDatabase() => NpgsqlDataSource.Create(await server.Another());

    private static async Task<List<string>> Read(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. (await connection.Read(sql, row => row.GetString(0), default)).Order(StringComparer.Ordinal)];
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
