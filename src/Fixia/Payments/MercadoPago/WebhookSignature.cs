using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fixia.Payments.MercadoPago;

/// <summary>
/// MercadoPago's <c>x-signature: ts=…,v1=…</c>: an HMAC-SHA256 over <c>id:…;request-id:…;ts:…;</c>. The id counts as received
/// or in lower case (their documents and their libraries disagree), the time in seconds or milliseconds.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>A wide guard against replays; what is replayed inside it is stored once anyway.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(3);

    public static bool IsGood(string secret, string? header, string? requestId, string? dataId, DateTimeOffset now)
    {
        var parts = (header ?? string.Empty).Split(',').Select(p => p.Trim().Split('=', 2)).Where(p => p.Length == 2)
            .GroupBy(p => p[0], StringComparer.Ordinal)
            .ToDictionary(p => p.Key, p => p.First()[1], StringComparer.Ordinal);
        if (!parts.TryGetValue("ts", out var ts) || !parts.TryGetValue("v1", out var given))
            return false;
        if (!long.TryParse(ts, NumberStyles.None, CultureInfo.InvariantCulture, out var moment))
            return false;
        var milliseconds = moment >= 100_000_000_000 ? moment : moment * 1000;
        if (milliseconds > 253_402_300_799_999
            || (now - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)).Duration() > Tolerance)
            return false;
        return Matches(secret, given, Manifest(dataId, requestId, ts))
            || Matches(secret, given, Manifest(dataId?.ToLowerInvariant(), requestId, ts));
    }

    internal static string Manifest(string? dataId, string? requestId, string ts) =>
        (string.IsNullOrEmpty(dataId) ? string.Empty : $"id:{dataId};")
        + (string.IsNullOrEmpty(requestId) ? string.Empty : $"request-id:{requestId};")
        + $"ts:{ts};";

    internal static string Sign(string secret, string manifest) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(manifest)));

    private static bool Matches(string secret, string given, string manifest) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign(secret, manifest)), Encoding.ASCII.GetBytes(given.ToLowerInvariant()));
}
