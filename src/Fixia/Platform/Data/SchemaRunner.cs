using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Fixia.Platform.Data;

/// <summary>
/// Brings a database to the schema of this build: applies the SQL files it has not seen, in order, each in a transaction of its own,
/// under an advisory lock so that nodes starting together do it once. A file that changed after it was applied is refused:
/// change the schema with a new file.
/// </summary>
internal sealed class SchemaRunner(NpgsqlDataSource database, ILogger<SchemaRunner> log)
{
    private const long Lock = 7_246_942_001;
    private const int OldestServer = 15;

    /// <summary>The files of this build, in the order they apply.</summary>
    public static IReadOnlyList<SchemaFile> Files { get; } = ReadFiles(typeof(SchemaRunner).Assembly);

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="SchemaException">The server is too old, or an applied file was changed or removed.</exception>
    public Task Apply(CancellationToken cancel) => Apply(Files, cancel);

    internal async Task Apply(IReadOnlyList<SchemaFile> files, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new SchemaException(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {connection.PostgreSqlVersion} is too old: {OldestServer} or newer is needed."));
        await Run(connection, $"select pg_advisory_lock({Lock.ToString(CultureInfo.InvariantCulture)})", cancel);
        try
        {
            await Run(connection, "create table if not exists schema_files (name text primary key, checksum text not null, applied_at timestamptz not null default now())", cancel);
            var applied = await Applied(connection, cancel);
            Compare(files, applied);
            foreach (var file in files.Where(f => !applied.ContainsKey(f.Name)))
                await ApplyOne(connection, file, cancel);
            // Npgsql learnt the types of the database when it first connected, before the files brought theirs (citext).
            await connection.ReloadTypesAsync(cancel);
        }
        finally
        {
            await Run(connection, $"select pg_advisory_unlock({Lock.ToString(CultureInfo.InvariantCulture)})", CancellationToken.None);
        }

        database.Clear();
    }

    private static void Compare(IReadOnlyList<SchemaFile> files, Dictionary<string, string> applied)
    {
        foreach (var (name, checksum) in applied)
        {
            var file = files.FirstOrDefault(f => f.Name == name)
                ?? throw new SchemaException($"The database has {name}, which this build does not: it was made by a newer or another build.");
            if (file.Checksum != checksum)
                throw new SchemaException($"{name} was changed after it was applied. Undo the change and add a new file instead.");
        }
    }

    private async Task ApplyOne(NpgsqlConnection connection, SchemaFile file, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, file.Sql, cancel);
        await using var note = new NpgsqlCommand("insert into schema_files (name, checksum) values ($1, $2)", connection) { Parameters = { new() { Value = file.Name }, new() { Value = file.Checksum } } };
        await note.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        log.LogInformation("Applied schema file {File}", file.Name);
    }

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var read = new NpgsqlCommand("select name, checksum from schema_files", connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            applied.Add(rows.GetString(0), rows.GetString(1));
        return applied;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        // The text is ours: schema files and constants of this class.
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static List<SchemaFile> ReadFiles(Assembly assembly)
    {
        const string folder = ".Schema.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SchemaFile(name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..], reader.ReadToEnd());
            })
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}

/// <summary>One file of the schema.</summary>
internal sealed record SchemaFile(string Name, string Sql)
{
    /// <summary>SHA-256 of the text, with line endings made equal so that a checkout on Windows is the same file.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));
}

/// <summary>The database cannot be brought to this build's schema; the message says what to do.</summary>
public sealed class SchemaException(string message) : Exception(message);
