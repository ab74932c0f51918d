using Fixia.Accounts;
using Fixia.Subscriptions;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Story;

public class MainPathTests
{
    private static readonly object Offer = new
    {
        title = "Instalaciones eléctricas completas",
        description = "Hago instalaciones eléctricas nuevas y reparo las viejas, con materiales incluidos.",
        category = "electricidad",
        price = 5000,
        priceUnit = "day",
        deliveryDays = 3,
        city = "Buenos Aires",
        isRemote = false,
        publish = true,
    };

    private static readonly object Need = new
    {
        title = "Necesito plomero para mi casa",
        description = "Se rompió un caño de la cocina y hay que cambiarlo entero, con urgencia.",
        category = "plomeria",
        budgetKind = "fixed",
        budgetMin = 10000,
        budgetMax = 30000,
        city = "Rosario",
        isRemote = false,
        urgent = true,
        proposalCap = 5,
        publish = true,
    };

    private static readonly object Letter = new
    {
        letter = "Soy plomero matriculado y puedo ir mañana a la mañana.",
        price = 20000,
        days = 2,
    };

    [Fact]
    public async Task From_a_project_to_feedback_that_moves_the_right_role_only()
    {
        await using var fixia = await Marketplace.Open();
        var client = await fixia.Register("Juan Pérez");
        var plumber = await fixia.Professional("Pedro Caño");

        var project = await fixia.Post("/api/projects", Need, client);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        (await fixia.Get("/api/projects?q=plomeros&category=hogar"))["items"].AsArray().Count.ShouldBe(1);

        var proposal = await fixia.Post($"/api/projects/{project["id"]}/proposals", Letter, plumber);
        proposal.Status.ShouldBe(201, proposal.Body?.ToJsonString());
        var accepted = await fixia.Post($"/api/proposals/{proposal["id"]}/accept", null, client);
        accepted.Status.ShouldBe(200, accepted.Body?.ToJsonString());
        var contract = $"/api/contracts/{accepted["contractId"]}";

        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 1 }, client)).Code.ShouldBe("action_not_open");
        (await fixia.Post(contract + "/milestones/1/deliver", new { note = "Quedó listo." }, plumber)).Status.ShouldBe(204);
        (await fixia.Get(contract, client))["milestones"][0]!["actions"]!
            .ToJsonString().ShouldBe("""["approve","request_changes"]""");
        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 1 }, client)).Status.ShouldBe(204);
        (await fixia.Get(contract, client))["status"].GetValue<string>().ShouldBe("completed");

        (await fixia.Post(contract + "/feedback", new { hasLike = true, toUserRole = "client" }, client))
            .Body!.ToJsonString().ShouldContain("wrong_role");
        (await fixia.Post(contract + "/feedback", new { hasLike = true, comment = "Impecable" }, client)).Status.ShouldBe(201);
        (await fixia.Post(contract + "/feedback", new { hasLike = true }, client)).Code.ShouldBe("feedback_given");
        (await Trust(fixia, plumber, "professional")).ShouldBe((0, 0));
        (await fixia.Post(contract + "/feedback", new { hasLike = false }, plumber)).Status.ShouldBe(201);

        (await Trust(fixia, plumber, "professional")).ShouldBe((1, 1));
        (await Trust(fixia, plumber, "client")).ShouldBe((0, 0));
        (await Trust(fixia, client, "client")).ShouldBe((0, 1));
        (await fixia.Get($"/api/users/{plumber.Handle}/feedback?role=professional"))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/me", client))["trust"]["professional"].ShouldBeNull();
    }

    [Fact]
    public async Task A_free_user_is_turned_away_with_the_way_to_the_plans()
    {
        await using var fixia = await Marketplace.Open();
        var free = await fixia.Register("María Gratis");
        var refused = await fixia.Post("/api/services", Offer, free);
        refused.Status.ShouldBe(403);
        refused.Code.ShouldBe("professional_required");
        refused["way"].GetValue<string>().ShouldBe("/pricing");
        (await fixia.Post("/api/services", Offer)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Expiry_hides_services_keeps_them_and_takes_the_right_away_even_before_the_job()
    {
        await using var fixia = await Marketplace.Open();
        var juan = await fixia.Professional("Juan Eléctrico");
        (await fixia.Post("/api/services", Offer, juan)).Status.ShouldBe(201);
        (await fixia.Get("/api/services?q=instalacion electrica"))["items"].AsArray().Count.ShouldBe(1);

        (await fixia.Post("/api/subscription/cancel", null, juan)).Status.ShouldBe(200);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        var again = new Person(
            (await fixia.Post("/api/auth/login", new { email = juan.Email, password = "una frase bien larga" }))["accessToken"]
                .GetValue<string>(),
            juan.Id,
            juan.Handle,
            juan.Email);
        (await fixia.Post("/api/services", Offer, again)).Status.ShouldBe(403);
        (await fixia.Get("/api/services?q=instalacion electrica"))["items"].AsArray().Count.ShouldBe(0);
        await fixia.Run<ExpireSubscriptions>();
        var mine = await fixia.Get("/api/me/services", again);
        mine["items"][0]!["hiddenReason"]!.GetValue<string>().ShouldBe("subscription");
        (await fixia.Get($"/api/users/{juan.Handle}"))["isProfessionalActive"].GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task There_is_never_one_proposal_too_many()
    {
        await using var fixia = await Marketplace.Open();
        var client = await fixia.Register("Clara Cliente");
        var project = await fixia.Post("/api/projects", Need, client);
        var professionals = new List<Person>();
        for (var i = 0; i < 12; i++)
            professionals.Add(await fixia.Professional($"Profesional {(char)('A' + i)}", Plan.Premium));
        var answers = await Task.WhenAll(
            professionals.Select(p => fixia.Post($"/api/projects/{project["id"]}/proposals", Letter, p)));
        answers.Count(a => a.Status == 201 && a["status"].GetValue<string>() == "sent").ShouldBe(5);
        answers.Count(a => a.Status == 201 && a["status"].GetValue<string>() == "waiting").ShouldBe(7);
        var accepts = await Task.WhenAll(
            answers.Where(a => a["status"].GetValue<string>() == "sent").Select(
                a => fixia.Post($"/api/proposals/{a["id"]}/accept", null, client)));
        accepts.Count(a => a.Status == 200).ShouldBe(1);
    }

    private static async Task<(int Likes, int Total)> Trust(Marketplace fixia, Person person, string role)
    {
        var side = (await fixia.Get($"/api/users/{person.Handle}"))[role];
        return (side["trust"]!["likes"]!.GetValue<int>(), side["trust"]!["total"]!.GetValue<int>());
    }
}
