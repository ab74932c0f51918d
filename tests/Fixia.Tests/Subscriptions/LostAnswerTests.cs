using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Payments;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Subscriptions;
using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Subscriptions;

/// <summary>
/// What is ordered of a provider and not heard of: two clicks at once, answers that never come, messages about nothing.
/// </summary>
public class LostAnswerTests
{
    [Fact]
    public async Task Clicks_on_several_plans_at_once_leave_one_agreement_that_can_charge()
    {
        await using var bank = await Bank.Open();
        for (var round = 0; round < 4; round++)
        {
            var (maria, basic) = await bank.Subscriber($"María Ronda {(char)('A' + round)}");
            // The provider is slow, so that each click is answered after the others have closed what it opened.
            await bank.Sandbox.Control("faults", new { kind = "slow", times = 4, match = "POST /preapproval", ms = 150 });
            var answers = await Task.WhenAll(new[] { "premium", "enterprise", "premium", "enterprise" }
                .Select(plan => bank.Fixia.Put("/api/subscription", new { plan }, maria)));
            await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
            answers.ShouldAllBe(a => a.Status == 200 || a.Code == "changed_meanwhile");
            // The payer authorizes every page they were shown.
            foreach (var url in answers.Where(a => a.Status == 200).Select(a => a["checkoutUrl"].GetValue<string>()).Distinct())
                await bank.Sandbox.Pay(url.Split("preapproval_id=")[1], "APRO");
            await bank.Pass(0.2);
            await bank.Pass(0.2);
            var charging = (await bank.Preapprovals(maria))
                .Where(p => p["status"]!.GetValue<string>() is "authorized" or "pending").ToList();
            charging.Count.ShouldBe(1, string.Join('\n', charging));
            charging[0]["id"]!.GetValue<string>().ShouldNotBe(basic);
            (await bank.Mine(await bank.Fresh(maria)))["type"]!.GetValue<string>().ShouldNotBe("basic");
        }
    }

    [Fact]
    public async Task Asking_twice_for_a_higher_plan_or_for_the_way_back_gives_the_open_checkout()
    {
        await using var bank = await Bank.Open();
        var (maria, agreement) = await bank.Subscriber("María Diseño");
        var clicks =
            await Task.WhenAll(
                Enumerable.Range(0, 5).Select(_ => bank.Fixia.Put("/api/subscription", new { plan = "premium" }, maria)));
        clicks.ShouldAllBe(a => a.Status == 200);
        clicks.Select(a => a["checkoutUrl"].GetValue<string>()).Distinct().Count().ShouldBe(1);
        (await bank.Preapprovals(maria)).Count.ShouldBe(2);

        await bank.Sandbox.Api.PutAsync(
            $"/mercadopago/preapproval/{agreement}", System.Net.Http.Json.JsonContent.Create(new { status = "cancelled" }));
        await bank.Until(maria, "cancelled");
        var back = await bank.Fixia.Post("/api/subscription/reactivate", null, maria);
        var again = await bank.Fixia.Post("/api/subscription/reactivate", null, maria);
        again["checkoutUrl"].GetValue<string>().ShouldBe(back["checkoutUrl"].GetValue<string>());
    }

