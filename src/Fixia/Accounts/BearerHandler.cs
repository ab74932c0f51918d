using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>
/// Reads <c>Authorization: Bearer</c>: an access token or a key for programs. A bad one is nobody, and the endpoint's permission
/// decides what nobody may.
/// </summary>
internal sealed class BearerHandler(
    AccessTokens tokens,
    ApiKeys keys,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Bearer";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var given = header[Prefix.Length..].Trim();
        var read = given.StartsWith(ApiKeys.Prefix, StringComparison.Ordinal)
            ? keys.Read(given, Name, Context.RequestAborted)
            : tokens.Read(given, Name, Context.RequestAborted);
        return await read is { } identity
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name))
            : AuthenticateResult.Fail("bad token");
    }
}
