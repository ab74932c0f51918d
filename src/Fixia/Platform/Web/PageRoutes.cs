using System.Text.Json;

namespace Fixia.Platform.Web;

/// <summary>
/// What the build of the web client knows of its pages: for each address its files, which the browser is told of at once, and the
/// answers of the API that a stranger's page begins with.
/// </summary>
internal sealed class PageRoutes
{
    private readonly List<(string[] Segments, PageRoute Route)> routes;

    private PageRoutes(Dictionary<string, PageRoute> known) => routes =
        [.. known.Select(r => (r.Key.Split('/'), r.Value)).OrderBy(r => r.Item1.Count(s => s.StartsWith(':')))];

    /// <summary>Whether nothing is known: there is no build.</summary>
    public bool IsEmpty => routes.Count == 0;

    /// <summary>Reads what the build wrote beside the page; nothing where there is no build.</summary>
    public static PageRoutes Read(string root)
    {
        var file = Path.Combine(root, ".vite", "routes.json");
        var known = File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, PageRoute>>(
            File.ReadAllText(file), JsonSerializerOptions.Web) : null;
        return new PageRoutes(known ?? []);
    }

    /// <summary>The page of an address; null when the web client has none.</summary>
    public (PageRoute Route, IReadOnlyDictionary<string, string> Values)? Find(PathString path)
    {
        var asked = (path.Value ?? string.Empty).TrimEnd('/').Split('/');
        foreach (var (segments, route) in routes)
        {
            if (Matches(segments, asked) is { } values)
                return (route, values);
        }

        return null;
    }

    private static Dictionary<string, string>? Matches(string[] segments, string[] asked)
    {
        var names = segments is ["", ""] ? [""] : segments;
        if (names.Length != asked.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in names.Zip(asked))
        {
            if (name.StartsWith(':') && value.Length > 0)
                values[name] = value;
            else if (name != value)
                return null;
        }

        return values;
    }
}

/// <summary>A page of the web client.</summary>
/// <param name="Files">Scripts and style sheets beside those of every page.</param>
/// <param name="Data">Addresses of the API, with the names of the path (<c>:slug</c>) and <c>*</c> for the page's own
/// query.</param>
internal sealed record PageRoute(IReadOnlyList<string> Files, IReadOnlyList<string> Data);
