using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Fixia.Platform.Data;

/// <summary>
/// Tables of a capability: a numbered file of its <c>Schema</c> folder, applied once and never changed after its release.
/// </summary>
internal sealed record SchemaFile(string Name, string Sql)
{
    /// <summary>The files of this build, all capabilities', in the order they apply.</summary>
    public static IReadOnlyList<SchemaFile> OfThisBuild { get; } =
        [
            .. SchemaText.Read(routines: false)
            .Select(f => new SchemaFile(f.Name + ".sql", f.Sql)).OrderBy(f => f.Name, StringComparer.Ordinal),
        ];

    public string Checksum => SchemaText.Checksum(Sql);

    /// <summary><c>-- needs: a, b</c>: routines its statements call, made before it.</summary>
    public IReadOnlyList<string> Needs => [.. SchemaText.Head(Sql, "needs").SelectMany(names => names)];

    /// <summary><c>-- without: a, b</c>: routines that stand in its way, dropped before it and made again at the end.</summary>
    public IReadOnlyList<string> Without => [.. SchemaText.Head(Sql, "without").SelectMany(names => names)];

    /// <summary>
    /// <c>-- stands for: 0010_old.sql 0123456789abcdef, …</c>: files of older builds with the beginnings of their checksums. A
    /// database that has them all has this one. Each line is another way to have it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<FormerFile>> StandsFor =>
        [
            .. SchemaText.Head(Sql, "stands for").Select(
                line => line.Select(f => f.Split(' ')).Select(f => new FormerFile(f[0], f[1])).ToList()),
        ];
}

/// <summary>A file as an older build had it.</summary>
internal sealed record FormerFile(string Name, string Checksum)
{
    /// <summary>Whether it was applied as it was then.</summary>
    public bool IsAmong(IReadOnlyDictionary<string, string> applied) =>
        applied.TryGetValue(Name, out var checksum) && checksum.StartsWith(Checksum, StringComparison.Ordinal);
}

/// <summary>
/// A function or view as it is today, whole, in <c>Schema/Routines/&lt;name&gt;.sql</c> of its capability. What it makes is
/// called as the file, or so with something added after an underscore (<c>search_walk</c> makes <c>search_walk_service</c>).
/// </summary>
internal sealed record Routine(string Name, string Sql)
{
    /// <summary>The routines of this build.</summary>
    public static IReadOnlyList<Routine> OfThisBuild { get; } =
        [.. SchemaText.Read(routines: true).Select(f => new Routine(f.Name, f.Sql)).OrderBy(f => f.Name, StringComparer.Ordinal)];

    public string Checksum => SchemaText.Checksum(Sql);

    /// <summary>The routines it stands on: those its text names, unless it says so itself with <c>-- after: a, b</c>.</summary>
    public IEnumerable<string> StandsOn(IEnumerable<string> all)
    {
        var said = SchemaText.Head(Sql, "after");
        return said.Count > 0
            ? said.SelectMany(names => names)
            : all.Where(SchemaText.Words(Sql).Contains).Where(name => name != Name);
    }
}

/// <summary>What the files of the schema say at their head, and how they are told apart.</summary>
internal static partial class SchemaText
{
    private const string Folder = ".Schema.";
    private const string RoutinesFolder = "Routines.";

    /// <summary>SHA-256 of the text, with line endings made equal so that a checkout on Windows is the same file.</summary>
    public static string Checksum(string sql) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.ReplaceLineEndings("\n"))));

    /// <summary>The lists of the lines <c>-- word: a, b</c>.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Head(string sql, string word) =>
        [.. Heads().Matches(sql.ReplaceLineEndings("\n"))
            .Where(line => line.Groups["word"].Value == word)
            .Select(
                line => line.Groups["list"].Value.Split(
                    ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The words of the text, without its comments.</summary>
    public static HashSet<string> Words(string sql) => [.. Word().Matches(Comment().Replace(sql, "")).Select(word => word.Value)];

    public static IEnumerable<(string Name, string Sql)> Read(bool routines)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var name = resource[(resource.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^".sql".Length];
            if (name.StartsWith(RoutinesFolder, StringComparison.Ordinal) != routines)
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (routines ? name[RoutinesFolder.Length..] : name, reader.ReadToEnd());
        }
    }

    [GeneratedRegex(
        "^-- (?<word>needs|without|stands for|after): (?<list>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heads();

    [GeneratedRegex("--.*$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("[a-z_][a-z0-9_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}

/// <summary>The database cannot be brought to this build's schema; the message says what to do.</summary>
public sealed class SchemaException(string message) : Exception(message);
