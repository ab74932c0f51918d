using System.Net;
using System.Security.Cryptography;
using Fixia.Platform.Security;
using Fixia.Tests.Story;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>Keys at rest, and what production does not start without.</summary>
public class KeyTests
{
    [Fact]
    public void What_was_sealed_opens_with_its_key_and_no_other_and_a_former_key_still_opens()
    {
        var (first, second) = (NewKey(), NewKey());
        var kept = Seal(first).Close("secreto");

        kept.ShouldNotContain("secreto");
        Seal(first).Open(kept).ShouldBe("secreto");
        Seal(first).Close("secreto").ShouldNotBe(kept, "each time anew");
        Seal(second, first).Open(kept).ShouldBe("secreto");
        Seal(second, first).Wants(kept).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => Seal(second).Open(kept)).Message.ShouldContain("Security:FormerKeys");
        Should.Throw<CryptographicException>(() => Seal(first).Open(kept[..^6] + "AAAA" + kept[^2..]));
        Seal(null).Close("secreto").ShouldBe("secreto");
        Should.Throw<InvalidOperationException>(() => Seal("corta")).Message.ShouldContain("32 bytes");
    }

    [Fact]
    public async Task With_the_operators_key_no_key_lies_open_in_the_database_and_what_was_signed_before_still_holds()
    {
        var before = new FixiaServer();
        await using var fixia = await Marketplace.Open(before);
        var ana = await fixia.Register("Ana Claves");
        var picture = (await fixia.Upload(ana, Uploads.Photo, "foto.jpg", "picture"))["picture"]["thumb"]!.GetValue<string>();
        (await Kept(before.Database))
            .ShouldContain(k => k.Contains("<key ", StringComparison.Ordinal), "development may go without");
        var key = NewKey();

        await using var after = new FixiaServer
        {
            Settings = { ["Security:Key"] = key, ["ConnectionStrings:Fixia"] = before.Database },
        };
        await after.InitializeAsync();
        using var http = after.Client();
        (await Accounts.Person.New(after, ana.Email).Login("una frase bien larga")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/auth/sessions")
        {
            Headers = { Authorization = new("Bearer", ana.Token) },
        };
        (await http.SendAsync(asked)).StatusCode.ShouldBe(HttpStatusCode.OK, "the token signed before is good");
        Seal(key).Wants((await Kept(before.Database))[0]).ShouldBeFalse();
        (await Kept(before.Database)).ShouldAllBe(k => k.StartsWith("sealed:"));
        FileSignatureHolds(picture, await Secret(before.Database, key)).ShouldBeTrue("addresses handed out before still work");
    }

    [Theory]
    [InlineData("Security:Key", null, "Security:Key")]
    [InlineData("Security:Key", "Y29ydGE=", "Security:Key")]
    [InlineData("App:PublicUrl", "http://fixia.com.ar", "App:PublicUrl")]
    [InlineData("App:PublicUrl", "https://localhost", "App:PublicUrl is https://localhost: an address of a sandbox")]
    [InlineData("Mail:Host", null, "Mail:Host")]
    [InlineData("Mail:Host", "localhost", "Mail:Host")]
    [InlineData("Mail:UseTls", "false", "Mail:UseTls")]
    [InlineData("Mail:UseTls", null, "Mail:UseTls")]
    [InlineData("Mail:From", null, "Mail:From")]
    [InlineData("Mail:From", "Fixia <hola@fixia.example>", "Mail:From")]
    [InlineData("MercadoPago:AccessToken", "TEST-fixia-sandbox", "MercadoPago:AccessToken")]
    [InlineData("MercadoPago:AccessToken", null, "MercadoPago:AccessToken")]
    [InlineData("MercadoPago:WebhookSecret", "fixia-sandbox-webhook-secret", "MercadoPago:WebhookSecret")]
    [InlineData("MercadoPago:WebhookSecret", null, "MercadoPago:WebhookSecret")]
    [InlineData("MercadoPago:BaseUrl", "http://localhost:5081/mercadopago", "MercadoPago:BaseUrl")]
    [InlineData("MercadoPago:BaseUrl", "https://sandbox.fixia.com.ar", "MercadoPago:BaseUrl is")]
    [InlineData("Anything:Else:Url", "http://127.0.0.1:5081/x", "Anything:Else:Url is")]
    [InlineData("Accounts:PasswordIterations", "1000", "Accounts:PasswordIterations")]
    public void Production_does_not_start_with(string setting, string? value, string said)
    {
        var settings = Good();
        settings[setting] = value;

        ProductionSettings.Wrong(Configuration(settings)).ShouldContain(wrong => wrong.StartsWith(said));
    }

    [Fact]
    public void Production_starts_with_all_that_it_needs_and_says_everything_that_is_missing_at_once()
    {
        ProductionSettings.Wrong(Configuration(Good())).ShouldBeEmpty();
        var refused = Should.Throw<InvalidOperationException>(
            () => FixiaApp.Build(["--environment", "Production", "--Mail:Host", "localhost"]));
        foreach (var setting in new[] { "Security:Key", "App:PublicUrl", "Mail:Host", "Mail:UseTls", "MercadoPago:AccessToken" })
            refused.Message.ShouldContain(setting);
    }

    private static Dictionary<string, string?> Good() => new(StringComparer.Ordinal)
    {
        ["Security:Key"] = NewKey(),
        ["App:PublicUrl"] = "https://fixia.com.ar",
        ["MercadoPago:BaseUrl"] = "https://api.mercadopago.com",
        ["MercadoPago:AccessToken"] = "APP_USR-1",
        ["MercadoPago:WebhookSecret"] = "secreto",
        ["Mail:Host"] = "smtp.correo.com.ar",
        ["Mail:From"] = "Fixia <hola@fixia.com.ar>",
        ["Mail:UseTls"] = "True",
        ["ConnectionStrings:Fixia"] = "Host=localhost",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://localhost:4318",
        ["Kestrel:Endpoints:Http:Url"] = "http://localhost:8080",
    };

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static KeySeal Seal(string? key, params string[] former)
    {
        var options = new SecurityOptions { Key = key };
        foreach (var one in former)
            options.FormerKeys.Add(one);
        return new KeySeal(Options.Create(options));
    }

    private static bool FileSignatureHolds(string address, byte[] secret)
    {
        var (path, query) = (address.Split('?')[0].Split('/'), address.Split('?')[1]);
        var signature = HMACSHA256.HashData(secret, System.Text.Encoding.ASCII.GetBytes($"{path[2]}/{path[3]}/0"));
        return query == $"signature={Convert.ToHexStringLower(signature.AsSpan(0, 16))}";
    }

    private static async Task<byte[]> Secret(string database, string key) =>
        Convert.FromBase64String(Seal(key).Open((await Kept(database))[0]));

    // The key of files first, then those of data protection.
    private static async Task<List<string>> Kept(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var read = source.CreateCommand(
            "select coalesce(sealed, encode(secret, 'base64')) from file_keys union all (select xml from data_protection_keys "
            + "order by created_at)");
        await using var rows = await read.ExecuteReaderAsync();
        var kept = new List<string>();
        while (await rows.ReadAsync())
            kept.Add(rows.GetString(0));
        return kept;
    }
}
