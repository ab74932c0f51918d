using System.Net;
using System.Security.Cryptography;
using System.Text;
using Fixia.Payments;
using Fixia.Platform.Data;
using Fixia.Subscriptions;
using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Subscriptions;

/// <summary>What goes wrong between a provider and us, one thing at a time.</summary>
public class ProviderTrapTests
{
    [Theory]
    [InlineData("webhook_doubled")]
    [InlineData("webhook_delayed")]
    [InlineData("webhook_out_of_order")]
    public async Task However_webhooks_come_a_payment_activates_once(string fault)
    {
        await using var bank = await Bank.Open();
        await bank.Sandbox.Control("faults", new { kind = fault, times = 10, ms = 100 });
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        await bank.Settle();
        (await bank.Mine(juan))["charges"]!.AsArray().Count.ShouldBe(1);
        (await bank.Mine(juan))["history"]!.AsArray().Count(h => h!["kind"]!.GetValue<string>() == "activated").ShouldBe(1);
    }

    [Theory]
    [InlineData("webhook_lost")]
    [InlineData("webhook_badly_signed")]
    public async Task A_payment_whose_webhooks_never_come_is_found_by_asking(string fault)
    {
        await using var bank = await Bank.Open();
        await bank.Sandbox.Control("faults", new { kind = fault, times = 100 });
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        await bank.Buy(juan);
        await Task.Delay(300);
        (await bank.Status(juan)).ShouldBe("pending");
        await bank.Jobs();
        (await bank.Status(juan)).ShouldBe("active");
        var stored = -1;
        await bank.Fixia.Do(
            async services => stored = await services.GetRequiredService<FixiaDb>().Set<WebhookEvent>().CountAsync());
        stored.ShouldBe(0);
    }

