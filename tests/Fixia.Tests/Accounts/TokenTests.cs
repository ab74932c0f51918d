using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fixia.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public sealed class TokenTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private const string Issuer = "http://localhost:5080";

    [Fact]
    public async Task An_independent_library_verifies_our_tokens_with_the_published_keys()
    {
        var ana = Person.New(server);
        await ana.Register();
        var keys = JsonNode.Parse(await server.Client().GetStringAsync("/.well-known/jwks.json"))!;
        keys["keys"]!.AsArray().ShouldAllBe(key => key!["d"] == null, "the private half stays at home");

        var claims = JsonNode.Parse(
            await NodeScripts.Run(
                "tokens.mjs",
                new JsonObject { ["token"] = ana.Access, ["keys"] = keys, ["issuer"] = Issuer }.ToJsonString()))!;

        claims["name"]!.GetValue<string>().ShouldBe("Ana Núñez");
        claims["plan"]!.GetValue<string>().ShouldBe("free");
        claims["alg"]!.GetValue<string>().ShouldBe("ES256");
        (claims["exp"]!.GetValue<long>() - claims["iat"]!.GetValue<long>()).ShouldBe(600);
    }

    public static TheoryData<string> BadTokens => [
        "no algorithm",
        "no signature",
        "HMAC with the public key",
        "another key",
        "unknown key",
        "tampered",
        "other issuer",
        "other audience",
        "no expiry",
        "not yet valid",
        "expired",
        "text for a time",
        "two parts",
        "four parts",
        "nothing",
        "not base64",
        "not JSON",
        "an array",
        "too long"];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_nobody(string kind)
    {
        var ana = Person.New(server);
        await ana.Register();
        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.OK);
        var key = await server.Services.GetRequiredService<SigningKeys>().Current(default);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = ana.Access.Split('.');
        var (header, claims) = (Read(parts[0]), Read(parts[1]));
        // The same token signed anew is good: what follows is refused for what is wrong with it, not for how it was made.
        ana.Access = Sign(header, claims, key.Key);
        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();

        ana.Access = kind switch
        {
            "no algorithm" => $"{Part(With(header, "alg", "none"))}.{parts[1]}.",
            "no signature" => $"{parts[0]}.{parts[1]}.",
            "HMAC with the public key" => Hmac(With(header, "alg", "HS256"), claims, key.Key.ExportSubjectPublicKeyInfo()),
            "another key" => Sign(header, claims, other),
            "unknown key" => Sign(With(header, "kid", "mine"), claims, key.Key),
            "tampered" => $"{parts[0]}.{Part(With(claims, "sub", Guid.CreateVersion7().ToString()))}.{parts[2]}",
            "other issuer" => Sign(header, With(claims, "iss", "https://elsewhere.example"), key.Key),
            "other audience" => Sign(header, With(claims, "aud", "other"), key.Key),
            "no expiry" => Sign(header, With(claims, "exp", null), key.Key),
            "not yet valid" => Sign(header, With(claims, "nbf", now + 60), key.Key),
            "expired" => Sign(header, With(claims, "exp", now - 31), key.Key),
            "text for a time" => Sign(header, With(claims, "exp", "tomorrow"), key.Key),
            "two parts" => $"{parts[0]}.{parts[1]}",
            "four parts" => ana.Access + ".x",
            "nothing" => "..",
            "not base64" => $"{parts[0]}.{parts[1]}.!!!",
            "not JSON" => $"{Base64Url.EncodeToString("hola"u8)}.{parts[1]}.{parts[2]}",
            "an array" => $"{Base64Url.EncodeToString("[]"u8)}.{parts[1]}.{parts[2]}",
            _ => $"{parts[0]}.{new string('a', 5000)}.{parts[2]}",
        };

        (await ana.Sessions()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static JsonObject Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();

    private static JsonObject With(JsonObject part, string name, JsonNode? value)
    {
        var changed = part.DeepClone().AsObject();
        changed.Remove(name);
        if (value is not null)
            changed[name] = value;
        return changed;
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private static string Sign(JsonObject header, JsonObject claims, ECDsa key)
    {
        var content = $"{Part(header)}.{Part(claims)}";
        return $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256))}";
    }

    private static string Hmac(JsonObject header, JsonObject claims, byte[] secret)
    {
        var content = $"{Part(header)}.{Part(claims)}";
        return $"{content}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(content)))}";
    }
}
