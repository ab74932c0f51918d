using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Subscriptions;

/// <summary>A subscription's life against the provider's stand-in, webhooks and all.</summary>
public class LifeTests
{
    [Fact]
    public async Task Paying_activates_and_every_month_renews_on_the_same_day()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        var first = await bank.Mine(juan);
        var begin = first["startedAt"]!.GetValue<DateTimeOffset>();
        first["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(Months(begin, 1), TimeSpan.FromDays(1));
        first["charges"]!.AsArray().Count.ShouldBe(1);
        first["charges"]![0]!["receipt"]!.GetValue<string>().ShouldBe("S-00000001");
        await bank.Settle();
        bank.Fixia.Mail.To(juan.Email).ShouldContain(l => l.Subject.Contains("está activo"));

        for (var month = 2; month <= 4; month++)
        {
            await bank.Pass((Months(begin, month - 1) - bank.Now).TotalDays + 0.2);
            juan = await bank.Fresh(juan);
            var mine = await bank.Mine(juan);
            mine["status"]!.GetValue<string>().ShouldBe("active");
            mine["charges"]!.AsArray().Count.ShouldBe(month);
            (await bank.Fixia.Get("/api/me", juan))["isProfessionalActive"].GetValue<bool>().ShouldBeTrue();
        }

        (await bank.Mine(juan))["charges"]!.AsArray().Select(c => c!["receipt"]!.GetValue<string>())
            .ShouldBe(["S-00000004", "S-00000003", "S-00000002", "S-00000001"]);
    }

    [Fact]
    public async Task A_rejected_renewal_has_ten_days_of_grace_and_a_late_payment_pays_the_month_from_where_it_ended()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        var end = (await bank.Mine(juan))["expiresAt"]!.GetValue<DateTimeOffset>();
        await bank.Sandbox.Control($"preapprovals/{agreement}", new { outcome = "FUND" });
        await bank.Pass(32);
        juan = await bank.Fresh(juan);
        var late = await bank.Mine(juan);
        late["status"]!.GetValue<string>().ShouldBe("past_due");
        late["graceUntil"]!.GetValue<DateTimeOffset>().ShouldBe(end + TimeSpan.FromDays(10));
        (await bank.Fixia.Get("/api/me", juan))["isProfessionalActive"].GetValue<bool>().ShouldBeTrue();
        bank.Fixia.Mail.To(juan.Email).Count(l => l.Subject.Contains("No pudimos cobrar")).ShouldBe(1);

