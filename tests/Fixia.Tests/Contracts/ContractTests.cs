using Fixia.Contracts;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Contracts;

public class ContractTests
{
    [Fact]
    public async Task Strangers_find_nothing_at_any_address_of_a_contract()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client, stranger) = (
            await fixia.Professional("Pedro Caño"),
            await fixia.Register("Clara Cliente"),
            await fixia.Register("Esteban Extraño"));
        var contract = await fixia.Completed(await fixia.Service(professional), client, professional);

        (await fixia.Get(contract, client)).Status.ShouldBe(200);
        (await fixia.Get(contract, stranger)).Status.ShouldBe(404);
        (await fixia.Get(contract)).Status.ShouldBe(401);
        (await fixia.Get("/api/contracts", stranger))["items"].AsArray().ShouldBeEmpty();
        (string Path, object? Body)[] doors =
        [
            ("/milestones/1/deliver", new { note = "Listo." }), ("/milestones/1/approve", new { delivery = 1 }), (
                "/milestones/1/request-changes",
                new { note = "Falta.", delivery = 1 }), ("/feedback", new { hasLike = true }),
        ];
        foreach (var (path, body) in doors)
        {
            (await fixia.Post(contract + path, body, stranger)).Status.ShouldBe(404, path);
            (await fixia.Post(contract + path, body)).Status.ShouldBe(401, path);
        }
    }

    [Fact]
    public async Task A_delivery_nobody_answers_is_approved_after_seven_days_and_a_request_for_changes_stops_the_clock()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (await fixia.Professional("Pedro Caño"), await fixia.Register("Clara Cliente"));
        var orders = await fixia.Service(professional, remote: true);
        var (unanswered, answered) = (await fixia.Order(orders, client), await fixia.Order(orders, client));
        await fixia.Deliver(unanswered, professional);
        await fixia.Deliver(answered, professional);
        (await fixia.Post(answered + "/milestones/1/request-changes", new { note = "Falta la tapa.", delivery = 1 }, client))
            .Status.ShouldBe(204);

        fixia.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));
        await fixia.Run<ApproveUnanswered>();
        client = await fixia.SignIn(client);
        (await Status(fixia, unanswered, client)).ShouldBe("active");

        fixia.Clock.Advance(TimeSpan.FromHours(2));
        await fixia.Run<ApproveUnanswered>();
        client = await fixia.SignIn(client);
        (await Status(fixia, unanswered, client)).ShouldBe("completed");
        (await Status(fixia, answered, client)).ShouldBe("active");
    }

    [Fact]
    public async Task Nobody_orders_from_themselves()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Caño");
        (await fixia.Post(
            await fixia.Service(professional),
            new { brief = "Hay que cambiar el tablero entero.", price = 5000 },
            professional))
            .Code.ShouldBe("own_service");
    }

    private static async Task<string> Status(Marketplace fixia, string contract, Person by) =>
        (await fixia.Get(contract, by))["status"].GetValue<string>();
}