    [Fact]
    public async Task What_was_made_although_its_answer_never_came_is_found_and_used()
    {
        await using var bank = await Bank.Open(deaf: true);
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        await Mute(bank);
        (await bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan))
            .Code.ShouldBe("provider_unavailable");
        var made = (await bank.Preapprovals(juan)).ShouldHaveSingleItem()["id"]!.GetValue<string>();
        await bank.Jobs();
        (await bank.Mine(juan))["checkoutUrl"]!.GetValue<string>().ShouldEndWith(made);
        await bank.Sandbox.Pay(made, "APRO");
        await bank.Jobs();
        (await bank.Status(juan)).ShouldBe("active");
    }

    [Fact]
    public async Task What_was_made_unheard_of_and_closed_here_is_ended_there()
    {
        await using var bank = await Bank.Open(deaf: true);
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        await Mute(bank);
        (await bank.Fixia.Post("/api/subscription", new { plan = "premium", payerEmail = SandboxHost.Payer }, juan))
            .Status.ShouldBe(502);
        (await bank.Preapprovals(juan)).ShouldHaveSingleItem()["status"]!.GetValue<string>().ShouldBe("pending");
        // From here on it may be found and ended at any moment: the cancellation looks for it by itself.
        await bank.Fixia.Post("/api/subscription/cancel", null, juan);
        await bank.Pass(0.1);
        (await bank.Preapprovals(juan)).ShouldHaveSingleItem()["status"]!.GetValue<string>().ShouldBe("cancelled");
        await AllEnded(bank);
    }

    [Fact]
    public async Task What_was_closed_while_nobody_could_be_told_is_ended_when_somebody_can()
    {
        await using var bank = await Bank.Open(deaf: true);
        var juan = await bank.Fixia.Register("Juan Eléctrico");
        var open = await bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, juan);
        await bank.Sandbox.Control("faults", new { kind = "server_error", times = 1000, match = "PUT /preapproval" });
        await bank.Fixia.Post("/api/subscription/cancel", null, juan);
        await bank.Settle();
        // Nobody will tell it any more: as after an outage that outlasted the outbox's patience.
        await bank.Fixia.Do(services => services.GetRequiredService<FixiaDb>().Set<OutboxMessage>().ExecuteDeleteAsync());
        await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
        await bank.Authorize(open);
        await bank.Pass(0.1);
        await bank.Pass(0.1);
        (await bank.Preapprovals(juan)).ShouldHaveSingleItem()["status"]!.GetValue<string>().ShouldBe("cancelled");
        // What it charged meanwhile bought its month, and nothing will charge another.
        var mine = await bank.Mine(await bank.Fresh(juan));
        mine["status"]!.GetValue<string>().ShouldBe("cancelled");
        mine["autoRenew"]!.GetValue<bool>().ShouldBeFalse();
        await AllEnded(bank);
    }

    [Fact]
    public async Task A_refund_nobody_could_be_told_of_is_made_the_next_day()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        await bank.Sandbox.Control("faults", new { kind = "server_error", times = 1000, match = "/refunds" });
        (await bank.Fixia.Post("/api/subscription/revoke", null, juan)).Status.ShouldBe(200);
        await bank.Settle();
        await bank.Fixia.Do(services => services.GetRequiredService<FixiaDb>().Set<OutboxMessage>().ExecuteDeleteAsync());
        await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
        await bank.Pass(1.1);
        (await bank.Mine(await bank.Fresh(juan)))["charges"]![0]!["status"]!.GetValue<string>().ShouldBe("refunded");
    }

    [Theory]
    [InlineData("subscription_preapproval", "2c9380847e9b451c017ea1bd70ba9999")]
    [InlineData("subscription_authorized_payment", "999999999")]
    public async Task A_notice_about_what_the_provider_does_not_know_is_done_with(string topic, string id)
    {
        await using var bank = await Bank.Open(deaf: true);
        await bank.Notify(topic, id);
        await bank.Settle();
        await bank.Fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            (await db.Set<OutboxMessage>().CountAsync()).ShouldBe(0);
            (await db.Set<WebhookEvent>().SingleAsync()).ProcessedAt.ShouldNotBeNull();
        });
    }

    [Fact]
    public async Task Letters_name_the_plan_in_their_reader_s_language()
    {
        await using var bank = await Bank.Open();
        var (juan, _) = await bank.Subscriber("Juan Eléctrico");
        await SandboxHost.Eventually(
            () => bank.Fixia.Mail.To(juan.Email)
                .Exists(l => l.Subject.Contains("plan Básico", StringComparison.Ordinal)), "a letter that says Básico");
        bank.Fixia.Mail.To(juan.Email).ShouldAllBe(l => !l.Text.Contains("Basic ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_locked_while_the_provider_is_asked_to_go_on_and_the_pause_waits_for_its_answer()
    {
        await using var bank = await Bank.Open();
        var (maria, agreement) = await bank.Subscriber("María Diseño");
        (await bank.Fixia.Post("/api/subscription/cancel", null, maria)).Status.ShouldBe(200);
        await bank.Settle();
        (await State(bank, agreement)).ShouldBe("paused");
        await bank.Sandbox.Control("faults", new { kind = "slow", times = 1, match = "PUT /preapproval", ms = 1500 });
        var back = bank.Fixia.Post("/api/subscription/reactivate", null, maria);
        await SandboxHost.Eventually(() => Turns(bank), "the provider is being asked");
        // What anybody else has to do with the same row is done at once.
        await bank.Fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            await db.Database.ExecuteSqlAsync($"select from subscriptions where user_id = {maria.Id} for update nowait");
        });
        (await back).Status.ShouldBe(200);
        await bank.Settle();
        (await State(bank, agreement)).ShouldBe("authorized");
        (await bank.Status(maria)).ShouldBe("active");
        (await Turns(bank)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_dies_between_the_provider_s_answer_and_ours_leaves_it_paused_again()
    {
        await using var bank = await Bank.Open(deaf: true);
        var (maria, agreement) = await Paying(bank);
        await bank.Fixia.Post("/api/subscription/cancel", null, maria);
        await bank.Settle();
        // Takes effect there and is never heard of here.
        await bank.Sandbox.Control("faults", new { kind = "timeout_after", times = 4, match = "PUT /preapproval", ms = 20 });
        (await bank.Fixia.Post("/api/subscription/reactivate", null, maria)).Code.ShouldBe("provider_unavailable");
        await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
        await bank.Settle();
        (await bank.Status(maria)).ShouldBe("cancelled");
        (await State(bank, agreement)).ShouldBe("paused");
    }

    [Fact]
    public async Task Cancelling_and_coming_back_at_once_end_as_one_of_them_at_the_provider_too()
    {
        await using var bank = await Bank.Open();
        var (maria, agreement) = await bank.Subscriber("María Diseño");
        await bank.Sandbox.Control("faults", new { kind = "slow", times = 6, match = "PUT /preapproval", ms = 60 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n =>
            bank.Fixia.Post(n % 2 == 0 ? "/api/subscription/cancel" : "/api/subscription/reactivate", null, maria)));
        answers.ShouldAllBe(a => a.Status == 200 || a.Code == "nothing_to_reactivate" || a.Code == "provider_unavailable");
        await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
        await bank.Settle();
        await bank.Jobs();
        await bank.Settle();
        ((await bank.Status(maria)), await State(bank, agreement))
            .ShouldBeOneOf(("active", "authorized"), ("cancelled", "paused"));
    }

    private static async Task<(Person Person, string Agreement)> Paying(Bank bank)
    {
        var person = await bank.Fixia.Register("Juan Eléctrico");
        var agreement = await bank.Buy(person);
        await bank.Jobs();
        (await bank.Status(person)).ShouldBe("active");
        return (person, agreement);
    }

    private static async Task<string> State(Bank bank, string agreement) =>
        (await bank.Sandbox.Get($"/preapproval/{agreement}"))["status"]!.GetValue<string>();

    private static async Task<bool> Turns(Bank bank)
    {
        var turns = new List<int>();
        await bank.Fixia.Do(async services => turns = await services.GetRequiredService<FixiaDb>().Database
            .SqlQuery<int>($"select 1 as \"Value\" from provider_turns").ToListAsync());
        return turns.Count > 0;
    }

    // Takes effect there, and is never heard of here, however often it is tried.
    private static Task Mute(Bank bank) =>
        bank.Sandbox.Control("faults", new { kind = "timeout_after", times = 4, match = "POST /preapproval", ms = 20 });

    private static Task AllEnded(Bank bank) => bank.Fixia.Do(async services =>
        (await services.GetRequiredService<FixiaDb>().Set<Agreement>().CountAsync(a => a.EndedAt == null)).ShouldBe(0));
}