    [Fact]
    public async Task A_webhook_is_believed_in_nothing_but_that_something_changed()
    {
        await using var bank = await Bank.Open(deaf: true);
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        var answer = await bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan);
        var preapproval = answer["checkoutUrl"].GetValue<string>().Split("preapproval_id=")[1];
        // Rightly signed, and it claims to be paid; the provider, asked, says otherwise.
        const string claim = """{"status":"authorized","payment":{"status":"approved"}}""";
        (await Webhook(bank, "subscription_preapproval", preapproval, bank.Now, claim)).ShouldBe(HttpStatusCode.OK);
        await bank.Settle();
        (await bank.Status(juan)).ShouldBe("pending");
    }

    [Fact]
    public async Task A_signature_that_is_missing_wrong_or_old_is_refused()
    {
        await using var bank = await Bank.Open(deaf: true);
        (await Webhook(bank, "payment", "1", bank.Now, "{}", secret: "otro")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Webhook(bank, "payment", "1", bank.Now.AddDays(-4), "{}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Webhook(bank, "payment", "1", bank.Now.AddDays(4), "{}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Webhook(bank, "payment", "1", null, "{}")).ShouldBe(HttpStatusCode.Unauthorized);
        // A topic that is none of ours is taken and left alone.
        (await Webhook(bank, "topic_claims_integration_wh", "1", bank.Now, "{}")).ShouldBe(HttpStatusCode.OK);
        await bank.Settle();
    }

    [Theory]
    [InlineData("server_error", 2)]
    [InlineData("too_many_requests", 2)]
    [InlineData("timeout_after", 1)]
    public async Task A_provider_that_stumbles_opens_one_checkout_all_the_same(string fault, int times)
    {
        await using var bank = await Bank.Open();
        await bank.Sandbox.Control("faults", new { kind = fault, times, match = "POST /preapproval", ms = 50, retryAfter = 0 });
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        (await bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan))
            .Status.ShouldBe(200);
        (await bank.Sandbox.Get("/preapproval/search"))["paging"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told_to_the_person_and_nothing_is_half_done()
    {
        await using var bank = await Bank.Open();
        await bank.Sandbox.Control("faults", new { kind = "server_error", times = 4, match = "POST /preapproval" });
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        var down = await bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan);
        down.Status.ShouldBe(502);
        down.Code.ShouldBe("provider_unavailable");
        (await bank.Mine(juan))["actions"]!.AsArray().ShouldNotBeEmpty();
        await bank.Buy(juan);
        await bank.Until(juan, "active");
        (await bank.Sandbox.Get("/preapproval/search"))["paging"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Two_clicks_open_one_checkout()
    {
        await using var bank = await Bank.Open();
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        var answers =
            await Task.WhenAll(
                Enumerable.Range(0, 5)
                    .Select(_ =>
                        bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan)));
        answers.ShouldAllBe(a => a.Status == 200);
        answers.Select(a => a["checkoutUrl"].GetValue<string>()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Three_instalments_that_fail_are_the_provider_s_end_and_ours_came_before()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        await bank.Sandbox.Control($"preapprovals/{agreement}", new { outcome = "FUND" });
        // Deaf for months: nothing of it is heard until the end.
        await bank.Sandbox.Control("faults", new { kind = "webhook_lost", times = 1000 });
        bank.Fixia.Clock.Advance(TimeSpan.FromDays(110));
        await bank.Sandbox.Control("clock", new { advanceDays = 0 });
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>().ShouldBe("cancelled");
        await bank.Jobs();
        juan = await bank.Fresh(juan);
        (await bank.Status(juan)).ShouldBe("expired");
        (await bank.Mine(juan))["charges"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_price_that_rises_is_announced_a_month_ahead_and_charged_after()
    {
        await using var bank = await Bank.Open();
        var (juan, agreement) = await bank.Subscriber("Juan Eléctrico");
        bank.Prices = new PlanOptions { Basic = 3999m };
        await bank.Jobs();
        await bank.Jobs();
        await bank.Settle();
        bank.Fixia.Mail.To(juan.Email).Count(l => l.Subject.Contains("Cambia el precio")).ShouldBe(1);
        (await bank.Mine(juan))["next"]!["price"]!.GetValue<decimal>().ShouldBe(3999m);
        for (var month = 0; month < 3; month++)
        {
            await bank.Pass(31);
            await bank.Settle();
        }

        juan = await bank.Fresh(juan);
        (await bank.Mine(juan))["charges"]!.AsArray().Select(c => c!["amount"]!.GetValue<decimal>()).Reverse()
            .ShouldBe([2999m, 2999m, 3999m, 3999m]);
        (await bank.Mine(juan))["price"]!.GetValue<decimal>().ShouldBe(3999m);
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["auto_recurring"]!["transaction_amount"]!.ToString()
            .ShouldStartWith("3999");
    }

    [Fact]
    public async Task Nodes_that_end_subscriptions_together_end_each_once()
    {
        await using var fixia = await Marketplace.Open();
        for (var i = 0; i < 60; i++)
            await fixia.Post(
                "/api/subscription/cancel", null,
                    await fixia.Professional($"Pedro {(char)('A' + (i / 26))}{(char)('A' + (i % 26))}"));
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fixia.Run<ExpireSubscriptions>()));
        await fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            (await db.Set<Subscription>().CountAsync(s => s.Status == SubscriptionStatus.Expired)).ShouldBe(60);
            (await db.Set<SubscriptionEvent>().CountAsync(e => e.Kind == SubscriptionNote.Expired)).ShouldBe(60);
        });
    }

    [Fact]
    public async Task A_subscription_that_cannot_be_ended_keeps_no_other_from_ending()
    {
        await using var fixia = await Marketplace.Open();
        foreach (var name in new[] { "Ana Veneno", "Pedro Normal", "Quique Normal" })
            await fixia.Post("/api/subscription/cancel", null, await fixia.Professional(name));
        await fixia.Do(services => services.GetRequiredService<FixiaDb>().Database.ExecuteSqlRawAsync("""
            create function poison() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
            create trigger poison before update on users for each row when (old.full_name = 'Ana Veneno')
                execute function poison();
            """));
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        await fixia.Run<ExpireSubscriptions>();
        await fixia.Do(async services =>
        {
            var ended = services.GetRequiredService<FixiaDb>().Set<Subscription>()
                .CountAsync(s => s.Status == SubscriptionStatus.Expired);
            (await ended).ShouldBe(2);
        });
    }

    [Fact]
    public async Task A_smaller_plan_keeps_the_oldest_services_until_the_owner_chooses_others()
    {
        await using var bank = await Bank.Open();
        var (maria, _) = await bank.Subscriber("María Diseño", "premium");
        for (var i = 0; i < 7; i++)
            (await bank.Fixia.Post(
                "/api/services",
                    new
                    {
                        title = $"Diseño de piezas número {i}",
                        description = "Piezas para redes y para imprenta, con dos rondas de cambios.",
                        category =
                            "diseno-grafico",
                        price = 1000,
                        priceUnit = "fixed",
                        deliveryDays = 3,
                        isRemote = true,
                        publish =
                                true
                    }, maria)).Status.ShouldBe(201);
        await bank.Fixia.Put("/api/subscription", new { plan = "basic" }, maria);
        await bank.Settle();
        await bank.Pass(32);
        maria = await bank.Fresh(maria);
        var mine = (await bank.Fixia.Get("/api/me/services", maria))["items"].AsArray()
            .OrderBy(s => s!["title"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
        mine.Select(s => s!["status"]!.GetValue<string>())
            .ShouldBe(["active", "active", "active", "active", "active", "hidden", "hidden"]);
        mine[6]!["hiddenReason"]!.GetValue<string>().ShouldBe("plan_limit");

        (await bank.Fixia.Post($"/api/services/{mine[6]!["id"]}/publish", null, maria)).Status.ShouldBe(403);
        (await bank.Fixia.Post($"/api/services/{mine[0]!["id"]}/pause", null, maria)).Status.ShouldBeLessThan(300);
        (await bank.Fixia.Post($"/api/services/{mine[6]!["id"]}/publish", null, maria)).Status.ShouldBeLessThan(300);
        // The next renewal leaves the choice as it is.
        await bank.Pass(31);
        maria = await bank.Fresh(maria);
        (await bank.Fixia.Get("/api/me/services", maria))["items"].AsArray()
            .Single(s => s!["title"]!.GetValue<string>().EndsWith('6'))!["status"]!.GetValue<string>().ShouldBe("active");
    }

    private static async Task<HttpStatusCode> Webhook(
        Bank bank, string topic, string id, DateTimeOffset? signedAt, string body, string secret = SandboxHost.Secret)
    {
        using var http = new HttpClient { BaseAddress = bank.Fixia.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/mercadopago?data.id={id}&type={topic}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("x-request-id", "request-1");
        if (signedAt is { } at)
        {
            var manifest = Encoding.UTF8.GetBytes($"id:{id};request-id:request-1;ts:{at.ToUnixTimeSeconds()};");
            var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), manifest));
            request.Headers.Add("x-signature", $"ts={at.ToUnixTimeSeconds()},v1={signature}");
        }

        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
