using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Platform.Data;
using Fixia.Subscriptions;
using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Fixia.Subscriptions.SubscriptionParty;
using static Fixia.Subscriptions.SubscriptionStatus;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Subscriptions;

/// <summary>The processes as tables, and that the API accepts what it offers and nothing else.</summary>
public class RulesTests
{
    [Theory]
    [InlineData(Pending, Owner, "subscribe pending, continue_checkout pending, cancel expired")]
    [InlineData(Pending, Provider, "pay active, fail_to_pay pending, take_up pending, lose_payer expired, give_up expired")]
    [InlineData(Pending, SubscriptionParty.Clock, "give_up expired")]
    [InlineData(Active, Owner,
        "continue_checkout active, cancel cancelled, change_plan active, keep_plan active, revoke expired")]
    [InlineData(Active, Provider, "pay active, fail_to_pay past_due, take_up active, lose_payer cancelled")]
    [InlineData(Active, SubscriptionParty.Clock, "await_renewal past_due, expire expired")]
    [InlineData(PastDue, Owner,
        "continue_checkout past_due, cancel cancelled, change_plan past_due, keep_plan past_due, revoke expired")]
    [InlineData(PastDue, Provider, "pay active, fail_to_pay past_due, take_up active, lose_payer past_due")]
    [InlineData(PastDue, SubscriptionParty.Clock, "expire expired")]
    [InlineData(Cancelled, Owner, "continue_checkout cancelled, reactivate active, change_plan cancelled, revoke expired")]
    [InlineData(Cancelled, Provider, "pay cancelled, fail_to_pay cancelled, take_up active, resume active")]
    [InlineData(Cancelled, SubscriptionParty.Clock, "expire expired")]
    [InlineData(Expired, Owner, "subscribe pending")]
    [InlineData(Expired, Provider, "pay active")]
    [InlineData(Expired, SubscriptionParty.Clock, "")]
    public void The_process_of_a_subscription(SubscriptionStatus from, SubscriptionParty who, string steps) =>
        Steps(a => SubscriptionRules.Process.Next(from, a, who), Enum.GetValues<SubscriptionAction>()).ShouldBe(steps);

    [Theory]
    [InlineData(AgreementStatus.Open, Owner, "close closed")]
    [InlineData(AgreementStatus.Open, Provider, "take_over current, close closed")]
    [InlineData(AgreementStatus.Open, SubscriptionParty.Clock, "close closed")]
    [InlineData(AgreementStatus.Current, Owner, "close closed")]
    [InlineData(AgreementStatus.Current, Provider, "close closed")]
    [InlineData(AgreementStatus.Current, SubscriptionParty.Clock, "close closed")]
    [InlineData(AgreementStatus.Closed, Owner, "")]
    [InlineData(AgreementStatus.Closed, Provider, "end closed")]
    [InlineData(AgreementStatus.Closed, SubscriptionParty.Clock, "end closed")]
    public void The_process_of_an_agreement(AgreementStatus from, SubscriptionParty who, string steps) =>
        Steps(a => AgreementRules.Process.Next(from, a, who), Enum.GetValues<AgreementAction>()).ShouldBe(steps);

    [Fact]
    public async Task The_API_accepts_what_it_offers_and_nothing_else_in_every_state()
    {
        await using var bank = await Bank.Open();
        var number = 0;
        foreach (var state in States.Keys)
        {
            var one = await In(bank, state, number++);
            var offered = await Offered(bank, one);
            foreach (var action in Calls.Keys.Except(offered))
            {
                var before = (await bank.Mine(one)).ToJsonString();
                var answer = await Calls[action](bank, one);
                if (answer.Status < 400)
                    (await bank.Mine(one)).ToJsonString()
                        .ShouldBe(before, $"{state}: {action} is not offered, and does something");
            }

            foreach (var action in offered)
            {
                var another = await In(bank, state, number++);
                var answer = await Calls[action](bank, another);
                answer.Status.ShouldBe(200, $"{state}: {action} is offered, and answers {answer.Code}");
            }
        }

        var nobody = await bank.Fixia.Post("/api/subscription/cancel");
        nobody.Status.ShouldBe(401);
    }

