using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Fixia.Platform.Web;

/// <summary>The body of a request as it came; it is read before the handler runs.</summary>
/// <param name="Bytes">JSON in UTF-8.</param>
internal sealed record ReceivedBody(ReadOnlyMemory<byte> Bytes);

/// <summary>
/// One edge for all: what is no text, in a route, a query or a body, and bodies in other encodings than UTF-8 are refused with
/// the field's name before any handler sees them. The binding of a handler's parameters refuses the rest.
/// </summary>
internal static class StrictRequest
{
    private const int UsualBody = 16 * 1024;

    public static IApplicationBuilder UseStrictRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var problem = CheckAddress(context.Request) ?? await CheckBody(context);
        await (problem?.ExecuteAsync(context) ?? next(context));
    });

    private static Problem? CheckAddress(HttpRequest request)
    {
        foreach (var (name, value) in request.RouteValues)
        {
            if (value is string text && !PlainText.IsText(text))
                return Problem.Invalid(name, "not_text");
        }

        if (request.RouteValues.Count == 0 && !PlainText.IsText(request.Path.Value))
            return Problem.Invalid("path", "not_text");
        foreach (var (name, values) in request.Query)
        {
            if (!PlainText.IsText(name))
                return Problem.Invalid("query", "not_text");
            if (values.Any(value => !PlainText.IsText(value)))
                return Problem.Invalid(name, "not_text");
        }

        return null;
    }

    private static async Task<Problem?> CheckBody(HttpContext context)
    {
        var request = context.Request;
        if (!TakesJson(context.GetEndpoint()) || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !IsJson(type))
            return null;
        // JSON is UTF-8 (RFC 8259, 8.1).
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.HasValue && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Problem.UnsupportedType("Content-Type");
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? UsualBody, UsualBody));
        await request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (StrictJson.Check(bytes.Span) is { } problem)
            return problem;
        context.Features.Set(new ReceivedBody(bytes));
        request.Body = new MemoryStream(body.GetBuffer(), 0, (int)body.Length, false);
        return null;
    }

    private static bool TakesJson(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes
            .Any(type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) == true;

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);
}
