using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Messaging;

/// <summary>Offers made where two people talk: countered as versions, accepted once, and a contract then.</summary>
public class OfferTests
{
    private static readonly object[] Parts =
    [
        new { title = "Base y fijador", price = 40_000, days = 3 },
        new { title = "Dos manos", price = 60_000, days = 4 },
    ];

    [Fact]
    public async Task A_professional_offers_the_client_counters_and_what_is_accepted_is_a_contract_with_its_parts()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva, mara) = (
            await fixia.Professional("Ana Ofrece"), await fixia.Register("Eva Acepta"), await fixia.Register("Mara Mira"));
        var service = (await fixia.Service(ana)).Split('/')[3];
        var path = await Open(fixia, eva, ana, "service", service);
        (await fixia.Get(path, eva))["actions"].AsArray().ShouldBeEmpty("a client does not begin");
        (await fixia.Get(path, ana))["actions"].AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("offer");

        // By the rules of proposals, and of nobody else.
        (await Offer(fixia, path, eva, Terms())).Code.ShouldBe("professional_required");
        (await Offer(fixia, path, mara, Terms())).Status.ShouldBe(404);
        (await Offer(fixia, path, ana, Terms(price: 0))).Status.ShouldBe(400);
        (await Offer(fixia, path, ana, Terms(validDays: 61))).Status.ShouldBe(400);
        var id = Guid.CreateVersion7();
        var made = await fixia.Put($"{path}/offers/{id}", new { terms = Terms(milestones: Parts) }, ana);
        made.Status.ShouldBe(200, made.Body?.ToJsonString());
        made["offer"]["terms"]!["price"]!.GetValue<decimal>().ShouldBe(100_000, "the sum of its parts");
        made["offer"]["actions"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldBe(["counter", "withdraw"]);
        (await fixia.Put($"{path}/offers/{id}", new { terms = Terms(milestones: Parts) }, ana))["number"].GetValue<int>()
            .ShouldBe(made["number"].GetValue<int>(), "sent again it is the same");
        (await Offer(fixia, path, ana, Terms())).Code.ShouldBe("offer_stands");
        var offer = $"{path}/offers/{made["offer"]["id"]}";
        (await fixia.Post(offer + "/accept", new { version = 1 }, ana)).Code.ShouldBe("action_not_open", "not one's own");
        (await fixia.Post(offer + "/accept", new { version = 1 }, mara)).Status.ShouldBe(404);

        // The client counters, the professional changes that again; who accepts names what they read.
        var counter = await Offer(fixia, path, eva, Terms(price: 80_000), replaces: 1);
        counter["offer"]["version"]!.GetValue<int>().ShouldBe(2);
        (await Offer(fixia, path, ana, Terms(price: 90_000), replaces: 1)).Code.ShouldBe("offer_changed");
        (await Offer(fixia, path, ana, Terms(price: 90_000, milestones: Parts), replaces: 2)).Status.ShouldBe(200);
        (await fixia.Post(offer + "/accept", new { version = 2 }, eva)).Code.ShouldBe("offer_changed");
        var shown = (await fixia.Get(path + "/messages", eva))["items"].AsArray().Where(m => m!["offer"] is not null).ToList();
        shown.Select(m => m!["offer"]!["status"]!.GetValue<string>()).ShouldBe(["replaced", "replaced", "open"]);
        shown[0]!["actions"]!.AsArray().ShouldBeEmpty();
        (await fixia.Send(HttpMethod.Delete, $"{path}/messages/{id}", null, ana))
            .Status.ShouldBe(404, "it is withdrawn, not deleted");

        // Both press at once: one contract.
        var accepted = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => fixia.Post(offer + "/accept", new { version = 3 }, eva)));
        accepted.Count(a => a.Status == 200).ShouldBe(1);
        accepted.Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "action_not_open");
        var contract = await fixia.Get($"/api/contracts/{accepted.Single(a => a.Status == 200)["contractId"]}", ana);
        contract["price"].GetValue<decimal>().ShouldBe(100_000);
        contract["milestones"].AsArray().Select(m => m!["title"]!.GetValue<string>()).ShouldBe(["Base y fijador", "Dos manos"]);
        contract["brief"].GetValue<string>().ShouldBe("Living y comedor, sin cielorraso.");
        var last = (await fixia.Get(path + "/messages", ana))["items"].AsArray()[^1]!;
        (last["happened"]!.GetValue<string>(), last["path"]!.GetValue<string>())
            .ShouldBe(("agreed", $"/contratos/{contract["id"]}"));
        (await fixia.Get(path + "/messages", ana))["items"]
            .AsArray().Count(m => m!["offer"]?["status"]?.GetValue<string>() == "accepted")
            .ShouldBe(1);
    }

    [Fact]
    public async Task An_offer_lapses_is_withdrawn_or_declined_and_is_made_of_nothing_where_proposals_are()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Vence"), await fixia.Register("Eva Tarda"));
        var service = (await fixia.Service(ana)).Split('/')[3];
        var path = await Open(fixia, eva, ana, "service", service);
        var first = await Offer(fixia, path, ana, Terms(validDays: 1));
        var offer = $"{path}/offers/{first["offer"]["id"]}";
        fixia.Clock.Advance(TimeSpan.FromHours(25));
        (ana, eva) = (await fixia.SignIn(ana), await fixia.SignIn(eva));
        (await fixia.Post(offer + "/accept", new { version = 1 }, eva)).Code.ShouldBe("offer_lapsed");
        (await fixia.Post(offer + "/decline", new { version = 1 }, eva)).Code.ShouldBe("action_not_open");

        // What lapsed can be put forward anew.
        (await Offer(fixia, path, ana, Terms(), replaces: 1)).Status.ShouldBe(200);
        (await fixia.Post(offer + "/withdraw", new { version = 2 }, eva)).Code.ShouldBe("action_not_open");
        (await fixia.Post(offer + "/decline", new { version = 2 }, eva)).Status.ShouldBe(204);
        (await fixia.Post(offer + "/accept", new { version = 2 }, eva)).Code.ShouldBe("action_not_open");
        var second = await Offer(fixia, path, ana, Terms());
        offer = $"{path}/offers/{second["offer"]["id"]}";
        (await fixia.Put($"/api/me/blocked/{ana.Handle}", new { }, eva)).Status.ShouldBe(204);
        (await fixia.Post(offer + "/accept", new { version = 1 }, eva)).Code.ShouldBe("cannot_be_written_to");
        (await fixia.Post(offer + "/withdraw", new { version = 1 }, ana)).Status.ShouldBe(204);
        (await Offer(fixia, path, ana, Terms())).Code.ShouldBe("cannot_be_written_to");
        (await fixia.Get(path + "/messages", eva))["items"]
            .AsArray().Select(m => m!["happened"]?.GetValue<string>()).OfType<string>()
            .ShouldBe(["offer_declined", "offer_withdrawn"]);
    }

    private static object Terms(decimal price = 50_000, int validDays = 7, object[]? milestones = null) => new
    {
        title = "Pintar living y comedor",
        scope = "Living y comedor, sin cielorraso.",
        price,
        days = 5,
        milestones = milestones ?? [],
        isRemote = false,
        validDays,
    };

    private static Task<Answer> Offer(Marketplace fixia, string path, Person who, object terms, int? replaces = null) =>
        fixia.Put($"{path}/offers/{Guid.CreateVersion7()}", new { terms, replaces }, who);

    private static async Task<string> Open(Marketplace fixia, Person who, Person with, string about, string aboutId)
    {
        var opened = await fixia.Post(
            "/api/conversations",
            new { with = with.Handle, about, aboutId, messageId = Guid.CreateVersion7(), text = "¿Cuánto saldría?" },
            who);
        opened.Status.ShouldBe(201, opened.Body?.ToJsonString());
        return $"/api/conversations/{opened["id"]}";
    }
}
