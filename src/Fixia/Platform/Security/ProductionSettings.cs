using System.Net;

namespace Fixia.Platform.Security;

/// <summary>What production does not start without: real secrets, TLS, and no address of a sandbox anywhere.</summary>
internal static class ProductionSettings
{
    // Where the database listens, where the server itself does, and where measurements go may well be this machine.
    private static readonly string[] NotOurs = ["ConnectionStrings", "Kestrel", "Logging"];

    private const int LeastPasswordIterations = 210_000;

    /// <summary>Stops the start in production when a setting is missing or belongs to development.</summary>
    /// <exception cref="InvalidOperationException">Names all of them.</exception>
    public static void RefuseDevelopmentSettings(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction())
            return;
        var wrong = Wrong(builder.Configuration).ToList();
        if (wrong.Count > 0)
            throw new InvalidOperationException("These settings are not fit for production:\n- " + string.Join("\n- ", wrong));
    }

    internal static IEnumerable<string> Wrong(IConfiguration settings)
    {
        if (KeySeal.Bytes(settings["Security:Key"]) is null)
        {
            yield return "Security:Key must be 32 random bytes in base64 (openssl rand -base64 32): "
                + "keys in the database are sealed with it.";
        }

        if (settings["App:PublicUrl"]?.StartsWith("https://", StringComparison.Ordinal) is not true)
            yield return "App:PublicUrl must be the https:// address people use.";
        if (settings["MercadoPago:AccessToken"] is null or "" or "TEST-fixia-sandbox")
            yield return "MercadoPago:AccessToken is missing or that of the sandbox.";
        if (settings["MercadoPago:WebhookSecret"] is null or "" or "fixia-sandbox-webhook-secret")
            yield return "MercadoPago:WebhookSecret is missing or that of the sandbox.";
        if (settings["MercadoPago:BaseUrl"]?.StartsWith("https://", StringComparison.Ordinal) is false)
            yield return "MercadoPago:BaseUrl must be an https:// address.";
        if (string.IsNullOrWhiteSpace(settings["Mail:Host"]) || IsOfThisMachine(settings["Mail:Host"]))
            yield return "Mail:Host must be the SMTP server.";
        if (!string.Equals(settings["Mail:UseTls"], "true", StringComparison.OrdinalIgnoreCase))
            yield return "Mail:UseTls must be true: letters carry links that open accounts.";
        if (settings["Mail:From"] is not { Length: > 0 } from || IsMadeUp(from.TrimEnd('>')))
            yield return "Mail:From must be the sender's address.";
        if (settings.GetValue<int?>("Accounts:PasswordIterations") < LeastPasswordIterations)
            yield return $"Accounts:PasswordIterations must be {LeastPasswordIterations} at least.";
        foreach (var (name, value) in settings.AsEnumerable())
        {
            if (value is not null
                && name.Contains(':', StringComparison.Ordinal)
                && !NotOurs.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase)
                && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                && (IsOfThisMachine(address.Host) || IsMadeUp(address.Host)))
            {
                yield return $"{name} is {value}: an address of a sandbox.";
            }
        }
    }

    private static bool IsOfThisMachine(string? host) =>
        host is not null && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address)
                && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any))));

    private static bool IsMadeUp(string host) =>
        host.Contains("sandbox", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".example", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".test", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase);
}
