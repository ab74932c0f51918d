using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Fixia.Platform.ApiDocument;

/// <summary>What is known of every code: its status, and the calls that can answer it.</summary>
internal sealed class ProblemCatalogue(ProblemsOfHandlers problems, EndpointDataSource endpoints)
{
    private readonly Lazy<ILookup<string, string>> calls = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
        .SelectMany(endpoint => endpoint.Metadata.OfType<MethodInfo>().TakeLast(1).SelectMany(problems.Of)
            .Select(problem => (problem.Code, Call: Call(endpoint))))
        .ToLookup(found => found.Code, found => found.Call, StringComparer.Ordinal));

    /// <summary>The facts of a code; null when there is no such code.</summary>
    public ProblemFacts? Find(string code) =>
        problems.Statuses.TryGetValue(code, out var status)
            ? new ProblemFacts(code, status,
            [.. calls.Value[code].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) : null;

    private static string Call(RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        var segments = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part)));
        return $"{method} /{string.Join('/', segments)}";
    }

    private static string Part(RoutePatternPart part) =>
        part is RoutePatternLiteralPart literal ? literal.Content : $"{{{((RoutePatternParameterPart)part).Name}}}";
}
