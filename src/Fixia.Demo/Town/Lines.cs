using System.Reflection;

namespace Fixia.Demo.Town;

/// <summary>The texts of the demo, as they stand in the files beside this one.</summary>
internal static class Lines
{
    /// <summary>The lines of each file whose name begins so, in the order of their names.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(string name)
    {
        var home = Assembly.GetExecutingAssembly();
        foreach (
            var file in home.GetManifestResourceNames()
                .Where(n => n.Contains($".{name}", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(home.GetManifestResourceStream(file)!);
            yield return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
