using System.Runtime.CompilerServices;

namespace Fixia.Tests;

/// <summary>The sources of the product, for tests that read them.</summary>
internal static class Sources
{
    /// <summary>The folder of the whole repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The C# and SQL of the server, by their path below <c>src/Fixia</c> with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Server { get; } = Read(Path.Combine(Root, "src", "Fixia"));

    private static Dictionary<string, string> Read(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".sql")
        .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
        .Where(f => !f.Name.StartsWith("bin/", StringComparison.Ordinal) && !f.Name.StartsWith("obj/", StringComparison.Ordinal))
        .ToDictionary(f => f.Name, f => File.ReadAllText(f.File), StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
