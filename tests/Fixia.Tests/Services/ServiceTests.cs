using System.Text.Json.Nodes;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Services;

public class ServiceTests
{
    internal static JsonObject Offer(
        string title = "Diseño de logos para comercios", string category = "identidad", bool publish = true) => new()
        {
            ["title"] = title,
            ["description"] = "Propuestas propias, archivos editables y dos rondas de cambios.",
            ["category"] = category,
            ["price"] = 20000,
            ["deliveryDays"] = 5,
            ["city"] = "Rosario",
            ["isRemote"] = true,
            ["publish"] = publish,
        };

    [Fact]
    public async Task A_draft_is_saved_as_one_types_and_publishing_asks_for_what_is_missing()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Diseña"), await fixia.Professional("Eva Mira"));
        var draft = await fixia.Post("/api/services", new { title = "Lo", publish = false }, ana);
        draft.Status.ShouldBe(201, draft.Body?.ToJsonString());
        var path = $"/api/services/{draft["id"]}";
        (await fixia.Get(path, eva)).Status.ShouldBe(404);
        (await fixia.Get(path)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Patch, path, new { description = "Corto" }, ana)).Status.ShouldBe(200);

        var refused = await fixia.Post(path + "/publish", null, ana);
        refused.Status.ShouldBe(400);
        refused["errors"].AsObject().Select(e => e.Key).ShouldBe(["title", "description", "category", "price", "city"], true);
        (await fixia.Send(HttpMethod.Patch, path, Offer(), ana)).Status.ShouldBe(400, "publish is not a change");
        var offer = Offer();
        offer.Remove("publish");
        (await fixia.Send(HttpMethod.Patch, path, offer, ana)).Status.ShouldBe(200);
        (await fixia.Post(path + "/publish", null, ana)).Status.ShouldBe(200);
        (await fixia.Get("/api/services?q=logos"))["items"].AsArray().Count.ShouldBe(1);
        // What is published cannot become unfinished.
        (await fixia.Send(HttpMethod.Patch, path, new { title = "Lo" }, ana)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_order_costs_the_package_and_its_extras_and_never_another_price_than_the_one_seen()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, client) = (await fixia.Professional("Ana Paquetes"), await fixia.Register("Clara Compra"));
        var offer = Offer();
        offer["packages"] = new JsonArray(
            Package("basic", 10000, 3), Package("standard", 25000, 7), Package("premium", 60000, 15));
        offer["extras"] = new JsonArray(
            new JsonObject { ["title"] = "Entrega urgente", ["price"] = 5000, ["days"] = 0 },
            new JsonObject { ["title"] = "Manual de marca", ["price"] = 15000, ["days"] = 4 });
        var service = await fixia.Post("/api/services", offer, ana);
        service.Status.ShouldBe(201, service.Body?.ToJsonString());
        service["price"].GetValue<decimal>().ShouldBe(10000m);
        var orders = $"/api/services/{service["id"]}/orders";
        object Order(string? package, int[] extras, decimal price) => new
        {
            brief = "Quiero un logo para mi panadería.",
            package,
            extras,
            price,
        };

        (await fixia.Post(orders, Order(null, [], 10000), client)).Status.ShouldBe(400);
        (await fixia.Post(orders, Order("gold", [], 10000), client)).Status.ShouldBe(400);
        (await fixia.Post(orders, Order("basic", [2], 10000), client)).Status.ShouldBe(400);
        (await fixia.Post(orders, Order("basic", [0, 0], 20000), client)).Status.ShouldBe(400);
        (await fixia.Post(orders, Order("standard", [1], 25000), client)).Code.ShouldBe("price_changed");
        (await fixia.Post(orders, Order("standard", [1], 40000), ana)).Code.ShouldBe("own_service");
        (await fixia.Post(orders, Order("standard", [1], 40000))).Status.ShouldBe(401);
        var ordered = await fixia.Post(orders, Order("standard", [1], 40000), client);
        ordered.Status.ShouldBe(201, ordered.Body?.ToJsonString());
        var confirmed = await fixia.Post($"/api/orders/{ordered["id"]}/confirm", null, ana);
        confirmed.Status.ShouldBe(200, confirmed.Body?.ToJsonString());
        var contract = await fixia.Get($"/api/contracts/{confirmed["contractId"]}", client);
        contract["price"].GetValue<decimal>().ShouldBe(40000m);
        contract["title"].GetValue<string>().ShouldBe("Diseño de logos para comercios + Manual de marca");
        (contract["milestones"][0]!["dueAt"]!.GetValue<DateTimeOffset>() - fixia.Clock.GetUtcNow()).TotalDays.ShouldBe(11, 0.1);
    }

    [Fact]
    public async Task Packages_come_in_their_order_and_each_broken_field_is_named()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Errores");
        var offer = Offer();
        offer["packages"] = new JsonArray(Package("premium", 10000, 3));
        (await fixia.Post("/api/services", offer, ana))["errors"].AsObject().ShouldContainKey("packages");
        offer["packages"] = new JsonArray(Package("basic", 0, 3), Package("standard", 100, 900));
        offer["questions"] = new JsonArray(new JsonObject { ["question"] = "?", ["answer"] = "Sí, con factura." });
        offer["tags"] = new JsonArray("x");
        (await fixia.Post("/api/services", offer, ana))["errors"]
            .AsObject()
            .Select(e => e.Key)
            .ShouldBe(["packages[0].price", "packages[1].deliveryDays", "questions[0].question", "tags"], true);
    }

    [Fact]
    public async Task A_new_title_makes_a_new_address_and_the_old_one_leads_there()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Cambia");
        var service = await fixia.Post("/api/services", Offer(), ana);
        var old = service["slug"].GetValue<string>();
        var renamed = await fixia.Send(
            HttpMethod.Patch,
            $"/api/services/{service["id"]}",
            new { title = "Identidad completa para marcas nuevas" },
            ana);
        var slug = renamed["slug"].GetValue<string>();
        slug.ShouldNotBe(old);
        (await fixia.Get($"/api/services/{old}"))["slug"].GetValue<string>().ShouldBe(slug);
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_ones_own()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva, free) = (
            await fixia.Professional("Ana Copia"), await fixia.Professional("Eva Ajena"), await fixia.Register("Fede Gratis"));
        var offer = Offer();
        offer["pictures"] = new JsonArray(await fixia.Picture(ana));
        offer["tags"] = new JsonArray("branding");
        var service = await fixia.Post("/api/services", offer, ana);
        service["pictures"].AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/services?q=branding"))["items"][0]!["picture"]!.GetValue<string>().ShouldStartWith("/files/");
        (await fixia.Post($"/api/services/{service["id"]}/duplicate", null, eva)).Status.ShouldBe(404);
        (await fixia.Post($"/api/services/{service["id"]}/duplicate", null, free)).Code.ShouldBe("professional_required");
        var copy = await fixia.Post($"/api/services/{service["id"]}/duplicate", null, ana);
        copy["status"].GetValue<string>().ShouldBe("draft");
        copy["tags"].AsArray().Count.ShouldBe(1);
        copy["pictures"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_no_subscription_any_more_may_edit_and_delete_but_not_publish()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Vencida");
        var service = await fixia.Post("/api/services", Offer(), ana);
        var path = $"/api/services/{service["id"]}";
        await fixia.Post("/api/subscription/cancel", null, ana);
        fixia.Clock.Advance(TimeSpan.FromDays(40));
        await fixia.Run<ExpireSubscriptions>();
        var expired = await fixia.SignIn(ana);
        (await fixia.Post("/api/services", Offer(), expired)).Code.ShouldBe("professional_required");
        (await fixia.Post(path + "/publish", null, expired)).Code.ShouldBe("professional_required");
        (await fixia.Post(path + "/duplicate", null, expired)).Code.ShouldBe("professional_required");
        (await fixia.Send(HttpMethod.Patch, path, new { title = "Logos con descuento" }, expired)).Status.ShouldBe(200);
        (await fixia.Send(HttpMethod.Delete, path, null, expired)).Status.ShouldBe(204);
        (await fixia.Get(path, expired)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Who_says_which_version_of_a_service_they_saw_changes_only_that()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Pestañas");
        var path = $"/api/services/{(await fixia.Post("/api/services", Offer(), ana))["id"]}";
        var seen = (await fixia.Get(path, ana))["version"].GetValue<int>();
        (await fixia.Change(path, seen, new { deliveryDays = 6 }, ana)).ShouldBe((200, $"{seen + 1}"));
        (await fixia.Change(path, seen, new { deliveryDays = 9 }, ana)).Status.ShouldBe(412);
        (await fixia.Get(path, ana))["deliveryDays"].GetValue<int>().ShouldBe(6);
    }

    [Fact]
    public async Task Thirty_published_at_once_never_exceed_the_plan()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Muchas");
        var drafts = new List<string>();
        for (var i = 0; i < 30; i++)
            drafts.Add((await fixia.Post("/api/services", Offer(publish: false), ana))["id"].GetValue<string>());
        var answers = await Task.WhenAll(drafts.Select(id => fixia.Post($"/api/services/{id}/publish", null, ana)));
        answers.Count(a => a.Status == 200).ShouldBe(5);
        answers.Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "plan_limit_reached");
        var mine = await fixia.Get("/api/me/services", ana);
        (mine["used"].GetValue<int>(), mine["limit"].GetValue<int>()).ShouldBe((5, 5));
        mine["items"].AsArray().Count(s => s!["status"]!.GetValue<string>() == "active").ShouldBe(5);
    }

    private static JsonObject Package(string tier, decimal price, int days) =>
        new()
        {
            ["tier"] = tier,
            ["summary"] = "Logo con sus archivos",
            ["price"] = price,
            ["deliveryDays"] = days,
            ["revisions"] = 2,
        };
}
