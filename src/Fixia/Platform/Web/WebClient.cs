using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Web;

/// <summary>Serves the built web client: hashed files for ever, and the page itself with a fresh nonce.</summary>
internal static class WebClient
{
    // Marks of src/web/index.html.
    private const string NoHead = "<!--head--><title>Fixia</title><!--/head-->";
    private const string NoContent = "<!--content-->";

    public static void UseWebClient(this WebApplication app)
    {
        var root = Path.GetFullPath(app.Configuration["Web:Root"] ?? Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var page = Path.Combine(root, "index.html");
        if (!File.Exists(page))
        {
            app.Logger.LogWarning("No web client in {Root}: only the API is served", root);
            return;
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(root),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });

        var html = File.ReadAllText(page);
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
            var body = head is null
                ? html
                : html.Replace(NoHead, head.Head(options.Value.PublicUrl), StringComparison.Ordinal).Replace(NoContent, head.Body(), StringComparison.Ordinal);
            return Results.Content(body.Replace("__CSP_NONCE__", nonce, StringComparison.Ordinal), "text/html; charset=utf-8", statusCode: status);
        }).Requires(PlatformPermissions.Browse).ExcludeFromDescription();
    }

    // A page that would be there, but is not, says so to search engines too; the web client shows what it shows for it.
    private static async Task<(PageHead? Head, int Status)> Describe(HttpContext context, IEnumerable<IDescribePages> pages)
    {
        if (context.Request.Path.Value!.Split('/') is not [_, var prefix, var name] || name is "" or "nuevo" || pages.FirstOrDefault(p => p.Prefix == prefix) is not { } describer)
            return (null, StatusCodes.Status200OK);
        var head = await describer.Describe(name, context.RequestAborted);
        return (head, head is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
