using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Web;

/// <summary>
/// Serves the pages of the built web client: what they say and begin with, their files by name, and a fresh nonce.
/// </summary>
internal static class WebClient
{
    /// <summary>Readable by scripts, and only that somebody is signed in: the refresh token itself is not.</summary>
    public const string SignedInCookie = "fixia-signed";

    /// <summary>Where the build lies.</summary>
    public static string Root(IConfiguration settings) =>
        Path.GetFullPath(settings["Web:Root"] ?? Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    public static void UseWebClient(this WebApplication app)
    {
        var root = Root(app.Configuration);
        var page = Path.Combine(root, "index.html");
        if (!File.Exists(page))
        {
            app.Logger.LogWarning("No web client in {Root}: only the API is served", root);
            return;
        }

        var template = new PageTemplate(File.ReadAllText(page));
        var routes = PageRoutes.Read(root);
        var data = new FirstData(app);
        var publicUrl = app.Services.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl;
        // No endpoint: routing goes on finding what is of another method or type, and only what is nobody's comes here.
        app.Use(async (context, next) =>
        {
            var request = context.Request;
            if (context.GetEndpoint() is not null || request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                || Path.HasExtension(request.Path.Value))
            {
                await next(context);
                return;
            }

            var found = routes.Find(request.Path);
            var isKnown = found is not null || routes.IsEmpty;
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            {
                await Refuse(context, isKnown).ExecuteAsync(context);
                return;
            }

            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy(publicUrl, nonce);
            context.Response.Headers.CacheControl = "no-cache";
            var stranger = IsStranger(request);
            Task<FirstAnswers> Answers() => found is var (route, values) && route.Data.Count > 0 && stranger
                ? data.Read(route.Data.Select(a => Fill(a, values, request.QueryString)), context.RequestAborted)
                : Task.FromResult(new FirstAnswers(!stranger, []));
            var first = new FirstAnswers(true, []);
            PageHead? head;
            var status = StatusCodes.Status200OK;
            if (isKnown && Overview(context) is var (address, overview))
            {
                // What the page begins with is what it leads to: asked once.
                first = await Answers();
                head = await overview.Describe(address, first, context.RequestAborted);
            }
            else
            {
                (head, status) = await Describe(context, isKnown);
                if (status == StatusCodes.Status200OK && head is not { IsHidden: true } && !HasMoved(head, request))
                    first = await Answers();
            }

            // A name it had before: the page has moved for good.
            if (head is not null && HasMoved(head, request))
            {
                await Results.Redirect(head.Path + request.QueryString, true, true).ExecuteAsync(context);
                return;
            }

            var body = template.Write(nonce, head?.Head(publicUrl), head?.Body(), found?.Route.Files ?? [], first.Script());
            await Results.Content(body, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(context);
        });
    }

    private static bool HasMoved(PageHead? head, HttpRequest request) => head is not null && head.Path != request.Path;

    private static (string Address, IDescribeAddresses Overview)? Overview(HttpContext context)
    {
        var address = "/" + context.Request.Path.Value?.Trim('/');
        return context.RequestServices.GetServices<IDescribeAddresses>()
            .FirstOrDefault(d => d.Addresses.Contains(address, StringComparer.Ordinal)) is { } overview
                ? (address, overview)
                : null;
    }

    // Pages are read, nothing else.
    private static Problem Refuse(HttpContext context, bool isKnown)
    {
        if (!isKnown)
            return Problem.NotFound();
        context.Response.Headers.Allow = "GET, HEAD";
        return Problem.Of(StatusCodes.Status405MethodNotAllowed, "method_not_allowed");
    }

    // What a reader who is signed in may do stands in the answers too, and who they are is not known before their session is
    // renewed.
    private static bool IsStranger(HttpRequest request) => !request.Cookies.ContainsKey(SignedInCookie);

    private static string Fill(string address, IReadOnlyDictionary<string, string> values, QueryString query)
    {
        var filled = new StringBuilder(address);
        foreach (var (name, value) in values)
            filled.Replace(name, Uri.EscapeDataString(value));
        return filled.Replace("*", query.Value?.TrimStart('?')).Replace("?&", "?").ToString();
    }

    // A page that would be there, but is not, says so to search engines too; the web client shows what it shows for it.
    private static async Task<(PageHead? Head, int Status)> Describe(HttpContext context, bool isKnown)
    {
        var services = context.RequestServices;
        if (context.Request.Path.Value?.Split('/') is not [_, var prefix, var name] || name is "" or "nuevo"
            || services.GetServices<IDescribePages>().FirstOrDefault(p => p.Prefix == prefix) is not { } describer)
        {
            return (null, isKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
        }

        var head = await describer.Describe(name, context.RequestAborted);
        return (head, head is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
