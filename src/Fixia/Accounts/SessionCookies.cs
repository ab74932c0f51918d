namespace Fixia.Accounts;

/// <summary>
/// What a browser keeps of a session: the refresh token, which no script can read and which goes to the refresh path only, and
/// beside it a mark that
/// scripts and pages can read and that says just that there is one. Without the mark nobody asks to renew a session that nobody
/// has.
/// </summary>
internal static class SessionCookies
{
    private const string RefreshPath = "/api/auth";

    /// <summary>The refresh token that the browser sent.</summary>
    public static string? RefreshToken(HttpRequest request) => request.Cookies[Refresh(request)];

    /// <summary>Gives the browser a session to keep until <paramref name="until"/>.</summary>
    public static void Give(HttpContext http, string refresh, DateTimeOffset until)
    {
        http.Response.Cookies.Append(Refresh(http.Request), refresh, Options(http, RefreshPath, true, until));
        http.Response.Cookies.Append(WebClient.SignedInCookie, "1", Options(http, "/", false, until));
    }

    /// <summary>Lets the browser forget it.</summary>
    public static void Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Refresh(http.Request), Options(http, RefreshPath, true, null));
        http.Response.Cookies.Delete(WebClient.SignedInCookie, Options(http, "/", false, null));
    }

    // __Host- would send it along with every request; this one goes where sessions are renewed only
    // (docs/decisions/refresh-cookie.md).
    private static string Refresh(HttpRequest request) => request.IsHttps ? "__Secure-fixia_refresh" : "fixia_refresh";

    // Browsers take a Secure cookie over plain http from localhost only, and not all of them: over http the cookie goes without.
    private static CookieOptions Options(HttpContext http, string path, bool hidden, DateTimeOffset? until) => new()
    {
        HttpOnly = hidden,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = path,
        IsEssential = true,
        Expires = until,
    };
}
