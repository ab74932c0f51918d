using Fixia.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>What it takes to register.</summary>
public sealed record NewAccount(string Email, string Password, string FullName, string? Language);

/// <summary>What it takes to sign in.</summary>
public sealed record Credentials(string Email, string Password);

/// <summary>A session has started or goes on.</summary>
/// <param name="AccessToken">For the header <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresIn">Seconds for which it is good.</param>
/// <param name="User">Whose it is.</param>
public sealed record SessionStarted(string AccessToken, int ExpiresIn, AccountView User);

/// <summary>An account as its owner sees it.</summary>
public sealed record AccountView(Guid Id, string Email, string FullName, string Handle, IReadOnlyList<string> Roles, bool IsProfessionalActive, Plan Plan, bool EmailVerified, string Language)
{
    internal static AccountView Of(User user, DateTimeOffset now) => new(
        user.Id, user.Email, user.FullName, user.Handle, RolesOf(user, now), user.IsProfessionalAt(now), user.PlanAt(now), user.EmailVerifiedAt is not null, user.Language);

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
        var auth = api.MapGroup("/auth").WithTags("Accounts");
        auth.MapPost("/register", Register).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/login", Login).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/refresh", Refresh).Requires(AccountPermissions.SignIn).AddEndpointFilter(RefuseOtherSites);
        auth.MapPost("/logout", Logout).Requires(AccountPermissions.SignIn).AddEndpointFilter(RefuseOtherSites);
        auth.MapPost("/logout-all", LogoutAll).Requires(AccountPermissions.ManageOwn);
        auth.MapGet("/sessions", Sessions).Requires(AccountPermissions.ManageOwn);
        auth.MapDelete("/sessions/{id:guid}", EndSession).Requires(AccountPermissions.ManageOwn);
    }

    private static async Task<Results<Ok<SessionStarted>, Problem>> Register(NewAccount request, HttpContext http, SignIns signIns, AccessTokens tokens, PasswordRules rules, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors()
            .Email("email", request.Email)
            .Text("fullName", request.FullName, 2, 80)
            .Require(request.Language is null or "es" or "en", "language", "invalid_value");
        rules.Check(errors, "password", request.Password, request.Email, request.FullName);
        if (errors.Problem is { } wrong)
            return wrong;
        var user = User.Register(request.Email, request.FullName, request.Language ?? ProblemTexts.Language(http.Request), clock.GetUtcNow());
        var (problem, _, refresh, sessionId) = await signIns.Register(user, request.Password, http.Request.Headers.UserAgent, cancel);
        if (problem is not null)
            return problem;
        return await Started(http, tokens, clock, user, refresh, sessionId, cancel);
    }

    private static async Task<Results<Ok<SessionStarted>, Problem>> Login(Credentials request, HttpContext http, SignIns signIns, AccessTokens tokens, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors().Text("email", request.Email, 1, 254).Text("password", request.Password, 1, 128);
        if (errors.Problem is { } wrong)
            return wrong;
        var (problem, user, refresh, sessionId) = await signIns.SignIn(request.Email, request.Password, http.Request.Headers.UserAgent, cancel);
        if (problem is not null)
            return problem;
        return await Started(http, tokens, clock, user!, refresh, sessionId, cancel);
    }

    private static async Task<Results<Ok<SessionStarted>, Problem>> Refresh(HttpContext http, SignIns signIns, AccessTokens tokens, TimeProvider clock, CancellationToken cancel)
    {
        var (user, refresh, sessionId) = await signIns.Renew(SessionCookies.RefreshToken(http.Request), cancel);
        if (user is null)
        {
            SessionCookies.Take(http);
            return Problem.Unauthenticated("session_ended");
        }

        return await Started(http, tokens, clock, user, refresh, sessionId, cancel);
    }

    private static async Task<NoContent> Logout(HttpContext http, SignIns signIns, CancellationToken cancel)
    {
        if (SessionCookies.RefreshToken(http.Request) is { } refresh)
            await signIns.End(refresh, cancel);
        SessionCookies.Take(http);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> LogoutAll(CurrentUser user, HttpContext http, SignIns signIns, CancellationToken cancel)
    {
        await signIns.EndOf(user.Id, null, "signed_out", cancel);
        SessionCookies.Take(http);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<SessionView>>> Sessions(CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok(await db.Set<Session>()
            .Where(s => s.UserId == user.Id && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt)
            .Select(s => new SessionView(s.Id, s.Device, s.CreatedAt, s.LastUsedAt, s.Id == user.SessionId))
            .ToListAsync(cancel));
    }

    private static async Task<Results<NoContent, Problem>> EndSession(Guid id, CurrentUser user, SignIns signIns, CancellationToken cancel) =>
        await signIns.EndOf(user.Id, id, "signed_out", cancel) == 0 ? Problem.NotFound() : TypedResults.NoContent();

    private static async Task<Ok<SessionStarted>> Started(HttpContext http, AccessTokens tokens, TimeProvider clock, User user, string refresh, Guid sessionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        SessionCookies.Give(http, refresh, now + tokens.SessionLife);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new SessionStarted(await tokens.Issue(user, sessionId, cancel), tokens.LifeInSeconds, AccountView.Of(user, now)));
    }

    // The cookie is SameSite=Strict already; a browser that says which site asks is taken at its word too.
    private static async ValueTask<object?> RefuseOtherSites(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        string? origin = request.Headers.Origin;
        var ours = context.HttpContext.RequestServices.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl;
        return origin is null || origin == ours || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority == request.Host.Value)
            ? await next(context)
            : Problem.Forbidden();
    }
}
