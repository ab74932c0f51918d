using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Contracts;

public class WorkspaceTests
{
    [Fact]
    public async Task A_contract_keeps_every_delivery_with_its_files_and_every_request_and_says_whose_turn_it_is()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara, eva) = (
            await fixia.Professional("Ana Entrega"), await fixia.Register("Clara Pide"), await fixia.Register("Eva Ajena"));
        var contract = await fixia.Order(await fixia.Service(ana), clara);
        (await Turn(ana)).ShouldBe("funded: deliver");
        (await Turn(clara)).ShouldBe("funded: ");

        var foreign = (await fixia.Upload(eva, Uploads.Pdf, "ajeno.pdf", "document"))["id"].GetValue<string>();
        var refused = await fixia.Post(
            contract + "/milestones/1/deliver",
            new { note = "Primera versión.", files = new[] { foreign } },
            ana);
        refused.Status.ShouldBe(400, refused.Body?.ToJsonString());
        (await Turn(ana)).ShouldBe("funded: deliver");

        var plan = (await fixia.Upload(ana, Uploads.Pdf, "plano.pdf", "document"))["id"].GetValue<string>();
        (await fixia.Post(contract + "/milestones/1/deliver", new { note = "Primera versión.", files = new[] { plan } }, ana))
            .Status.ShouldBe(204);
        (await Turn(clara)).ShouldBe("delivered: approve, request_changes");
        (await fixia.Post(contract + "/milestones/1/request-changes", new { note = "Falta el baño.", delivery = 1 }, clara))
            .Status.ShouldBe(204);
        (await fixia.Post(contract + "/milestones/1/deliver", new { note = "Con el baño." }, ana)).Status.ShouldBe(204);

        var seen = await fixia.Get(contract, clara);
        var deliveries = seen["milestones"][0]!["deliveries"]!.AsArray();
        deliveries.Select(d => d!["note"]!.GetValue<string>()).ShouldBe(["Primera versión.", "Con el baño."]);
        deliveries[0]!["changesRequested"]!.GetValue<string>().ShouldBe("Falta el baño.");
        deliveries[0]!["files"]![0]!["name"]!.GetValue<string>().ShouldBe("plano.pdf");
        (await fixia.Fetch(deliveries[0]!["files"]![0]!["url"]!.GetValue<string>())).Status.ShouldBe(200);
        // Each is shown how to reach the other, and nobody else is.
        seen["contact"]["email"]!.GetValue<string>().ShouldBe(ana.Email);
        (await fixia.Get(contract, ana))["contact"]["email"]!.GetValue<string>().ShouldBe(clara.Email);

        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 2 }, clara)).Status.ShouldBe(204);
        (await fixia.Get(contract, clara))["next"].ShouldBeNull();

        async Task<string> Turn(Person reader)
        {
            var next = (await fixia.Get(contract, reader))["next"]!;
            var actions = next["actions"]!.AsArray().Select(a => a!.GetValue<string>()).Order();
            return $"{next["status"]}: {string.Join(", ", actions)}";
        }
    }

    [Fact]
    public async Task Contracts_are_counted_over_all_pages_and_listed_by_state_with_what_comes_next()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara) = (await fixia.Professional("Ana Cuenta"), await fixia.Register("Clara Cuenta"));
        var orders = await fixia.Service(ana);
        await fixia.Completed(orders, clara, ana);
        await fixia.Completed(orders, clara, ana);
        await fixia.Order(orders, clara);

        var page = await fixia.Get("/api/contracts?role=professional&limit=1", ana);
        page["items"].AsArray().Count.ShouldBe(1);
        page["counts"].ToJsonString().ShouldBe("""{"active":1,"completed":2,"cancelled":0}""");
        var working = (await fixia.Get("/api/contracts?role=professional&status=active", ana))["items"].AsArray();
        working.Count.ShouldBe(1);
        working[0]!["next"]!["actions"]!.ToJsonString().ShouldBe("""["deliver"]""");
        (await fixia.Get("/api/contracts?status=completed", ana))["items"]
            .AsArray().Select(c => c!["next"]).ShouldAllBe(next => next == null);
        (await fixia.Get("/api/contracts?role=client", ana))["counts"]
            .ToJsonString().ShouldBe("""{"active":0,"completed":0,"cancelled":0}""");
        (await fixia.Get("/api/contracts?status=otro", ana)).Status.ShouldBe(400);
    }
}
