using System.Globalization;
using Npgsql;

namespace Fixia.Platform.Data;

/// <summary>
/// Brings a database to the schema of this build, under an advisory lock so that nodes starting together do it once. Tables: the
/// numbered files it has not seen, in order, each in a transaction of its own; one that changed after it was applied is refused:
/// change tables with a new file. Then functions and views, as far as their text differs, in one transaction.
/// </summary>
internal sealed class SchemaRunner(NpgsqlDataSource database, ILogger<SchemaRunner> log)
{
    private const long Lock = 7_246_942_001;
    private const int OldestServer = 15;

    private const string Memory = """
        create table if not exists schema_files (name text primary key, checksum text not null,
            applied_at timestamptz not null default now());
        create table if not exists schema_routines (name text primary key, checksum text not null,
            applied_at timestamptz not null default now());
        """;

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="SchemaException">The server is too old, or an applied file was changed or removed.</exception>
    public Task Apply(CancellationToken cancel) => Apply(SchemaFile.OfThisBuild, Routine.OfThisBuild, cancel);

    internal Task Apply(IReadOnlyList<SchemaFile> files, CancellationToken cancel) => Apply(files, [], cancel);

    internal async Task Apply(IReadOnlyList<SchemaFile> files, IReadOnlyList<Routine> routines, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new SchemaException(string.Create(
                CultureInfo.InvariantCulture,
                $"PostgreSQL {connection.PostgreSqlVersion} is too old: {OldestServer} or newer is needed."));
        await connection.Run($"select pg_advisory_lock({Lock.ToString(CultureInfo.InvariantCulture)})", cancel);
        try
        {
            await connection.Run(Memory, cancel);
            var made = new SchemaRoutines(connection, routines, log);
            var applied = await connection.Checksums("schema_files", cancel);
            await Recognize(connection, files, applied, cancel);
            Compare(files, applied);
            foreach (var file in files.Where(f => !applied.ContainsKey(f.Name)))
                await ApplyOne(connection, made, file, cancel);
            await made.Apply(cancel);
            // Npgsql learnt the types of the database when it first connected, before the files brought theirs (citext).
            await connection.ReloadTypesAsync(cancel);
        }
        finally
        {
            await connection.Run(
                $"select pg_advisory_unlock({Lock.ToString(CultureInfo.InvariantCulture)})",
                CancellationToken.None);
        }

        database.Clear();
    }

    // A file that stands for others is there already where they are.
    private static async Task Recognize(
        NpgsqlConnection connection,
        IReadOnlyList<SchemaFile> files,
        Dictionary<string, string> applied,
        CancellationToken cancel)
    {
        var recognized = files
            .Where(file => applied.GetValueOrDefault(file.Name) != file.Checksum)
            .Select(file => (File: file, Former: file.StandsFor.FirstOrDefault(all => all.All(f => f.IsAmong(applied)))))
            .Where(known => known.Former is not null)
            .ToList();
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var former in recognized.SelectMany(known => known.Former ?? []))
        {
            await connection.Run("delete from schema_files where name = $1", cancel, former.Name);
            applied.Remove(former.Name);
        }

        foreach (var (file, _) in recognized)
        {
            await Note(connection, file, cancel);
            applied[file.Name] = file.Checksum;
        }

        await transaction.CommitAsync(cancel);
    }

    private static void Compare(IReadOnlyList<SchemaFile> files, Dictionary<string, string> applied)
    {
        foreach (var (name, checksum) in applied)
        {
            var file = files.FirstOrDefault(f => f.Name == name)
                ?? throw new SchemaException(
                    $"The database has {name}, which this build does not: it was made by a newer or another build.");
            if (file.Checksum != checksum)
                throw new SchemaException(
                    $"{name} was changed after it was applied. Undo the change and add a new file instead.");
        }
    }

    private async Task ApplyOne(NpgsqlConnection connection, SchemaRoutines routines, SchemaFile file, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await routines.Drop(file.Without, cancel);
        await routines.Make(file.Needs, cancel);
        await connection.Run(file.Sql, cancel);
        await Note(connection, file, cancel);
        await transaction.CommitAsync(cancel);
        log.LogInformation("Applied schema file {File}", file.Name);
    }

    private static Task Note(NpgsqlConnection connection, SchemaFile file, CancellationToken cancel) =>
        connection.Run("insert into schema_files (name, checksum) values ($1, $2)", cancel, file.Name, file.Checksum);
}

/// <summary>The few ways the runner speaks to the database. The texts are ours: schema files and constants.</summary>
internal static class SchemaStatements
{
    public static async Task Run(
        this NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] parameters)
    {
        await using var command = Command(connection, sql, parameters);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<List<T>> Read<T>(
        this NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancel,
        params object[] parameters)
    {
        await using var command = Command(connection, sql, parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel))
            all.Add(read(rows));
        return all;
    }

    /// <summary>The names and checksums a table remembers.</summary>
    public static async Task<Dictionary<string, string>> Checksums(
        this NpgsqlConnection connection,
        string table,
        CancellationToken cancel) =>
        (await connection.Read($"select name, checksum from {table}", row => (row.GetString(0), row.GetString(1)), cancel))
        .ToDictionary(StringComparer.Ordinal);

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] parameters)
    {
#pragma warning disable CA2100 // See above.
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        foreach (var value in parameters)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
