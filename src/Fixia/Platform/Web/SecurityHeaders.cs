using Microsoft.Extensions.Options;

namespace Fixia.Platform.Web;

/// <summary>Headers that keep the browser strict, on every answer, also on what went wrong.</summary>
internal static class SecurityHeaders
{
    /// <summary>Swagger UI writes its page with inline script and style; it gets a policy of its own.</summary>
    public const string DocumentationPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var policy = Policy(app.Services.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl, nonce: null);
        return app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers.TryAdd("Content-Security-Policy", policy);
                // What the API answers depends on who asks; where it does not, the endpoint says so.
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                    headers.TryAdd("Cache-Control", "no-store");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>
    /// Scripts only of our own files; styles of our own files and of the one sheet that carries the page's nonce; sockets to our
    /// own host.
    /// </summary>
    public static string Policy(string publicUrl, string? nonce)
    {
        var sockets = publicUrl.Replace("http", "ws", StringComparison.Ordinal);
        return "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' "
            + $"{sockets}; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; style-src 'self'" + (
                nonce is null ? string.Empty : $" 'nonce-{nonce}'");
    }
}
