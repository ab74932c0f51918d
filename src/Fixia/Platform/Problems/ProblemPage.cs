using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Fixia.Platform.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Problems;

/// <summary>
/// A problem as a page: for whoever asked for a page and gets none, and at <c>/problems/&lt;code&gt;</c> for whoever wants to
/// know what a code means.
/// </summary>
internal static class ProblemPage
{
    private const string Style = """
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f7f6f2; color: #1d2421; font: 1.0625rem/1.6 system-ui, sans-serif }
        main { max-width: 38rem; padding: 2rem } h1 { line-height: 1.25 } a { color: #0b7a62 } code { background: #ecebe4; padding: .1em .3em }
        """;

    /// <summary>Whether a request is for a page, not for data.</summary>
    public static bool IsWanted(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.GetTypedHeaders().Accept
            .Any(type => type.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase));

    /// <summary>Explains every code at the address its documents name.</summary>
    public static void MapProblemPages(this IEndpointRouteBuilder app, Func<string, ProblemFacts?> find) =>
        app.MapGet("/problems/{code}", (string code, HttpContext context) =>
            find(code) is { } facts ? Explain(context, facts) : Problem.NotFound().ExecuteAsync(context))
            .Requires(PlatformPermissions.Browse).ExcludeFromDescription();

    /// <summary>Writes the page of a problem that has just happened.</summary>
    public static Task Write(HttpContext context, ProblemDocument problem)
    {
        var words = Texts.In(ProblemTexts.Language(context.Request));
        return Page(context, problem.Title,
            $"<p>{Encode(words.Word("problem.go_home"))}: <a href=\"/\">Fixia</a></p>"
                + $"<p><small>{Encode(problem.TraceId)}</small></p>");
    }

    private static Task Explain(HttpContext context, ProblemFacts facts)
    {
        var language = ProblemTexts.Language(context.Request);
        var words = Texts.In(language);
        var where = facts.Operations.Count == 0
            ? string.Empty
            : $"<h2>{Encode(words.Word("problem.where"))}</h2><ul>"
                + string.Concat(facts.Operations.Select(operation => $"<li><code>{Encode(operation)}</code></li>")) + "</ul>";
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.Vary = "Accept-Language";
        return Page(
            context,
            ProblemTexts.In(language).Explain(facts.Code),
            $"<p><code>{facts.Status.ToString(CultureInfo.InvariantCulture)} {Encode(facts.Code)}</code></p>"
                + $"<p>{Encode(words.Word($"problem.status_{facts.Status.ToString(CultureInfo.InvariantCulture)}"))}</p>{where}"
            + $"<p><a href=\"/api/docs\">{Encode(words.Word("problem.documentation"))}</a></p>");
    }

    private static Task Page(HttpContext context, string title, string content)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy(
            context.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl, nonce);
        return response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="{ProblemTexts.Language(context.Request)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)} · Fixia</title><style nonce="{nonce}">{Style}</style></head>
            <body><main><h1>{Encode(title)}</h1>{content}</main></body></html>
            """,
            context.RequestAborted);
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>What is known of a code.</summary>
/// <param name="Code">The stable name by which programs know it.</param>
/// <param name="Status">HTTP status it comes with.</param>
/// <param name="Operations">Calls that can answer it: <c>POST /api/projects</c>.</param>
internal sealed record ProblemFacts(string Code, int Status, IReadOnlyList<string> Operations);
