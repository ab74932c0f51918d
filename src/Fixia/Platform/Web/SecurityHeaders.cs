namespace Fixia.Platform.Web;

/// <summary>Headers that keep the browser strict, on every answer.</summary>
internal static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = Policy(nonce: null);
        return next(context);
    });

    /// <summary>Scripts only of our own files; styles of our own files and of the one sheet that carries the page's nonce.</summary>
    public static string Policy(string? nonce) =>
        "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws: wss:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; style-src 'self'" + (nonce is null ? string.Empty : $" 'nonce-{nonce}'");

    /// <summary>Swagger UI writes its page with inline script and style; it gets a policy of its own.</summary>
    public const string DocumentationPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
}
