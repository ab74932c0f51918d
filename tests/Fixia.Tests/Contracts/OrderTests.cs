using Fixia.Contracts;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Contracts;

public class OrderTests
{
    private static readonly object Wanted = new { brief = "Hay que cambiar el tablero entero.", price = 5000 };

    // Written out a second time on purpose: a change of the process has to be made in both places.
    private static readonly Dictionary<(OrderStatus, OrderAction, Party), OrderStatus> Open = new()
    {
        [(OrderStatus.Waiting, OrderAction.Confirm, Party.Professional)] = OrderStatus.Confirmed,
        [(OrderStatus.Waiting, OrderAction.Confirm, Party.System)] = OrderStatus.Confirmed,
        [(OrderStatus.Waiting, OrderAction.Decline, Party.Professional)] = OrderStatus.Declined,
        [(OrderStatus.Waiting, OrderAction.Withdraw, Party.Client)] = OrderStatus.Withdrawn,
        [(OrderStatus.Waiting, OrderAction.Lapse, Party.System)] = OrderStatus.Lapsed,
    };

    [Fact]
    public void Every_state_action_and_party_leads_where_it_should_or_is_refused()
    {
        foreach (var state in Enum.GetValues<OrderStatus>())
        {
            foreach (var action in Enum.GetValues<OrderAction>())
            {
                foreach (var party in Enum.GetValues<Party>())
                {
                    var expected = Open.TryGetValue((state, action, party), out var to) ? to : (OrderStatus?)null;
                    OrderRules.Process.Next(state, action, party).ShouldBe(expected, $"{state} {action} {party}");
                }
            }
        }
    }

    [Fact]
    public async Task An_order_binds_nobody_until_the_professional_confirms_and_the_contract_keeps_what_was_ordered()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var order = await Order(fixia, ana, clara);
        (await fixia.Get("/api/contracts", clara))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/orders?role=professional&waiting=true", ana))["items"].AsArray().Count.ShouldBe(1);
        await Letter(fixia, ana, "Clara Compra quiere contratarte");

