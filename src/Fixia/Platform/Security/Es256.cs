using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Platform.Security;

/// <summary>
/// What we sign so that others can check it: compact JSON Web Signatures and public JSON Web Keys (RFC 7515, 7517).
/// </summary>
internal static class Es256
{
    /// <summary>Signs a payload.</summary>
    public static string Sign(JsonObject header, JsonObject payload, ECDsa key)
    {
        var content = $"{Part(header)}.{Part(payload)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The public half of a key.</summary>
    public static Dictionary<string, string> PublicKey(string id, ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return new(StringComparer.Ordinal)
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["alg"] = "ES256",
            ["use"] = "sig",
            ["kid"] = id,
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
