using System.Security.Cryptography;
using System.Text;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>Signs webhooks as MercadoPago documents it: HMAC-SHA256 over a manifest, not over the body.</summary>
public static class WebhookSignature
{
    /// <summary>The value of <c>x-signature</c>.</summary>
    /// <param name="secret">The secret of the application's panel.</param>
    /// <param name="dataId">The <c>data.id</c> of the query, in the case it is sent in.</param>
    /// <param name="requestId">The value of <c>x-request-id</c>.</param>
    /// <param name="ts">Seconds since 1970.</param>
    public static string Sign(string secret, string dataId, string requestId, long ts)
    {
        var manifest = FormattableString.Invariant($"id:{dataId};request-id:{requestId};ts:{ts};");
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(manifest));
        return FormattableString.Invariant($"ts={ts},v1={Convert.ToHexStringLower(hash)}");
    }
}
