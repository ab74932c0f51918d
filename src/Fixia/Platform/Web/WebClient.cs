using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Fixia.Platform.Web;

/// <summary>Serves the built web client: hashed files for ever, and the page itself with a fresh nonce.</summary>
internal static class WebClient
{
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
        app.MapFallback("{*path:nonfile}", (HttpContext context) =>
        {
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                return Results.StatusCode(StatusCodes.Status404NotFound);
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy(nonce);
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Content(html.Replace("__CSP_NONCE__", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
        }).Requires(Permission.Browse).ExcludeFromDescription();
    }
}
