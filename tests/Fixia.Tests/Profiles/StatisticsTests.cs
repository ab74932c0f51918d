using Fixia.Accounts;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class StatisticsTests
{
    [Fact]
    public async Task A_premium_professional_sees_what_came_of_their_work()
    {
        await using var fixia = await Marketplace.Open();
        var (professional, client) = (
            await fixia.Professional("Pedro Caño", Plan.Premium), await fixia.Register("Clara Cliente"));
        var orders = await fixia.Service(professional);
        await fixia.Completed(orders, client, professional);
        await fixia.Completed(orders, client, professional);
        var project = await fixia.Post(
            "/api/projects",
            new
            {
                title = "Cambiar el tablero de un PH",
                description = "Hay que cambiar el tablero entero y poner disyuntor.",
                category = "electricidad",
                budgetKind = "fixed",
                budgetMin = 1000,
                budgetMax = 9000,
                city = "Rosario",
                isRemote = false,
                urgent = true,
                proposalCap = 5,
                publish = true,
            },
            client);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        (await fixia.Post(
            $"/api/projects/{project["id"]}/proposals",
            new { letter = "Puedo ir mañana y terminarlo en el día.", price = 7000, days = 1 },
            professional))
            .Status.ShouldBe(201);

        var seen = await fixia.Get("/api/me/statistics", professional);
        seen.Status.ShouldBe(200, seen.Body?.ToJsonString());
        seen["months"].AsArray().Count.ShouldBe(12);
        var month = seen["months"][11]!;
        month["proposals"]!.GetValue<int>().ShouldBe(1);
        month["completed"]!.GetValue<int>().ShouldBe(2);
        month["earned"]!.GetValue<decimal>().ShouldBe(10000m);
        seen["repeatClients"].GetValue<int>().ShouldBe(100);
        seen.Body!["acceptanceRate"].ShouldBeNull();
        seen["services"][0]!["orders"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task The_basic_plan_is_shown_the_way()
    {
        await using var fixia = await Marketplace.Open();
        var refused = await fixia.Get("/api/me/statistics", await fixia.Professional("Pedro Caño"));
        refused.Code.ShouldBe("premium_required");
        refused["way"].GetValue<string>().ShouldBe("/pricing");
    }
}