    private static readonly Dictionary<string, Func<Bank, Person, Task<Answer>>> Calls = new(StringComparer.Ordinal)
    {
        ["subscribe"] = (bank, person) =>
            bank.Fixia.Post("/api/subscription", new { plan = "basic", payerEmail = SandboxHost.Payer }, person),
        ["continue_checkout"] = async (bank, person) =>
            new Answer((await bank.Mine(person))["checkoutUrl"] is null ? 409 : 200, null),
        ["cancel"] = (bank, person) => bank.Fixia.Post("/api/subscription/cancel", null, person),
        ["reactivate"] = (bank, person) => bank.Fixia.Post("/api/subscription/reactivate", null, person),
        ["change_plan"] = (bank, person) => bank.Fixia.Put("/api/subscription", new { plan = "enterprise" }, person),
        ["keep_plan"] = async (bank, person) =>
            await bank.Fixia.Put(
                "/api/subscription",
                    new { plan = (await bank.Mine(person))["type"]!.GetValue<string>() is "free" ? "basic" : "premium" }, person),
        ["revoke"] = (bank, person) => bank.Fixia.Post("/api/subscription/revoke", null, person),
    };

    // How each state comes about, for somebody with the premium plan.
    private static readonly Dictionary<string, Func<Bank, Person, Task>> States = new(StringComparer.Ordinal)
    {
        ["none"] = (_, _) => Task.CompletedTask,
        ["pending"] = async (bank, person) => await Subscribe(bank, person),
        ["pending without a checkout"] = async (bank, person) =>
        {
            await bank.Sandbox.Control("faults", new { kind = "server_error", times = 4, match = "POST /preapproval" });
            await Subscribe(bank, person);
        },
        ["active"] = Buy,
        ["active, a smaller plan to come"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await bank.Fixia.Put("/api/subscription", new { plan = "basic" }, person);
        },
        ["active, a checkout open"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await bank.Fixia.Put("/api/subscription", new { plan = "enterprise" }, person);
        },
        ["active, too late to revoke"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await Change(
                bank, person, (s, _) =>
                    s, "update subscriptions set started_at = started_at - interval '11 days' where id = {0}");
        },
        ["past due"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await Change(bank, person, Fail);
        },
        ["past due, a smaller plan to come"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await bank.Fixia.Put("/api/subscription", new { plan = "basic" }, person);
            await Change(bank, person, Fail);
        },
        ["cancelled"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await bank.Fixia.Post("/api/subscription/cancel", null, person);
        },
        ["cancelled, over, and the job is late"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await bank.Fixia.Post("/api/subscription/cancel", null, person);
            await Change(
                bank,
                person,
                (s, _) => s,
                """
                update subscriptions set started_at = now() - interval '40 days', expires_at = now() - interval '1 hour'
                    where id = {0}
                """);
        },
        ["expired"] = async (bank, person) =>
        {
            await Buy(bank, person);
            await Change(bank, person, (s, user) =>
            {
                s.Expire(user, bank.Now);
                return s;
            });
        },
    };

    private static string Steps<TState, TAction>(Func<TAction, TState?> next, TAction[] actions)
        where TState : struct, Enum
        where TAction : struct, Enum => string.Join(
            ", ",
            actions.Select(a => (Action: a, To: next(a))).Where(s => s.To is not null)
                .Select(s => $"{Conventions.SnakeCase(s.Action.ToString())} {Conventions.SnakeCase($"{s.To}")}"));

    private static async Task<Person> In(Bank bank, string state, int number)
    {
        var person = await bank.Fixia.Register($"Persona {(char)('A' + (number / 26))}{(char)('A' + (number % 26))}");
        await States[state](bank, person);
        await bank.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults");
        return person;
    }

    private static async Task<List<string>> Offered(Bank bank, Person person) =>
        [.. (await bank.Mine(person))["actions"]!.AsArray().Select(a => a!.GetValue<string>())];

    private static Task<Answer> Subscribe(Bank bank, Person person) =>
        bank.Fixia.Post("/api/subscription", new { plan = "premium", payerEmail = SandboxHost.Payer }, person);

    private static async Task Buy(Bank bank, Person person)
    {
        await bank.Buy(person, "premium");
        await bank.Until(person, "active");
    }

    private static Subscription Fail(Subscription subscription, User user)
    {
        subscription.ChargeFailed(
            user, "rejected", "cc_rejected_other_reason", TimeSpan.FromDays(10), subscription.StartedAt!.Value);
        return subscription;
    }

    private static Task Change(Bank bank, Person person, Func<Subscription, User, Subscription> change, string? sql = null) =>
        bank.Fixia.Do(async services =>
    {
        var db = services.GetRequiredService<FixiaDb>();
        var subscription = change(
            await db.Set<Subscription>().SingleAsync(s => s.UserId == person.Id && s.Status != Expired),
            await db.Set<User>().SingleAsync(u => u.Id == person.Id));
        await db.SaveChangesAsync();
        if (sql is not null)
            await db.Database.ExecuteSqlRawAsync(sql, subscription.Id);
    });
}
