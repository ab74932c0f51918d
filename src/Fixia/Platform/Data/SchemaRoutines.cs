using Npgsql;

namespace Fixia.Platform.Data;

/// <summary>
/// Makes the functions and views of this build. One whose text differs is dropped, with the views and functions that stand on it,
/// and all of them are made anew in the order of their dependencies; one that an index, a column or a trigger stands on is
/// replaced in place. What vanished from the build is dropped. Not for the caller: it runs inside the schema's lock.
/// </summary>
internal sealed class SchemaRoutines(NpgsqlConnection connection, IReadOnlyList<Routine> routines, ILogger log)
{
    private const string Everything = """
        select 'routine', p.oid::bigint, p.proname::text, p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = current_schema()::regnamespace
          and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        union all
        select 'view', c.oid::bigint, c.relname::text, c.oid::regclass::text
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'v'
          and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
              and d.deptype = 'e')
        """;

    // All that stands on an object, itself included. A view is told of by its rule and its row's type, which are parts of it.
    private const string Standing = """
        with recursive standing(class, id) as (
            select case $2 when 'view' then 'pg_class'::regclass::oid else 'pg_proc'::regclass::oid end, $1::oid
            union
            select case when d.classid = 'pg_rewrite'::regclass then 'pg_class'::regclass::oid else d.classid end,
                   case when d.classid = 'pg_rewrite'::regclass then (select r.ev_class from pg_rewrite r
                       where r.oid = d.objid) else d.objid end
            from standing s join pg_depend d on d.refclassid = s.class and d.refobjid = s.id
        )
        select s.id::bigint, s.class = 'pg_proc'::regclass or exists (select 1 from pg_class c
            where s.class = 'pg_class'::regclass and c.oid = s.id and c.relkind = 'v')
        from standing s where s.class <> 'pg_type'::regclass
        """;

    private readonly Dictionary<string, Routine> all = routines.ToDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>Brings all of them to this build.</summary>
    public async Task Apply(CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var known = await connection.Checksums("schema_routines", cancel);
        await Drop([.. known.Keys.Where(name => !all.ContainsKey(name))], cancel);
        await Make(all.Keys, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Makes these and what they stand on, as far as they are not of this build yet.</summary>
    public async Task Make(IEnumerable<string> names, CancellationToken cancel)
    {
        var wanted = InOrder(names);
        var known = await connection.Checksums("schema_routines", cancel);
        var differing = wanted.Where(r => known.GetValueOrDefault(r.Name) != r.Checksum).Select(r => r.Name).ToList();
        if (differing.Count == 0)
            return;
        var gone = await Drop(differing, cancel);
        foreach (var routine in InOrder(differing.Concat(gone.Where(wanted.Select(r => r.Name).Contains))))
            if (differing.Contains(routine.Name) || gone.Contains(routine.Name))
                await MakeOne(routine, cancel);
    }

    /// <summary>
    /// Drops these and what stands on them; they are forgotten, so that they are made again. Answers the names of all that went.
    /// </summary>
    public async Task<HashSet<string>> Drop(IReadOnlyList<string> names, CancellationToken cancel)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        if (names.Count == 0)
            return gone;
        var owners = new HashSet<string>(
            [.. all.Keys, .. (await connection.Checksums("schema_routines", cancel)).Keys, .. names], StringComparer.Ordinal);
        foreach (var name in names)
            foreach (var thing in (await Things(cancel)).Where(t => Owner(t, owners) == name))
                await DropOne(thing, owners, gone, cancel);
        foreach (var name in gone.Concat(names))
            await connection.Run("delete from schema_routines where name = $1", cancel, name);
        return gone;
    }

    private async Task DropOne(Thing thing, HashSet<string> owners, HashSet<string> gone, CancellationToken cancel)
    {
        // It may have gone with another.
        if (!(await Things(cancel)).Contains(thing))
            return;
        var standing = await connection.Read(
            Standing,
            row => (Id: row.GetInt64(0), IsOurs: row.GetBoolean(1)),
            cancel,
            thing.Id,
            thing.Kind);
        if (standing.Exists(s => !s.IsOurs))
        {
            if (!all.ContainsKey(Owner(thing, owners) ?? ""))
                throw new SchemaException(
                    $"{thing.Signature} is not of this build any more, but an index, a column or a trigger stands on it.");
            return;
        }

        foreach (var lost in (await Things(cancel)).Where(t => standing.Exists(s => s.Id == t.Id)))
            gone.Add(
                Owner(lost, owners) ?? throw new SchemaException(
                    $"{lost.Signature} stands on {thing.Signature} and is of no build."));
        await connection.Run($"drop {thing.Kind} if exists {thing.Signature} cascade", cancel);
    }

    private async Task MakeOne(Routine routine, CancellationToken cancel)
    {
        await connection.Run(routine.Sql, cancel);
        if (!(await Things(cancel)).Exists(t => Owner(t, all.Keys) == routine.Name))
            throw new SchemaException($"Routines/{routine.Name}.sql makes nothing that is called {routine.Name}.");
        await connection.Run(
            "insert into schema_routines (name, checksum) values ($1, $2) on conflict (name) do update set checksum = "
            + "excluded.checksum, applied_at = now()",
            cancel,
            routine.Name,
            routine.Checksum);
        log.LogInformation("Made routine {Routine}", routine.Name);
    }

    // These and what they stand on, each after what it stands on.
    private List<Routine> InOrder(IEnumerable<string> names)
    {
        var ordered = new List<Routine>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            Visit(name);
        return ordered;

        void Visit(string name)
        {
            var routine = all.GetValueOrDefault(name) ?? throw new SchemaException(
                $"There is no Routines/{name}.sql in this build.");
            if (ordered.Contains(routine))
                return;
            if (!open.Add(name))
                throw new SchemaException(
                    $"The routines {string.Join(", ", open)} stand on each other: say with \"-- after:\" what comes first.");
            foreach (var below in routine.StandsOn(all.Keys))
                Visit(below);
            open.Remove(name);
            ordered.Add(routine);
        }
    }

    private Task<List<Thing>> Things(CancellationToken cancel) =>
        connection.Read(
            Everything,
            row => new Thing(row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3)),
            cancel);

    private static string? Owner(Thing thing, IEnumerable<string> names) =>
        names.Where(n => thing.Name == n || thing.Name.StartsWith(n + "_", StringComparison.Ordinal)).MaxBy(n => n.Length);

    private sealed record Thing(string Kind, long Id, string Name, string Signature);
}