        var confirmed = await fixia.Post(order + "/confirm", null, ana);
        confirmed.Status.ShouldBe(200, confirmed.Body?.ToJsonString());
        confirmed["status"].GetValue<string>().ShouldBe("confirmed");
        var contract = await fixia.Get($"/api/contracts/{confirmed["contractId"]}", clara);
        contract["brief"].GetValue<string>().ShouldBe("Hay que cambiar el tablero entero.");
        contract["price"].GetValue<decimal>().ShouldBe(5000);
        contract["status"].GetValue<string>().ShouldBe("active");
        (await fixia.Get("/api/orders?waiting=true", clara))["items"].AsArray().ShouldBeEmpty();
        await Letter(fixia, clara, "Ana Diseña confirmó tu pedido");
    }

    [Fact]
    public async Task The_professional_may_say_no_and_why_and_the_client_may_take_it_back_while_it_waits()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var service = await fixia.Service(ana, instant: false);
        var declined = await Order(fixia, service, clara);
        (await fixia.Post(declined + "/decline", new { reason = "busy", note = "Vuelvo en marzo." }, ana)).Status.ShouldBe(200);
        var seen = await fixia.Get(declined, clara);
        seen["status"].GetValue<string>().ShouldBe("declined");
        seen["declineReason"].GetValue<string>().ShouldBe("busy");
        seen["declineNote"].GetValue<string>().ShouldBe("Vuelvo en marzo.");
        (await Letter(fixia, clara, "no puede tomar tu pedido")).ShouldContain("Vuelvo en marzo.");

        var withdrawn = await Order(fixia, service, clara);
        (await fixia.Post(withdrawn + "/withdraw", null, clara)).Status.ShouldBe(200);
        (await fixia.Post(withdrawn + "/confirm", null, ana)).Code.ShouldBe("action_not_open");
        (await fixia.Get("/api/contracts", clara))["items"].AsArray().ShouldBeEmpty();
        await Letter(fixia, ana, "Retiraron un pedido");
    }

    [Fact]
    public async Task An_order_nobody_answers_is_remembered_twice_and_lapses_after_seventy_two_hours()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var order = await Order(fixia, ana, clara);
        async Task Later(double hours)
        {
            fixia.Clock.Advance(TimeSpan.FromHours(hours));
            await fixia.Run<WatchOrders>();
            await fixia.Run<WatchOrders>();
            (ana, clara) = (await fixia.SignIn(ana), await fixia.SignIn(clara));
        }

        await Later(35);
        await Later(2);
        await Letter(fixia, ana, "Un pedido espera tu respuesta");
        await Later(12);
        await Letter(fixia, ana, "Un pedido espera tu respuesta", 2);

        // Time is out when it is out, whether or not the job came by.
        fixia.Clock.Advance(TimeSpan.FromHours(24));
        (ana, clara) = (await fixia.SignIn(ana), await fixia.SignIn(clara));
        (await fixia.Get(order, clara))["status"].GetValue<string>().ShouldBe("lapsed");
        (await fixia.Get(order, ana))["actions"].AsArray().ShouldBeEmpty();
        (await fixia.Post(order + "/confirm", null, ana)).Code.ShouldBe("action_not_open");
        await Later(0);
        await Letter(fixia, clara, "venció sin respuesta");
        fixia.Mail.To(ana.Email).Count(l => l.Subject.Contains("espera tu respuesta", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_service_without_confirmation_is_a_contract_at_once()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var ordered = await fixia.Post(await fixia.Service(ana), Wanted, clara);
        ordered["status"].GetValue<string>().ShouldBe("confirmed");
        (await fixia.Get($"/api/contracts/{ordered["contractId"]}", ana)).Status.ShouldBe(200);
        await Letter(fixia, ana, "Te contrataron");
    }

    [Fact]
    public async Task An_order_is_refused_when_the_service_says_something_else_than_what_was_seen()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var orders = await fixia.Service(ana, instant: false);
        var path = orders.Replace("/orders", string.Empty, StringComparison.Ordinal);
        var version = (await fixia.Get(path, clara))["version"].GetValue<int>();
        (await fixia.Send(HttpMethod.Patch, path, new { deliveryDays = 30 }, ana)).Status.ShouldBe(200);
        (await fixia.Post(orders, new { brief = "Hay que cambiar el tablero.", price = 5000, version }, clara))
            .Code.ShouldBe("service_changed");
        (await fixia.Post(orders, new { brief = "Hay que cambiar el tablero.", price = 4000 }, clara))
            .Code.ShouldBe("price_changed");
        (await fixia.Post(orders, new { brief = "Hay que cambiar el tablero.", price = 5000, version = version + 1 }, clara))
            .Status.ShouldBe(201);
    }

    [Fact]
    public async Task Strangers_find_no_order_and_what_is_offered_is_what_is_accepted()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara, eva) = (
            await fixia.Professional("Ana Diseña"),
            await fixia.Register("Clara Compra"),
            await fixia.Professional("Eva Extraña"));
        var service = await fixia.Service(ana, instant: false);
        var verbs =
            new Dictionary<string, object?> { ["confirm"] = null, ["decline"] = new { reason = "other" }, ["withdraw"] = null };
        string[] ends = ["waiting", "confirm", "decline", "withdraw", "lapse"];
        foreach (var end in ends)
        {
            foreach (var verb in verbs)
            {
                foreach (var who in new[] { ana, clara, eva })
                {
                    var order = await Order(fixia, service, clara);
                    if (verbs.TryGetValue(end, out var body))
                        (await fixia.Post($"{order}/{end}", body, end == "withdraw" ? clara : ana)).Status.ShouldBe(200);
                    if (end == "lapse")
                    {
                        fixia.Clock.Advance(TimeSpan.FromHours(73));
                        (ana, clara, eva) = (await fixia.SignIn(ana), await fixia.SignIn(clara), await fixia.SignIn(eva));
                    }

                    var now = who.Id == ana.Id ? ana : who.Id == clara.Id ? clara : eva;
                    var seen = await fixia.Get(order, now);
                    var offered = seen.Status == 200 && seen["actions"].AsArray().Any(a => a!.GetValue<string>() == verb.Key);
                    var answer = await fixia.Post($"{order}/{verb.Key}", verb.Value, now);
                    (answer.Status == 200).ShouldBe(offered, $"{end}: {verb.Key} by {now.Handle} answered {answer.Status}");
                    if (now.Id == eva.Id)
                        (seen.Status, answer.Status).ShouldBe((404, 404));
                }
            }
        }
    }

    [Fact]
    public async Task Whoever_has_no_subscription_any_more_takes_no_work_on_but_may_say_no()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Vencida");
        var clara = await fixia.Register("Clara Compra");
        (await fixia.Post("/api/subscription/cancel", null, ana)).Status.ShouldBe(200);
        fixia.Clock.Advance(TimeSpan.FromDays(29));
        ana = await fixia.SignIn(ana);
        clara = await fixia.SignIn(clara);
        var order = await Order(fixia, ana, clara);
        fixia.Clock.Advance(TimeSpan.FromDays(2.5));
        await fixia.Run<ExpireSubscriptions>();
        ana = await fixia.SignIn(ana);
        (await fixia.Get(order, ana))["actions"].ToJsonString().ShouldBe("""["decline"]""");
        (await fixia.Post(order + "/confirm", null, ana)).Code.ShouldBe("professional_required");
        (await fixia.Post(order + "/decline", new { reason = "busy" }, ana)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Thirty_confirmations_at_once_make_one_contract()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var order = await Order(fixia, ana, clara);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => fixia.Post(order + "/confirm", null, ana)));
        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Count(a => a.Code == "action_not_open").ShouldBe(29);
        (await fixia.Get("/api/contracts", clara))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_confirming_declining_and_withdrawing_at_once_one_thing_happens()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Diseña"), await fixia.Register("Clara Compra"));
        var orders = await fixia.Service(ana, instant: false);
        for (var round = 0; round < 4; round++)
        {
            var contracts = (await fixia.Get("/api/contracts", clara))["items"].AsArray().Count;
            var order = await Order(fixia, orders, clara);
            var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => (n % 3) switch
            {
                0 => fixia.Post(order + "/confirm", null, ana),
                1 => fixia.Post(order + "/decline", new { reason = "busy" }, ana),
                _ => fixia.Post(order + "/withdraw", null, clara),
            }));
            answers.ShouldAllBe(a => a.Status == 200 || a.Code == "action_not_open");
            answers.Count(a => a.Status == 200).ShouldBe(1);
            var made = (await fixia.Get("/api/contracts", clara))["items"].AsArray().Count - contracts;
            made.ShouldBe((await fixia.Get(order, clara))["status"].GetValue<string>() == "confirmed" ? 1 : 0);
        }
    }

    private static async Task<string> Order(Marketplace fixia, Person professional, Person client) =>
        await Order(fixia, await fixia.Service(professional, instant: false), client);

    private static async Task<string> Order(Marketplace fixia, string orders, Person client)
    {
        var placed = await fixia.Post(orders, Wanted, client);
        placed.Status.ShouldBe(201, placed.Body?.ToJsonString());
        placed["status"].GetValue<string>().ShouldBe("waiting");
        return $"/api/orders/{placed["id"]}";
    }

    private static async Task<string> Letter(Marketplace fixia, Person to, string subject, int nth = 1)
    {
        for (var left = 200; left > 0; left--)
        {
            var found = fixia.Mail.To(to.Email).Where(l => l.Subject.Contains(subject, StringComparison.Ordinal)).ToList();
            if (found.Count >= nth)
                return found[nth - 1].Text;
            await Task.Delay(50);
        }

        var others = string.Join(", ", fixia.Mail.To(to.Email).Select(l => l.Subject));
        throw new ShouldAssertException($"No letter to {to.Email} about '{subject}'; there were: {others}.");
    }
}
