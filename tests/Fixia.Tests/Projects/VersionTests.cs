using Fixia.Accounts;
using Fixia.Platform.Mail;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Projects;

/// <summary>Two may change the same thing: nobody is bound to what they did not read.</summary>
public class VersionTests
{
    [Fact]
    public async Task What_is_accepted_is_what_was_read()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Lee"), await fixia.Professional("Pedro Cambia"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(price: 100), pro);
        var path = $"/api/proposals/{sent["id"]}";
        var read = (await fixia.Get($"/api/projects/{project["id"]}/proposals", client)).Body![0]!;
        read["version"]!.GetValue<int>().ShouldBe(1);

        (await fixia.Send(HttpMethod.Patch, path, new { price = 999_999 }, pro))["version"].GetValue<int>().ShouldBe(2);
        // Who does not say what they read can only have read the first.
        foreach (var body in new object?[] { null, new { version = 1 }, new { } })
        {
            var refused = await fixia.Post(path + "/accept", body, client);
            refused.Status.ShouldBe(409, refused.Body?.ToJsonString());
            refused.Code.ShouldBe("proposal_changed");
            (
                refused["seen"]["price"]!.GetValue<decimal>(),
                refused["now"]["price"]!.GetValue<decimal>()).ShouldBe((100m, 999_999m));
            refused["now"]["version"]!.GetValue<int>().ShouldBe(2);
        }

