using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fixia.Platform;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>
/// Access tokens: JSON Web Tokens signed with ES256 (RFC 7515, 7518, 7519). Only what Fixia issues is understood: one algorithm,
/// one
/// audience, our own keys. Anything else is refused without telling why.
/// </summary>
internal sealed class AccessTokens(
    SigningKeys keys,
    IOptions<AppOptions> app,
    IOptions<AccountsOptions> options,
    TimeProvider clock) : IReadTokens
{
    private const string Audience = "fixia";
    private const int LongestToken = 4096;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Seconds for which a new token is good.</summary>
    public int LifeInSeconds => (int)options.Value.AccessToken.TotalSeconds;

    /// <summary>Issues a token. Its roles and plan are for display: rights are read from the database.</summary>
    public async Task<string> Issue(User user, Guid sessionId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var key = await keys.Current(cancel);
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = key.Id };
        var claims = new JsonObject
        {
            ["iss"] = app.Value.PublicUrl,
            ["aud"] = Audience,
            ["sub"] = user.Id.ToString(),
            ["sid"] = sessionId.ToString(),
            ["name"] = user.FullName,
            ["roles"] = new JsonArray([.. AccountView.RolesOf(user, now).Select(role => JsonValue.Create(role))]),
            ["plan"] = Conventions.SnakeCase(user.PlanAt(now).ToString()),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + options.Value.AccessToken).ToUnixTimeSeconds(),
        };
        return Es256.Sign(header, claims, key.Key);
    }

    /// <summary>Who the token says is asking; null unless everything about it is right.</summary>
    public async ValueTask<ClaimsIdentity?> Read(string token, string scheme, CancellationToken cancel) =>
        await Holder(token, cancel) is { } holder
            ? new ClaimsIdentity([new("sub", holder.UserId.ToString()), new("sid", holder.SessionId.ToString())], scheme)
            : null;

    /// <inheritdoc/>
    public async ValueTask<TokenHolder?> Holder(string token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > LongestToken || token.Split('.') is not [var header, var claims, var signature])
            return null;
        try
        {
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
            if (Text(head, "alg") != "ES256" || Text(head, "kid") is not { } kid)
                return null;
            var key = (await keys.Published(cancel)).FirstOrDefault(k => k.Id == kid);
            if (key is null || !key.Key.VerifyData(
                Encoding.ASCII.GetBytes($"{header}.{claims}"),
                Base64Url.DecodeFromChars(signature),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation))
            {
                return null;
            }

            using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return IsForUsNow(body)
                && Guid.TryParse(Text(body, "sub"), out var userId)
                && Guid.TryParse(Text(body, "sid"), out var sessionId)
                    ? new TokenHolder(
                        userId, sessionId, DateTimeOffset.FromUnixTimeSeconds(body.RootElement.GetProperty("exp").GetInt64()))
                    : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or CryptographicException
                                              or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private bool IsForUsNow(JsonDocument claims)
    {
        var now = clock.GetUtcNow();
        return Text(claims, "iss") == app.Value.PublicUrl
            && Text(claims, "aud") == Audience
            && claims.RootElement.GetProperty("exp").TryGetInt64(out var expires)
            && now < DateTimeOffset.FromUnixTimeSeconds(expires) + Skew
            && claims.RootElement.GetProperty("nbf").TryGetInt64(out var from)
            && now > DateTimeOffset.FromUnixTimeSeconds(from) - Skew;
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
