using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Fixia.Platform.ApiDocument;

/// <summary>
/// A thing can be read by its id or its name and is changed by its id: two routes here, one path in the document, where the names
/// of parameters do not tell paths apart.
/// </summary>
internal static partial class SamePaths
{
    public static void Join(OpenApiDocument document)
    {
        var shapes = document.Paths.GroupBy(path => Parameter().Replace(path.Key, "{}"), StringComparer.Ordinal);
        foreach (var same in shapes.Where(group => group.Count() > 1).ToList())
        {
            var (path, joined) = same.OrderBy(one => one.Key.Length).First();
            foreach (var (other, item) in same.Where(one => one.Key != path))
            {
                var names = Parameter().Matches(other).Zip(Parameter().Matches(path)).ToDictionary(
                    pair => pair.First.Groups["name"].Value, pair => pair.Second.Groups["name"].Value, StringComparer.Ordinal);
                foreach (var (method, operation) in item.Operations ?? [])
                {
                    foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>()
                        .Where(p => p.In == ParameterLocation.Path) ?? [])
                        parameter.Name = names.GetValueOrDefault(parameter.Name ?? string.Empty, parameter.Name ?? string.Empty);
                    joined.Operations?.Add(method, operation);
                }

                document.Paths.Remove(other);
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