        await bank.Sandbox.Control($"preapprovals/{agreement}", new { outcome = "APRO" });
        await bank.Pass(3);
        juan = await bank.Fresh(juan);
        var paid = await bank.Mine(juan);
        paid["status"]!.GetValue<string>().ShouldBe("active");
        paid["charges"]![0]!["periodStart"]!.GetValue<DateTimeOffset>().ShouldBe(end);
    }

    [Fact]
    public async Task A_grace_that_is_not_used_ends_the_subscription_and_paying_later_begins_another()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        await bank.Sandbox.Control($"preapprovals/{agreement}", new { outcome = "FUND" });
        await bank.Pass(32);
        await bank.Pass(6);
        bank.Fixia.Mail.To(juan.Email).Count(l => l.Subject.Contains("está por vencer")).ShouldBe(1);
        await bank.Pass(4);
        juan = await bank.Fresh(juan);
        (await bank.Status(juan)).ShouldBe("expired");
        (await bank.Fixia.Get("/api/me", juan))["isProfessionalActive"].GetValue<bool>().ShouldBeFalse();
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("cancelled");

        await bank.Buy(juan, "premium");
        await bank.Until(juan, "active");
        (await bank.Mine(juan))["type"]!.GetValue<string>().ShouldBe("premium");
    }

    [Fact]
    public async Task Cancelling_keeps_what_is_paid_and_coming_back_before_the_end_charges_nothing_twice()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        (await bank.Fixia.Post("/api/subscription/cancel", null, juan)).Status.ShouldBe(200);
        await bank.Settle();
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("paused");
        await bank.Pass(28);
        juan = await bank.Fresh(juan);
        (await bank.Status(juan)).ShouldBe("cancelled");
        (await bank.Fixia.Get("/api/me", juan))["isProfessionalActive"].GetValue<bool>().ShouldBeTrue();
        bank.Fixia.Mail.To(juan.Email).Count(l => l.Subject.Contains("termina el")).ShouldBe(1);

        var back = await bank.Fixia.Post("/api/subscription/reactivate", null, juan);
        back.Status.ShouldBe(200, back.Body?.ToJsonString());
        back.Body!["checkoutUrl"].ShouldBeNull();
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("authorized");
        await bank.Pass(4);
        juan = await bank.Fresh(juan);
        (await bank.Status(juan)).ShouldBe("active");
        (await bank.Mine(juan))["charges"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_cancelled_ends_at_its_end_and_cannot_be_reactivated_after_it()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        await bank.Fixia.Post("/api/subscription/cancel", null, juan);
        await bank.Settle();
        await bank.Pass(32);
        juan = await bank.Fresh(juan);
        (await bank.Status(juan)).ShouldBe("expired");
        (await bank.Mine(juan))["charges"]!.AsArray().Count.ShouldBe(1);
        (await bank.Fixia.Post("/api/subscription/reactivate", null, juan)).Code.ShouldBe("nothing_to_reactivate");
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("cancelled");
    }

    [Fact]
    public async Task What_is_charged_after_cancelling_because_the_provider_could_not_be_told_goes_back()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        await bank.Sandbox.Control("faults", new { kind = "server_error", times = 4, match = "PUT /preapproval" });
        await bank.Fixia.Post("/api/subscription/cancel", null, juan);
        bank.Fixia.Clock.Advance(TimeSpan.FromDays(31.5));
        await bank.Sandbox.Control("clock", new { advanceDays = 0 });
        await bank.Settle();
        juan = await bank.Fresh(juan);
        var mine = await bank.Mine(juan);
        mine["charges"]!.AsArray().Count.ShouldBe(2);
        mine["charges"]![0]!["status"]!.GetValue<string>().ShouldBe("refunded");
        await bank.Jobs();
        (await bank.Status(juan)).ShouldBe("expired");
    }

    [Fact]
    public async Task When_the_provider_ended_the_agreement_coming_back_authorizes_another_that_charges_at_the_end()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        var end = (await bank.Mine(juan))["expiresAt"]!.GetValue<DateTimeOffset>();
        await bank.Sandbox.Api.PutAsync(
            $"/mercadopago/preapproval/{agreement}", System.Net.Http.Json.JsonContent.Create(new { status = "cancelled" }));
        await bank.Until(juan, "cancelled");
        bank.Fixia.Mail.To(juan.Email).ShouldContain(l => l.Subject.Contains("no se va a renovar"));

        var back = await bank.Fixia.Post("/api/subscription/reactivate", null, juan);
        back["firstChargeAt"].GetValue<DateTimeOffset>().ShouldBe(end, TimeSpan.FromSeconds(1));
        await bank.Authorize(back);
        await bank.Until(juan, "active");
        (await bank.Mine(juan))["charges"]!.AsArray().Count.ShouldBe(1);
        await bank.Pass(32);
        juan = await bank.Fresh(juan);
        var mine = await bank.Mine(juan);
        mine["status"]!.GetValue<string>().ShouldBe("active");
        mine["charges"]!.AsArray().Count.ShouldBe(2);
        mine["charges"]![0]!["periodStart"]!.GetValue<DateTimeOffset>().ShouldBe(end);
    }

    [Fact]
    public async Task A_higher_plan_begins_at_once_with_the_unused_days_and_the_old_agreement_charges_no_more()
    {
        await using var bank = await Bank.Open();
        var (juan, basic) = await bank.Subscriber("Juan Eléctrico");
        await bank.Pass(10);
        juan = await bank.Fresh(juan);
        var end = (await bank.Mine(juan))["expiresAt"]!.GetValue<DateTimeOffset>();
        var credit = (end - bank.Now) * (2999.0 / 5999.0);
        var change = await bank.Fixia.Put("/api/subscription", new { plan = "premium" }, juan);
        change["firstChargeAt"].GetValue<DateTimeOffset>().ShouldBe(bank.Now + credit, TimeSpan.FromMinutes(1));
        (await bank.Mine(juan))["type"]!.GetValue<string>().ShouldBe("basic");

        await bank.Authorize(change);
        await SandboxHost.Eventually(async () => (await bank.Mine(juan))["type"]!.GetValue<string>() == "premium", "premium");
        await bank.Settle();
        var mine = await bank.Mine(juan);
        mine["status"]!.GetValue<string>().ShouldBe("active");
        mine["charges"]!.AsArray().Count.ShouldBe(1);
        mine["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(bank.Now + credit, TimeSpan.FromMinutes(1));
        (await bank.Sandbox.Get($"/preapproval/{basic}"))["status"]!.GetValue<string>().ShouldBe("cancelled");

        await bank.Pass(credit.TotalDays + 0.1);
        juan = await bank.Fresh(juan);
        var renewed = await bank.Mine(juan);
        renewed["charges"]!.AsArray().Count.ShouldBe(2);
        renewed["charges"]![0]!["amount"]!.GetValue<decimal>().ShouldBe(5999m);
        renewed["status"]!.GetValue<string>().ShouldBe("active");
    }

    [Fact]
    public async Task A_lower_plan_waits_for_the_renewal_and_can_be_taken_back()
    {
        await using var bank = await Bank.Open();
        var (maria, agreement) = await bank.Subscriber("María Diseño", "premium");
        (await bank.Fixia.Put("/api/subscription", new { plan = "basic" }, maria)).Status.ShouldBe(200);
        await bank.Settle();
        (await Amount(bank, agreement)).ShouldBe(2999m);
        (await bank.Mine(maria))["next"]!["type"]!.GetValue<string>().ShouldBe("basic");
        (await bank.Fixia.Put("/api/subscription", new { plan = "premium" }, maria)).Status.ShouldBe(200);
        await bank.Settle();
        (await Amount(bank, agreement)).ShouldBe(5999m);
        (await bank.Fixia.Put("/api/subscription", new { plan = "premium" }, maria)).Code.ShouldBe("same_plan");

        (await bank.Fixia.Put("/api/subscription", new { plan = "basic" }, maria)).Status.ShouldBe(200);
        await bank.Settle();
        (await bank.Mine(maria))["type"]!.GetValue<string>().ShouldBe("premium");
        await bank.Pass(32);
        maria = await bank.Fresh(maria);
        var mine = await bank.Mine(maria);
        mine["type"]!.GetValue<string>().ShouldBe("basic");
        mine["price"]!.GetValue<decimal>().ShouldBe(2999m);
        mine["charges"]![0]!["amount"]!.GetValue<decimal>().ShouldBe(2999m);
    }

    [Fact]
    public async Task A_new_subscription_is_revoked_within_ten_days_and_its_money_goes_back()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        await bank.Pass(9);
        juan = await bank.Fresh(juan);
        (await bank.Fixia.Post("/api/subscription/revoke", null, juan)).Status.ShouldBe(200);
        await bank.Settle();
        var mine = await bank.Mine(juan);
        mine["status"]!.GetValue<string>().ShouldBe("expired");
        mine["charges"]![0]!["status"]!.GetValue<string>().ShouldBe("refunded");
        (await bank.Sandbox.Get($"/v1/payments/search?external_reference=&status=refunded"))["results"]!.AsArray()
            .Count(p => p!["operation_type"]!.GetValue<string>() == "recurring_payment").ShouldBe(1);
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("cancelled");
        (await bank.Fixia.Get("/api/me", juan))["isProfessionalActive"].GetValue<bool>().ShouldBeFalse();

        var (late, _) = await bank.Subscriber("Lola Tarde");
        await bank.Pass(11);
        late = await bank.Fresh(late);
        (await bank.Fixia.Post("/api/subscription/revoke", null, late)).Code.ShouldBe("revocation_over");
    }

    [Fact]
    public async Task A_withdrawal_without_signing_in_is_carried_out_from_the_link_of_its_letter()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        var asked = await bank.Fixia.Post(
            "/api/legal/withdrawals", new { kind = "arrepentimiento", email = juan.Email.ToUpperInvariant() });
        asked.Status.ShouldBe(201);
        var token = await bank.Fixia.Mail.Link(juan.Email, "/legales/confirmar");
        (await bank.Status(juan)).ShouldBe("active");
        (await bank.Fixia.Post("/api/legal/withdrawals/confirm", new { token = "otro" })).Code.ShouldBe("link_not_valid");
        var done = await bank.Fixia.Post("/api/legal/withdrawals/confirm", new { token });
        done["outcome"].GetValue<string>().ShouldBe("revoked");
        done["code"].GetValue<string>().ShouldBe(asked["code"].GetValue<string>());
        (await bank.Fixia.Post("/api/legal/withdrawals/confirm", new { token })).Code.ShouldBe("link_not_valid");
        await bank.Settle();
        (await bank.Mine(juan))["charges"]![0]!["status"]!.GetValue<string>().ShouldBe("refunded");
    }

    [Fact]
    public async Task A_receipt_is_a_pdf_for_its_payer_only()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        var id = (await bank.Mine(juan))["charges"]![0]!["id"]!.GetValue<string>();
        using var http = new HttpClient { BaseAddress = bank.Fixia.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", juan.Token);
        var pdf = System.Text.Encoding.Latin1.GetString(await http.GetByteArrayAsync($"/api/subscription/charges/{id}/receipt"));
        pdf.ShouldStartWith("%PDF-1.4");
        pdf.ShouldContain("Documento no válido como factura");
        pdf.ShouldContain("Recibo S-00000001");
        pdf.ShouldContain("2.999,00");
        (await bank.Fixia.Get($"/api/subscription/charges/{id}/receipt", await bank.Fixia.Register("Esteban Extraño")))
            .Status.ShouldBe(404);
    }

    private static async Task<decimal> Amount(Bank bank, string agreement) =>
        decimal.Parse(
            (await bank.Sandbox.Get($"/preapproval/{agreement}"))["auto_recurring"]!["transaction_amount"]!.ToString(),
                System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Months(DateTimeOffset from, int months) =>
        from.ToOffset(TimeSpan.FromHours(-3)).AddMonths(months);
}