        (await fixia.Post(path + "/accept", new { version = 7 }, client)).Status.ShouldBe(400);
        (await fixia.Post(path + "/shortlist", new { version = 1 }, client)).Code.ShouldBe("proposal_changed");
        (await fixia.Post(path + "/shortlist", new { version = 2 }, client)).Status.ShouldBe(200);
        var accepted = await fixia.Post(path + "/accept", new { version = 2 }, client);
        accepted.Status.ShouldBe(200, accepted.Body?.ToJsonString());
        (await fixia.Get($"/api/contracts/{accepted["contractId"]}", client))["price"].GetValue<decimal>().ShouldBe(999_999m);
    }

    [Theory]
    [InlineData("projects", """{"budgetMax":31000}""")]
    [InlineData("proposals", """{"price":21000}""")]
    public async Task Who_says_what_they_saw_changes_only_that(string kind, string change)
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Pestañas"), await fixia.Professional("Pedro Pestañas"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var proposal = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(), pro);
        var (id, by) = kind == "projects" ? (project["id"], client) : (proposal["id"], pro);
        using var http = new HttpClient { BaseAddress = fixia.Address };
        async Task<HttpResponseMessage> Change(string seen)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/{kind}/{id}");
            request.Headers.Add("Authorization", "Bearer " + by.Token);
            request.Headers.Add("If-Match", seen);
            request.Content = new StringContent(change, System.Text.Encoding.UTF8, "application/merge-patch+json");
            return await http.SendAsync(request);
        }

        using var first = await Change("\"1\"");
        ((int)first.StatusCode).ShouldBe(200);
        first.Headers.ETag!.Tag.ShouldBe("\"2\"");
        using var second = await Change("\"1\"");
        ((int)second.StatusCode).ShouldBe(412);
    }

    [Fact]
    public async Task Saying_the_same_again_is_no_other_version()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Igual"), await fixia.Professional("Pedro Igual"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(), pro);
        var same = await fixia.Send(HttpMethod.Patch, $"/api/proposals/{sent["id"]}", ProjectTests.Letter(), pro);
        (same["version"].GetValue<int>(), same["editedAt"]).ShouldBe((1, null));
        (await fixia.Send(HttpMethod.Patch, $"/api/projects/{project["id"]}", new { budgetMax = 30000 }, client))["version"]
            .GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task However_the_two_race_nobody_is_bound_to_another_price()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Corre"), await fixia.Professional("Pedro Corre"));
        for (var round = 0; round < 8; round++)
        {
            var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
            var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(price: 100), pro);
            var path = $"/api/proposals/{sent["id"]}";
            var accepting = fixia.Post(path + "/accept", new { version = 1 }, client);
            var editing = fixia.Send(HttpMethod.Patch, path, new { price = 999_999 }, pro);
            var (accepted, edited) = (await accepting, await editing);
            (accepted.Status == 200).ShouldNotBe(edited.Status == 200);
            if (accepted.Status == 200)
                (await fixia.Get($"/api/contracts/{accepted["contractId"]}", client))["price"].GetValue<decimal>().ShouldBe(100m);
        }
    }

    [Fact]
    public async Task A_proposal_answers_the_project_as_it_was_read_and_that_is_agreed()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro, late) = (
            await fixia.Register("Clara Agrega"),
            await fixia.Professional("Pedro Responde"),
            await fixia.Professional("Pablo Tarde"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var path = $"/api/projects/{project["id"]}";
        var sent = await fixia.Post(path + "/proposals", ProjectTests.Letter(), pro);
        sent["projectVersion"].GetValue<int>().ShouldBe(1);

        const string more = "Gotea debajo de la bacha, y además hay que hacer el baño entero.";
        (await fixia.Send(HttpMethod.Patch, path, new { description = more }, client))["version"].GetValue<int>().ShouldBe(2);
        var stale = await fixia.Post(
            path + "/proposals",
            new { letter = ProjectTests.Words, price = 20000, days = 2, projectVersion = 1 },
            late);
        stale.Code.ShouldBe("project_changed");
        stale["seen"]["brief"]!["description"]!.GetValue<string>().ShouldNotBe(more);
        stale["now"]["brief"]!["description"]!.GetValue<string>().ShouldBe(more);
        (await fixia.Post(
            path + "/proposals",
            new { letter = ProjectTests.Words, price = 20000, days = 2, projectVersion = 2 },
            late))
            .Status.ShouldBe(201);

        // Its author sees that the project changed, and so does whoever compares.
        async Task<bool> Changed() => (await fixia.Get("/api/me/proposals", pro)).Body![0]!["projectChanged"]!.GetValue<bool>();
        (await Changed()).ShouldBeTrue();
        (await fixia.Send(HttpMethod.Patch, $"/api/proposals/{sent["id"]}", new { days = 3, projectVersion = 1 }, pro))
            .Code.ShouldBe("project_changed");
        (await fixia.Send(HttpMethod.Patch, $"/api/proposals/{sent["id"]}", new { days = 3 }, pro))["projectChanged"]
            .GetValue<bool>().ShouldBeTrue();

        var accepted = await fixia.Post($"/api/proposals/{sent["id"]}/accept", new { version = 2 }, client);
        accepted.Status.ShouldBe(200, accepted.Body?.ToJsonString());
        // What was agreed is what was answered.
        (await fixia.Get($"/api/contracts/{accepted["contractId"]}", pro))["brief"]
            .GetValue<string>().ShouldNotContain("baño entero");
    }

    [Fact]
    public async Task An_offer_is_confirmed_for_the_project_as_it_is_also_when_it_can_no_longer_be_edited()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Elige"), await fixia.Professional("Pedro Confirma"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(), pro);
        var path = $"/api/proposals/{sent["id"]}";
        (await fixia.Post(path + "/shortlist", new { version = 1 }, client)).Status.ShouldBe(200);
        await fixia.Send(HttpMethod.Patch, $"/api/projects/{project["id"]}", new { budgetMax = 45000 }, client);
        (await fixia.Get("/api/me/proposals", pro)).Body![0]!["actions"]!.ToJsonString().ShouldBe("""["confirm","withdraw"]""");
        (await fixia.Post(path + "/confirm", new { projectVersion = 1 }, pro)).Code.ShouldBe("project_changed");
        var confirmed = await fixia.Post(path + "/confirm", new { projectVersion = 2 }, pro);
        confirmed["projectChanged"].GetValue<bool>().ShouldBeFalse();
        (await fixia.Post(path + "/confirm", new { projectVersion = 2 }, client)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Nothing_can_be_decided_on_a_closed_project()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Cierra"), await fixia.Professional("Pedro Cerrado"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(), pro);
        await fixia.Post($"/api/projects/{project["id"]}/close", null, client);
        foreach (var (verb, by) in new[] { ("shortlist", client), ("accept", client), ("withdraw", pro) })
            (await fixia.Post($"/api/proposals/{sent["id"]}/{verb}", null, by)).Code.ShouldBe("project_not_open", verb);
        (await fixia.Post($"/api/proposals/{sent["id"]}/decline", new { reason = "price" }, client))
            .Code.ShouldBe("project_not_open");
    }

    [Fact]
    public async Task A_draft_that_is_given_up_is_seen_by_nobody_and_shown_only_when_it_is_whole()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Borra"), await fixia.Professional("Pedro Curioso"));
        var draft = await fixia.Post("/api/projects", new { title = "Algo mío", publish = false }, client);
        var path = $"/api/projects/{draft["id"]}";
        (await fixia.Post(path + "/close", null, client))["status"].GetValue<string>().ShouldBe("closed");
        (await fixia.Get(path, pro)).Status.ShouldBe(404);
        (await fixia.Post(path + "/reopen", null, client))["errors"]["description"].ShouldNotBeNull();
        (await fixia.Get(path, client))["status"].GetValue<string>().ShouldBe("closed");
    }

    [Fact]
    public async Task Whoever_answered_what_a_project_said_before_is_written_to_once()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Escribe"), await fixia.Professional("Pedro Avisado"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var sent = await fixia.Post($"/api/projects/{project["id"]}/proposals", ProjectTests.Letter(), pro);
        for (var more = 1; more <= 3; more++)
            await fixia.Send(HttpMethod.Patch, $"/api/projects/{project["id"]}", new { budgetMax = 40000 + more }, client);
        List<Letter> Told() =>
            fixia.Mail.To(pro.Email).FindAll(l => l.Subject.StartsWith("Cambió el proyecto", StringComparison.Ordinal));
        for (var left = 200; left > 0 && Told().Count == 0; left--)
            await Task.Delay(50);
        Told().Single().Text.ShouldContain("/proyectos/arreglar-una-perdida");
        (await fixia.Post($"/api/proposals/{sent["id"]}/confirm", new { projectVersion = 4 }, pro)).Status.ShouldBe(200);
        Told().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_title_kept_by_others_is_not_told_once_the_project_is_by_invitation()
    {
        await using var fixia = await Marketplace.Open();
        var (client, other) = (await fixia.Register("Clara Reserva"), await fixia.Register("Otro Curioso"));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        (await fixia.Put($"/api/favourites/project/{project["id"]}", new { }, other)).Status.ShouldBeLessThan(300);
        await fixia.Send(
            HttpMethod.Patch,
            $"/api/projects/{project["id"]}",
            new { title = "Mudanza de mi divorcio", visibility = "invitation" },
            client);
        (await fixia.Get("/api/favourites", other)).Body!.ToJsonString().ShouldNotContain("divorcio");
        (await fixia.Get($"/api/projects/{project["slug"]}", other)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Contact_details_in_any_text_are_shown_to_their_author_with_the_exact_words()
    {
        await using var fixia = await Marketplace.Open();
        var client = await fixia.Register("Clara Escribe");
        var advice = await fixia.Post(
            "/api/texts/advice",
            new { text = "Llamame al 11 5555-1234 o a clara@gmail.com; pago $ 12.500.000." },
            client);
        advice["contacts"].AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["11 5555-1234", "clara@gmail.com"]);
        (await fixia.Post("/api/texts/advice", new { text = "Sin datos." })).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Thirty_at_once_are_never_one_too_many()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Muchas"), await fixia.Professional("Pedro Insiste", Plan.Premium));
        var project = await fixia.Post("/api/projects", ProjectTests.Need(), client);
        var path = $"/api/projects/{project["id"]}";
        var asked = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(
                i => fixia.Post(path + "/questions", new { question = $"¿La llave de paso {i} funciona?" }, pro)));
        asked.Count(a => a.Status == 200).ShouldBe(5);
        asked.Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "too_many_questions");
        (await fixia.Get(path + "/questions")).Body!.AsArray().Count.ShouldBe(5);

        var guests = new List<Person>();
        foreach (var i in Enumerable.Range(0, 30))
            guests.Add(await fixia.Professional($"Invitado {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}"));
        var invited = await Task.WhenAll(
            guests.Select(guest => fixia.Post(path + "/invitations", new { handle = guest.Handle }, client)));
        invited.Count(a => a.Status == 200).ShouldBe(20);
        invited.Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "too_many_invitations");
        (await fixia.Get(path + "/invitations", client)).Body!.AsArray().Count.ShouldBe(20);

        var twice = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => fixia.Post(path + "/proposals", ProjectTests.Letter(), pro)));
        twice.Count(a => a.Status == 201).ShouldBe(1);
        twice.Where(a => a.Status != 201).ShouldAllBe(a => a.Code == "already_proposed");
    }

    [Fact]
    public async Task A_published_project_lies_in_a_city_that_exists_and_a_proposal_agrees_when_silence_approves()
    {
        await using var fixia = await Marketplace.Open();
        var (client, pro) = (await fixia.Register("Clara Lugar"), await fixia.Professional("Pedro Lugar"));
        var nowhere = ProjectTests.Need();
        nowhere["city"] = "Ciudad Gótica";
        (await fixia.Post("/api/projects", nowhere, client))["errors"]["city"]![0]!["code"]!
            .GetValue<string>().ShouldBe("unknown_city");
        nowhere["publish"] = false;
        var draft = await fixia.Post("/api/projects", nowhere, client);
        draft.Status.ShouldBe(201, draft.Body?.ToJsonString());
        (await fixia.Post($"/api/projects/{draft["id"]}/publish", null, client))["errors"]["city"].ShouldNotBeNull();
        var plain = await fixia.Send(
            HttpMethod.Patch,
            $"/api/projects/{draft["id"]}",
            new { city = "cordoba", publish = true },
            client);
        (plain["city"].GetValue<string>(), plain["status"].GetValue<string>()).ShouldBe(("Córdoba", "open"));
        (await fixia.Send(HttpMethod.Patch, $"/api/projects/{draft["id"]}", new { publish = false }, client))
            .Code.ShouldBe("project_not_draft");

        object Offer(int days) => new { letter = ProjectTests.Words, price = 20000, days = 2, autoApproveDays = days };
        foreach (var days in new[] { 0, 15 })
            (await fixia.Post($"/api/projects/{draft["id"]}/proposals", Offer(days), pro))["errors"]["autoApproveDays"]
                .ShouldNotBeNull();
        var sent = await fixia.Post($"/api/projects/{draft["id"]}/proposals", Offer(3), pro);
        sent["autoApproveDays"].GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_change_leaves_what_it_does_not_name_and_clears_what_it_calls_null()
    {
        await using var fixia = await Marketplace.Open();
        var client = await fixia.Register("Clara Parche");
        var need = ProjectTests.Need();
        need["deadline"] = "2100-01-31";
        var project = await fixia.Post("/api/projects", need, client);
        var path = $"/api/projects/{project["id"]}";
        var changed = await fixia.Send(HttpMethod.Patch, path, new { budgetMax = 40000 }, client);
        (changed["deadline"].GetValue<string>(), changed["city"].GetValue<string>()).ShouldBe(("2100-01-31", "Rosario"));
        (await fixia.Send(HttpMethod.Patch, path, new { deadline = (string?)null }, client)).Body!["deadline"].ShouldBeNull();
        (await fixia.Send(HttpMethod.Patch, path, new { noDeadline = true }, client))["errors"]["noDeadline"].ShouldNotBeNull();
    }
}
