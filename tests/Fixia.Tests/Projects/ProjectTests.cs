using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Projects;

public class ProjectTests
{
    internal const string Words = "Hice muchos trabajos como este y puedo empezar mañana por la mañana.";

    internal static JsonObject Need(
        string title = "Arreglar una pérdida en la cocina",
        bool urgent = true,
        string visibility = "public",
        bool publish = true) => new()
        {
            ["title"] = title,
            ["description"] = "Gotea debajo de la bacha desde ayer; tengo fotos para mostrar.",
            ["category"] = "plomeria",
            ["budgetMin"] = 10000,
            ["budgetMax"] = 30000,
            ["city"] = "Rosario",
            ["urgent"] = urgent,
            ["proposalCap"] = 5,
            ["visibility"] = visibility,
            ["publish"] = publish,
        };

    internal static object Letter(string letter = Words, decimal price = 20000) => new { letter, price, days = 2 };

    [Fact]
    public async Task A_project_by_invitation_exists_for_whom_it_invites_only()
    {
        await using var fixia = await Marketplace.Open();
        var (client, guest, other) = (
            await fixia.Register("Clara Invita"),
            await fixia.Professional("Pedro Invitado"),
            await fixia.Professional("Pablo Ajeno"));
        var project = await fixia.Post("/api/projects", Need(visibility: "invitation"), client);
        var path = $"/api/projects/{project["id"]}";
        foreach (var stranger in new Person?[] { null, guest, other })
        {
            (await fixia.Get(path, stranger)).Status.ShouldBe(404);
            (await fixia.Get(path + "/questions", stranger)).Status.ShouldBe(404);
        }

        (await fixia.Get("/api/projects?q=cocina"))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Post(path + "/proposals", Letter(), guest)).Status.ShouldBe(404);
        (await fixia.Post(path + "/invitations", new { handle = guest.Handle }, other)).Status.ShouldBe(404);
        (await fixia.Post(path + "/invitations", new { handle = client.Handle }, client)).Status.ShouldBe(400);
        (await fixia.Post(path + "/invitations", new { handle = guest.Handle, message = "Me recomendaron tu trabajo." }, client))
            .Status.ShouldBe(200);
        (await fixia.Post(path + "/invitations", new { handle = guest.Handle }, client)).Code.ShouldBe("already_invited");
        (await fixia.Get(path, guest))["invited"].GetValue<bool>().ShouldBeTrue();
        (await fixia.Get(path, other)).Status.ShouldBe(404);
        (await fixia.Get("/api/me/invitations", guest)).Body!.AsArray().Count.ShouldBe(1);
        fixia.Clock.Advance(TimeSpan.FromHours(3));
        (await fixia.Post(path + "/proposals", Letter(), await fixia.SignIn(guest))).Status.ShouldBe(201);
        var invitations = await fixia.Get(path + "/invitations", await fixia.SignIn(client));
        invitations.Body![0]!["proposed"]!.GetValue<bool>().ShouldBeTrue();
        (await fixia.Get($"/api/users/{guest.Handle}"))["professional"]["responseHours"]!.GetValue<double>().ShouldBe(3, 0.1);
    }

    [Fact]
    public async Task Questions_are_asked_by_professionals_and_answered_in_public_by_the_client()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro, free) = (
            await fixia.Register("Clara Responde"),
            await fixia.Professional("Pedro Pregunta"),
            await fixia.Register("Fede Gratis"));
        var project = await fixia.Post("/api/projects", Need(), client);
        var path = $"/api/projects/{project["id"]}/questions";
        object Ask() => new { question = "¿La llave de paso funciona?" };
        (await fixia.Post(path, Ask())).Status.ShouldBe(401);
        (await fixia.Post(path, Ask(), free)).Code.ShouldBe("professional_required");
        var asked = await fixia.Post(path, Ask(), pro);
        asked.Status.ShouldBe(200, asked.Body?.ToJsonString());
        var question = asked.Body![0]!["id"]!.GetValue<string>();
        (await fixia.Post($"{path}/{question}/answer", new { answer = "Sí, anda bien." }, pro)).Status.ShouldBe(404);
        (await fixia.Post($"{path}/{question}/answer", new { answer = "Sí, anda bien." }, client)).Status.ShouldBe(200);
        (await fixia.Get(path)).Body![0]!["answer"]!.GetValue<string>().ShouldBe("Sí, anda bien.");
        for (var i = 0; i < 4; i++)
            (await fixia.Post(path, Ask(), pro)).Status.ShouldBe(200);
        (await fixia.Post(path, Ask(), pro)).Code.ShouldBe("too_many_questions");
    }

    [Fact]
    public async Task Early_access_shows_the_time_left_to_whom_it_lets_in_and_the_way_to_the_others()
    {
        await using var fixia = await Marketplace.Open();
        var (client, basic, premium) = (
            await fixia.Register("Clara Temprano"),
            await fixia.Professional("Pedro Básico"),
            await fixia.Professional("Paula Premium", Plan.Premium));
        var project = await fixia.Post("/api/projects", Need(urgent: false), client);
        var path = $"/api/projects/{project["id"]}";
        (await fixia.Get("/api/projects?q=cocina", basic))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Get("/api/projects?q=cocina", premium))["items"][0]!["earlyAccessUntil"].ShouldNotBeNull();
        (await fixia.Get(path, premium))["earlyAccessUntil"].ShouldNotBeNull();
        (await fixia.Post(path + "/proposals", Letter(), basic)).Code.ShouldBe("early_access");
        (await fixia.Post(path + "/proposals", Letter(), premium)).Status.ShouldBe(201);
        // Whom the client invites need not wait.
        (await fixia.Post(path + "/invitations", new { handle = basic.Handle }, client)).Status.ShouldBe(200);
        (await fixia.Post(path + "/proposals", Letter(), basic)).Status.ShouldBe(201);
        var second = await fixia.Post("/api/projects", Need("Cambiar la grifería del baño", urgent: false), client);
        second.Body!["earlyAccessUntil"].ShouldNotBeNull();
        // A client who cannot wait says so.
        (await fixia.Send(HttpMethod.Patch, $"/api/projects/{second["id"]}", new { urgent = true }, client))
            .Body!["earlyAccessUntil"].ShouldBeNull();
        (await fixia.Get("/api/projects?q=griferia"))["items"].AsArray().Count.ShouldBe(1);
        fixia.Clock.Advance(TimeSpan.FromMinutes(61));
        (await fixia.Get("/api/projects?q=cocina"))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Get(path)).Body!["earlyAccessUntil"].ShouldBeNull();
    }

    [Fact]
    public async Task A_proposal_tells_its_author_how_it_is_doing_and_can_be_changed_until_the_client_decides()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro, other) = (
            await fixia.Register("Clara Compara"),
            await fixia.Professional("Pedro Propone"),
            await fixia.Professional("Pablo Mira"));
        var project = await fixia.Post("/api/projects", Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", Letter(), pro);
        var path = $"/api/proposals/{sent["id"]}";
        async Task<JsonNode> Mine() => (await fixia.Get("/api/me/proposals", pro)).Body![0]!;
        (await Mine())["seenAt"].ShouldBeNull();
        (await fixia.Send(HttpMethod.Patch, path, Letter(Words, 18000), other)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Patch, path, Letter(Words, 18000), pro))["price"].GetValue<decimal>().ShouldBe(18000m);
        (await fixia.Post($"/api/projects/{project["id"]}/proposals/seen", null, other)).Status.ShouldBe(404);
        (await fixia.Post($"/api/projects/{project["id"]}/proposals/seen", null, client)).Status.ShouldBe(204);
        (await Mine())["seenAt"].ShouldNotBeNull();
        (await fixia.Post(path + "/shortlist", null, client)).Status.ShouldBe(200);
        (await fixia.Send(HttpMethod.Patch, path, Letter(Words, 15000), pro)).Code.ShouldBe("proposal_decided");
        (await fixia.Post(path + "/decline", new { reason = "price", note = "Se va de mi presupuesto." }, other))
            .Status.ShouldBe(404);
        fixia.Clock.Advance(TimeSpan.FromMinutes(5));
        (await fixia.Post(path + "/decline", new { reason = "price", note = "Se va de mi presupuesto." }, client))
            .Status.ShouldBe(200);
        (await Mine())["declineReason"]!.GetValue<string>().ShouldBe("price");
        (await fixia.Get($"/api/projects/{project["id"]}", other))["client"]["medianFirstAnswerHours"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Milestones_of_a_proposal_become_those_of_the_contract_and_their_sum_is_the_price()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Hitos"), await fixia.Professional("Pedro Hitos"));
        var project = await fixia.Post("/api/projects", Need(), client);
        var proposals = $"/api/projects/{project["id"]}/proposals";
        var parts = new[]
        {
            new { title = "Diagnóstico", price = 5000, days = 1 },
            new { title = "Cambio del caño", price = 15000, days = 3 },
        };
        (
            await fixia.Post(
                proposals,
                new { letter = Words, price = 1, days = 4, milestones = new[] { new { title = "X", price = 0, days = 0 } } },
                pro))["errors"]
            .AsObject().Select(e => e.Key)
            .ShouldBe(["milestones[0].title", "milestones[0].price", "milestones[0].days"], true);
        var sent = await fixia.Post(proposals, new { letter = Words, price = 1, days = 4, milestones = parts }, pro);
        sent["price"].GetValue<decimal>().ShouldBe(20000m);
        var accepted = await fixia.Post($"/api/proposals/{sent["id"]}/accept", null, client);
        var contract = await fixia.Get($"/api/contracts/{accepted["contractId"]}", pro);
        contract["price"].GetValue<decimal>().ShouldBe(20000m);
        contract["milestones"]
            .AsArray().Select(m => (m!["title"]!.GetValue<string>(), m["price"]!.GetValue<decimal>()))
            .ShouldBe([("Diagnóstico", 5000m), ("Cambio del caño", 15000m)]);
    }

    [Fact]
    public async Task A_letter_that_repeats_another_or_carries_contact_details_is_explained_to_its_author_only()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Lee"), await fixia.Professional("Pedro Copia"));
        var project = await fixia.Post("/api/projects", Need(), client);
        await fixia.Post($"/api/projects/{project["id"]}/proposals", Letter(), pro);
        var advice = await fixia.Post(
            "/api/proposals/advice",
            new
            {
                letter = Words.Replace(
                    "mañana por la mañana",
                    "hoy por la mañana",
                    StringComparison.Ordinal) + " Llamame al 11 5555-1234 o a pedro@gmail.com por $ 12.500.000.",
            },
            pro);
        advice.Status.ShouldBe(200, advice.Body?.ToJsonString());
        advice["contacts"].AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["11 5555-1234", "pedro@gmail.com"]);
        (await fixia.Post("/api/proposals/advice", new { letter = Words + " Saludos." }, pro))["similar"]
            .AsArray().Count.ShouldBe(1);
        (
            await fixia.Post(
                "/api/proposals/advice",
                new { letter = "Reviso la instalación completa y te paso el detalle con fotos de cada paso." },
                pro))["similar"]
            .AsArray().ShouldBeEmpty();
        (await fixia.Post("/api/proposals/advice", new { letter = Words }, client)).Code.ShouldBe("professional_required");
    }

    [Fact]
    public async Task Closed_is_not_for_ever_and_what_was_proposed_stands_again()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Duda"), await fixia.Professional("Pedro Espera"));
        var project = await fixia.Post("/api/projects", Need(), client);
        var path = $"/api/projects/{project["id"]}";
        var sent = await fixia.Post(path + "/proposals", Letter(), pro);
        (await fixia.Post(path + "/reopen", null, client)).Code.ShouldBe("project_not_closed");
        (await fixia.Post(path + "/close", null, client)).Status.ShouldBe(200);
        (await fixia.Get("/api/projects?q=cocina"))["items"].AsArray().ShouldBeEmpty();
        (await fixia.Post(path + "/reopen", null, pro)).Status.ShouldBe(404);
        (await fixia.Post(path + "/reopen", null, client))["status"].GetValue<string>().ShouldBe("open");
        (await fixia.Get("/api/projects?q=cocina"))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Post($"/api/proposals/{sent["id"]}/accept", null, client)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_open_project_can_be_said_better_and_its_old_address_leads_to_the_new_one()
    {
        await using var fixia = await Marketplace.Open();
        var (client, other) = (await fixia.Register("Clara Edita"), await fixia.Register("Otro Cliente"));
        var draft = await fixia.Post("/api/projects", new { title = "Algo", publish = false }, client);
        draft.Status.ShouldBe(201, draft.Body?.ToJsonString());
        (await fixia.Post($"/api/projects/{draft["id"]}/publish", null, client)).Status.ShouldBe(400);

        var project = await fixia.Post("/api/projects", Need(), client);
        var path = $"/api/projects/{project["id"]}";
        (await fixia.Send(HttpMethod.Patch, path, new { title = "Destapar la bacha de la cocina" }, other)).Status.ShouldBe(404);
        var changed = await fixia.Send(
            HttpMethod.Patch,
            path,
            new { title = "Destapar la bacha de la cocina", budgetMax = 50000 },
            client);
        changed["slug"].GetValue<string>().ShouldStartWith("destapar-la-bacha");
        (await fixia.Get($"/api/projects/{project["slug"]}"))["slug"]
            .GetValue<string>().ShouldBe(changed["slug"].GetValue<string>());
        (await fixia.Get("/api/projects?q=bacha"))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/projects?q=bacha&minPrice=45000"))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_comparable_work_cost_is_told_when_enough_is_known()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Mide"), await fixia.Professional("Pedro Cobra"));
        var path = "/api/projects/budget-hint?category=plomeria&city=rosario";
        (await fixia.Get(path)).Body!["hint"].ShouldBeNull();
        foreach (var price in new[] { 10000, 20000, 30000, 40000, 50000 })
        {
            var project = await fixia.Post("/api/projects", Need(), client);
            var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", Letter(price: price), pro);
            (await fixia.Post($"/api/proposals/{sent["id"]}/accept", null, client)).Status.ShouldBe(200);
        }

        var hint = (await fixia.Get(path))["hint"];
        (
            hint["low"]!.GetValue<decimal>(),
            hint["median"]!.GetValue<decimal>(),
            hint["high"]!.GetValue<decimal>(),
            hint["sample"]!.GetValue<int>()).ShouldBe((20000m, 30000m, 40000m, 5));
        hint["city"]!.GetValue<string>().ShouldBe("rosario");
        (await fixia.Get("/api/projects/budget-hint?category=plomeria&city=Salta"))["hint"]["city"].ShouldBeNull();
        (await fixia.Get("/api/projects/budget-hint")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_hundred_proposals_at_once_are_never_one_too_many_and_two_acceptances_give_one_contract()
    {
        await using var fixia = await Marketplace.Open();
        var client = await fixia.Register("Clara Popular");
        var project = await fixia.Post("/api/projects", Need(), client);
        var professionals = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(
                i => fixia.Professional($"Profesional {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}", Plan.Premium)));
        var answers = await Task.WhenAll(
            professionals.Select(p => fixia.Post($"/api/projects/{project["id"]}/proposals", Letter(), p)));
        answers.ShouldAllBe(a => a.Status == 201);
        answers.Count(a => a["status"].GetValue<string>() == "sent").ShouldBe(5);
        answers.Count(a => a["status"].GetValue<string>() == "waiting").ShouldBe(95);

        var sent = answers.Where(a => a["status"].GetValue<string>() == "sent").ToList();
        var accepts = await Task.WhenAll(sent.Select(a => fixia.Post($"/api/proposals/{a["id"]}/accept", null, client)));
        accepts.Count(a => a.Status == 200).ShouldBe(1);
        (await fixia.Get("/api/contracts?role=client", client))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_professional_keeps_their_proposals_and_may_only_withdraw()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Tarda"), await fixia.Professional("Pedro Vence"));
        var project = await fixia.Post("/api/projects", Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", Letter(), pro);
        await fixia.Post("/api/subscription/cancel", null, pro);
        fixia.Clock.Advance(TimeSpan.FromDays(40));
        await fixia.Run<ExpireSubscriptions>();
        var expired = await fixia.SignIn(pro);
        (await fixia.Send(HttpMethod.Patch, $"/api/proposals/{sent["id"]}", Letter(), expired))
            .Code.ShouldBe("professional_required");
        (await fixia.Get("/api/me/proposals", expired)).Body![0]!["actions"]!.ToJsonString().ShouldBe("""["withdraw"]""");
        (await fixia.Post($"/api/proposals/{sent["id"]}/withdraw", null, expired)).Status.ShouldBe(200);
    }
}
