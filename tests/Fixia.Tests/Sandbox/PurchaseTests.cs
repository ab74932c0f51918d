using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

/// <summary>Checkout Pro of the stand-in: what is paid at once, what waits, what lapses.</summary>
public sealed class PurchaseTests
{
    [Fact]
    public async Task A_voucher_is_paid_in_cash_days_later_or_lapses()
    {
        await using var sandbox = await SandboxHost.Start();
        var (paid, lapsed) = (await Voucher(sandbox, "uno"), await Voucher(sandbox, "dos"));

        await sandbox.Control("clock", new { advanceDays = 2 });
        await sandbox.Control($"payments/{paid}", new { outcome = "APRO" });
        await sandbox.Control("clock", new { advanceDays = 2 });

        (await Payment(sandbox, paid))["status"]!.GetValue<string>().ShouldBe("approved");
        var gone = await Payment(sandbox, lapsed);
        gone["status"]!.GetValue<string>().ShouldBe("cancelled");
        gone["status_detail"]!.GetValue<string>().ShouldBe("expired");
        await SandboxHost.Eventually(
            () => sandbox.Arrived.Count(a => a.DataId == lapsed) == 2,
            "webhooks of the voucher that lapsed");
    }

    [Fact]
    public async Task A_purchase_that_expired_cannot_be_paid_any_more()
    {
        await using var sandbox = await SandboxHost.Start();
        var until = TimeProvider.System.GetUtcNow().AddHours(1);
        var preference = await Preference(sandbox, new
        {
            items = new[] { new { title = "Visita", quantity = 1, unit_price = 9000m } },
            back_urls = new { success = "https://fixia.example/pago" },
            expires = true,
            expiration_date_to = until,
        });
        await sandbox.Control("clock", new { advanceHours = 2 });

        var answer = await Pay(sandbox, preference, "account_money");

        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("venció");
        (await sandbox.Get("/v1/payments/search"))["results"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"items":[{"title":"x","quantity":0,"unit_price":1}]}""")]
    [InlineData("""{"items":[{"title":"x","quantity":1,"unit_price":-1}]}""")]
    [InlineData("""{"items":[{"title":"x","quantity":1,"unit_price":1}],"auto_return":"approved"}""")]
    [InlineData("""{"items":[{"title":"x","quantity":1,"unit_price":1}],"back_urls":{"success":"nowhere"}}""")]
    public async Task What_cannot_be_sold_is_refused(string body)
    {
        await using var sandbox = await SandboxHost.Start();
        var answer = await sandbox.Api.PostAsJsonAsync("/mercadopago/checkout/preferences", JsonNode.Parse(body));
        ((int)answer.StatusCode).ShouldBe(400);
    }

    private static async Task<string> Voucher(SandboxHost sandbox, string reference)
    {
        var preference = await Preference(sandbox, new
        {
            items = new[] { new { title = "Visita", quantity = 1, unit_price = 9000m } },
            back_urls = new { success = "https://fixia.example/pago" },
            external_reference = reference,
        });
        await Pay(sandbox, preference, "ticket");
        var found = await sandbox.Get($"/v1/payments/search?external_reference={reference}");
        return found["results"]![0]!["id"]!.ToJsonString();
    }

    private static async Task<string> Preference(SandboxHost sandbox, object body)
    {
        var answer = await sandbox.Api.PostAsJsonAsync("/mercadopago/checkout/preferences", body);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }

    private static Task<HttpResponseMessage> Pay(SandboxHost sandbox, string preference, string method) => sandbox.Api.PostAsync(
        $"/mercadopago/checkout/pro?pref_id={preference}",
        new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["method"] = method }));

    private static Task<JsonObject> Payment(SandboxHost sandbox, string id) => sandbox.Get($"/v1/payments/{id}");
}
