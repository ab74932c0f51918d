using System.Net;
using System.Net.Http.Json;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

public sealed class CheckoutTests
{
    [Fact]
    public async Task An_approved_card_begins_the_subscription_and_leads_back()
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await sandbox.Subscribe();

        var answer = await sandbox.Pay(id, "APRO");

        answer.Headers.Location!.ToString()
            .ShouldBe($"http://fixia.example/suscripcion/retorno?preapproval_id={id}&status=authorized");
        var preapproval = await sandbox.Get($"/preapproval/{id}");
        preapproval["status"]!.GetValue<string>().ShouldBe("authorized");
        preapproval["payer_email"]!.GetValue<string>().ShouldBeEmpty();
        var charge = (await sandbox.Charges(id)).ShouldHaveSingleItem();
        charge["status"]!.GetValue<string>().ShouldBe("processed");
        charge["payment"]!["status"]!.GetValue<string>().ShouldBe("approved");
        await SandboxHost.Eventually(
            () => new[] { "subscription_preapproval", "subscription_authorized_payment", "payment" }.All(
                t => sandbox.Arrived.Any(a => a.Topic == t)), "webhooks of all three topics");
    }

    [Theory]
    [InlineData("OTHE", "cc_rejected_other_reason")]
    [InlineData("CALL", "cc_rejected_call_for_authorize")]
    [InlineData("FUND", "cc_rejected_insufficient_amount")]
    [InlineData("SECU", "cc_rejected_bad_filled_security_code")]
    [InlineData("EXPI", "cc_rejected_bad_filled_date")]
    [InlineData("FORM", "cc_rejected_bad_filled_other")]
    public async Task A_rejected_card_keeps_the_payer_on_the_page(string cardholder, string detail)
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await sandbox.Subscribe();

        var answer = await sandbox.Pay(id, cardholder);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(detail);
        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("pending");
        (await sandbox.Charges(id)).ShouldBeEmpty();
        (await sandbox.Pay(id, "APRO")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_pending_payment_waits_for_its_decision()
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await sandbox.Subscribe();

        (await sandbox.Pay(id, "CONT")).Headers.Location!.ToString().ShouldEndWith("&status=pending");

        var payment = (await sandbox.Charges(id)).ShouldHaveSingleItem()["payment"]!;
        payment["status"]!.GetValue<string>().ShouldBe("in_process");
        await sandbox.Control($"payments/{payment["id"]}", new { outcome = "APRO" });
        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("authorized");
        (await sandbox.Charges(id)).ShouldHaveSingleItem()["payment"]!["status"]!.GetValue<string>().ShouldBe("approved");
    }

    [Theory]
    [InlineData("otra@testuser.com", "5031 7557 3453 0604", "no coincide")]
    [InlineData(SandboxHost.Payer, "5031 7557 3453 0605", "Revisá el número de la tarjeta")]
    [InlineData(SandboxHost.Payer, "4111 1111 1111 1111", "No ingreses una tarjeta real")]
    public async Task Another_account_or_an_unknown_card_is_refused(string email, string card, string message)
    {
        await using var sandbox = await SandboxHost.Start();
        var id = await sandbox.Subscribe();

        var answer = await sandbox.Pay(id, "APRO", email, card);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(message);
        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("pending");
    }

    [Fact]
    public async Task The_api_checks_the_token_the_fields_and_the_key()
    {
        await using var sandbox = await SandboxHost.Start();
        using var stranger = new HttpClient { BaseAddress = new Uri(sandbox.Url) };
        (await stranger.GetAsync("/mercadopago/preapproval/search")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sandbox.Api.PostAsJsonAsync("/mercadopago/preapproval", new { reason = "x" }))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        sandbox.Api.DefaultRequestHeaders.Add("X-Idempotency-Key", "one-key");
        var first = await sandbox.Subscribe();
        (await sandbox.Subscribe()).ShouldBe(first);
        (await sandbox.Api.PostAsJsonAsync("/mercadopago/preapproval", SandboxHost.Preapproval(5999)))
            .StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
