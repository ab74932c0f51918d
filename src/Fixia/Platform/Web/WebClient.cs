using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Web;

/// <summary>Serves the pages of the built web client: what they say and begin with, their files by name, and a fresh nonce.</summary>
internal static class WebClient
{
    /// <summary>Readable by scripts, and only that somebody is signed in: the refresh token itself is not.</summary>
    public const string SignedInCookie = "fixia-signed";

    /// <summary>Where the build lies.</summary>
    public static string Root(IConfiguration settings) => Path.GetFullPath(settings["Web:Root"] ?? Path.Combine(AppContext.BaseDirectory, "wwwroot"));

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
        app.MapFallback("{*path:nonfile}", async (HttpContext context, IEnumerable<IDescribePages> pages, IOptions<AppOptions> options) =>
        {
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy(nonce);
            context.Response.Headers.CacheControl = "no-cache";
            var (head, status) = await Describe(context, pages);
            // A name it had before: the page has moved for good.
            if (head is not null && head.Path != context.Request.Path)
                return Results.Redirect(head.Path + context.Request.QueryString, true, true);
            var found = routes.Find(context.Request.Path);
            var first = found is var (route, values) && IsStranger(context.Request) && status == StatusCodes.Status200OK && head is not { IsHidden: true }
                ? await data.Read(route.Data.Select(address => Fill(address, values, context.Request.QueryString)), context.RequestAborted)
                : null;
            var body = template.Write(nonce, head?.Head(options.Value.PublicUrl), head?.Body(), found?.Route.Files ?? [], first);
            return Results.Content(body, "text/html; charset=utf-8", statusCode: status);
        }).Requires(PlatformPermissions.Browse).ExcludeFromDescription();
    }

    // What a reader who is signed in may do stands in the answers too, and who they are is not known before their session is renewed.
    private static bool IsStranger(HttpRequest request) => !request.Cookies.ContainsKey(SignedInCookie);

    private static string Fill(string address, IReadOnlyDictionary<string, string> values, QueryString query)
    {
        var filled = new StringBuilder(address);
        foreach (var (name, value) in values)
            filled.Replace(name, Uri.EscapeDataString(value));
        return filled.Replace("*", query.Value?.TrimStart('?')).Replace("?&", "?").ToString();
    }

    // A page that would be there, but is not, says so to search engines too; the web client shows what it shows for it.
    private static async Task<(PageHead? Head, int Status)> Describe(HttpContext context, IEnumerable<IDescribePages> pages)
    {
        if (context.Request.Path.Value?.Split('/') is not [_, var prefix, var name] || name is "" or "nuevo"
            || pages.FirstOrDefault(p => p.Prefix == prefix) is not { } describer)
        {
            return (null, StatusCodes.Status200OK);
        }

        var head = await describer.Describe(name, context.RequestAborted);
        return (head, head is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
