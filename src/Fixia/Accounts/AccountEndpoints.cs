using Fixia.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>What it takes to register.</summary>
/// <param name="Email">Whose it is proves it by the link sent there.</param>
/// <param name="Password">10 characters at least.</param>
/// <param name="FullName">As others read it.</param>
/// <param name="Language"><c>es</c> or <c>en</c>; that of the request without it.</param>
/// <param name="Accepts">The versions of terms and privacy notice agreed to; who agrees to none is asked on signing in.</param>
public sealed record NewAccount(string Email, string Password, string FullName, string? Language, PaperVersions? Accepts);

/// <summary>What it takes to sign in.</summary>
public sealed record Credentials(string Email, string Password);

/// <summary>A session has started or goes on.</summary>
/// <param name="AccessToken">For the header <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds for which it is good.</param>
/// <param name="User">Whose it is.</param>
public sealed record SessionStarted(string AccessToken, int ExpiresIn, AccountView User);

/// <summary>An account as its owner sees it.</summary>
public sealed record AccountView(
    Guid Id,
    string Email,
    string FullName,
    string Handle,
    IReadOnlyList<string> Roles,
    bool IsProfessionalActive,
    Plan Plan,
    bool EmailVerified,
    string Language)
{
    internal static AccountView Of(User user, DateTimeOffset now) => new(
        user.Id,
        user.Email,
        user.FullName,
        user.Handle,
        RolesOf(user, now),
        user.IsProfessionalAt(now),
        user.PlanAt(now),
        user.EmailVerifiedAt is not null,
        user.Language);

    internal static IReadOnlyList<string> RolesOf(User user, DateTimeOffset now)
    {
        List<string> roles = ["client"];
        if (user.IsProfessionalAt(now))
            roles.Add("professional");
        if (user.IsAdmin)
            roles.Add("admin");
        return roles;
    }
}

/// <summary>A device where the account is open.</summary>
public sealed record SessionView(Guid Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool Current);

internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").Takes(Turn.SignIn).WithTags("Accounts");
        auth.MapPost("/register", Register).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/login", Login).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/refresh", Refresh).Requires(AccountPermissions.SignIn).AddEndpointFilter(RefuseOtherSites);
        auth.MapPost("/logout", Logout).Requires(AccountPermissions.SignIn).AddEndpointFilter(RefuseOtherSites);
        auth.MapPost("/logout-all", LogoutAll).Requires(AccountPermissions.ManageOwn);
        auth.MapGet("/sessions", GetSessions).Requires(AccountPermissions.ManageOwn);
        auth.MapDelete("/sessions/{id:guid}", EndSession).Requires(AccountPermissions.ManageOwn);
    }

    /// <summary>
    /// Opens an account and a session. What it answers, and how fast, tells nobody whether the address has an account already.
    /// </summary>
    private static async Task<Answer<SessionStarted>> Register(
        NewAccount request,
        Caller caller,
        HttpContext http,
        Registrations registrations,
        AccessTokens tokens,
        TimeProvider clock,
        PasswordRules rules,
        CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Email("email", request.Email)
            .Name("fullName", request.FullName, 2, 80)
            .Require(request.Language is null or "es" or "en", "language", "invalid_value")
            .Papers("accepts", request.Accepts);
        rules.Check(errors, "password", request.Password, request.Email, request.FullName);
        if (errors.Problem is { } wrong)
            return wrong;
        var registered = await registrations.Register(
            request, request.Language ?? ProblemTexts.Language(http.Request), caller, cancel);
        return await registered.Then(signedIn => Hand(signedIn, http, tokens, clock, cancel));
    }

    /// <summary>Signs in with e-mail and password.</summary>
    private static async Task<Answer<SessionStarted>> Login(
        Credentials request,
        Caller caller,
        HttpContext http,
        SignIns signIns,
        AccessTokens tokens,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var errors = new FieldErrors().Text("email", request.Email, 1, 254).Text("password", request.Password, 1, 128);
        if (errors.Problem is { } wrong)
            return wrong;
        return await (await signIns.SignIn(request, caller, cancel)).Then(
            signedIn => Hand(signedIn, http, tokens, clock, cancel));
    }

    /// <summary>Renews the access token, with the cookie of the session.</summary>
    private static async Task<Answer<SessionStarted>> Refresh(
        HttpContext http,
        SignIns signIns,
        AccessTokens tokens,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var renewed = await signIns.Renew(SessionCookies.RefreshToken(http.Request), cancel);
        if (!renewed.Is(out _, out _))
            SessionCookies.Take(http);
        return await renewed.Then(signedIn => Hand(signedIn, http, tokens, clock, cancel));
    }

    /// <summary>Ends the session of the cookie.</summary>
    private static async Task<Done> Logout(HttpContext http, SignIns signIns, CancellationToken cancel)
    {
        if (SessionCookies.RefreshToken(http.Request) is { } refresh)
            await signIns.End(refresh, cancel);
        SessionCookies.Take(http);
        return Done.Well;
    }

    /// <summary>Ends every session, on all devices and of all keys.</summary>
    private static async Task<Done> LogoutAll(CurrentUser user, HttpContext http, SignIns signIns, CancellationToken cancel)
    {
        await signIns.EndAll(user.Id, "signed_out", cancel);
        SessionCookies.Take(http);
        return Done.Well;
    }

    /// <summary>The devices and keys with which the account is open.</summary>
    private static async Task<Answer<List<SessionView>>> GetSessions(
        CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<Session>()
            .Where(s => s.UserId == user.Id && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt)
            .Select(s => new SessionView(s.Id, s.Device, s.CreatedAt, s.LastUsedAt, s.Id == user.SessionId))
            .ToListAsync(cancel);
    }

    /// <summary>Signs one device, or one key, out.</summary>
    private static async Task<Done> EndSession(Guid id, CurrentUser user, SignIns signIns, CancellationToken cancel) =>
        await signIns.EndOne(user.Id, id, cancel) ? Done.Well : Problem.NotFound();

    private static async Task<SessionStarted> Hand(
        SignedIn signedIn,
        HttpContext http,
        AccessTokens tokens,
        TimeProvider clock,
        CancellationToken cancel)
    {
        SessionCookies.Give(http, signedIn.Refresh, signedIn.Session.ExpiresAt);
        http.Response.Headers.CacheControl = "no-store";
        var token = await tokens.Issue(signedIn.User, signedIn.Session.Id, cancel);
        return new SessionStarted(token, tokens.LifeInSeconds, AccountView.Of(signedIn.User, clock.GetUtcNow()));
    }

    // The cookie is SameSite=Strict already; a browser that says which site asks is taken at its word too.
    private static async ValueTask<object?> RefuseOtherSites(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        string? origin = request.Headers.Origin;
        var ours = context.HttpContext.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl;
        return origin is null || origin == ours || (
            Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority == request.Host.Value)
            ? await next(context)
            : Problem.Forbidden();
    }
}
