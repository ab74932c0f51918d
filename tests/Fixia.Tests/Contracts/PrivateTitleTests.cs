using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Contracts;

/// <summary>What a client told only those they invited is told to nobody else, before, during or after the work.</summary>
public class PrivateTitleTests
{
    private const string Marker = "zarzaparrilla";

    [Fact]
    public async Task The_title_of_a_project_by_invitation_stands_in_no_page_a_stranger_can_open()
    {
        await using var fixia = await Marketplace.Open();
        var (clara, pedro, eva) = (
            await fixia.Register("Clara Cliente"),
            await fixia.Professional("Pedro Mudanzas"),
            await fixia.Professional("Eva Extraña"));
        var project = await fixia.Post(
            "/api/projects",
            new
            {
                title = $"Mudanza de mi {Marker}",
                description = $"Es la {Marker} de la que hablamos, con veinte cajas y un piano.",
                category = "mudanzas",
                budgetKind = "fixed",
                budgetMin = 10000,
                budgetMax = 30000,
                city = "Rosario",
                isRemote = false,
                urgent = true,
                proposalCap = 5,
                visibility = "invitation",
                publish = true,
            },
            clara);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        (await fixia.Post($"/api/projects/{project["id"]}/invitations", new { handle = pedro.Handle }, clara))
            .Status.ShouldBeInRange(200, 204);
        await NothingSaid(fixia, eva, project, clara, pedro);

        var proposal = await fixia.Post(
            $"/api/projects/{project["id"]}/proposals",
            new { letter = "Puedo el sábado con camión cerrado y dos ayudantes.", price = 20000, days = 2 },
            pedro);
        proposal.Status.ShouldBe(201, proposal.Body?.ToJsonString());
        var accepted = await fixia.Post(
            $"/api/proposals/{proposal["id"]}/accept",
            new { version = proposal["version"].GetValue<int>() },
            clara);
        accepted.Status.ShouldBe(200, accepted.Body?.ToJsonString());
        await NothingSaid(fixia, eva, project, clara, pedro);

        var contract = $"/api/contracts/{accepted["contractId"]}";
        await fixia.Deliver(contract, pedro);
        (await fixia.Post(contract + "/milestones/1/approve", new { delivery = 1 }, clara)).Status.ShouldBe(204);
        await fixia.Feedback(contract, clara, true);
        await fixia.Feedback(contract, pedro, true);
        await NothingSaid(fixia, eva, project, clara, pedro);

        // Both have a feedback to show, which says the trade; the two themselves read the title.
        foreach (var (person, role) in new[] { (clara, "client"), (pedro, "professional") })
        {
            var shown = (await fixia.Get($"/api/users/{person.Handle}/feedback?role={role}", eva))["items"]
                .AsArray().ShouldHaveSingleItem()!;
            shown["contractTitle"]!.GetValue<string>().ShouldBe("Mudanzas y fletes");
        }

        (await fixia.Get(contract, pedro))["title"].GetValue<string>().ShouldContain(Marker);
    }

    private static async Task NothingSaid(Marketplace fixia, Person stranger, Answer project, params Person[] people)
    {
        var id = project["id"].GetValue<Guid>();
        var slug = project["slug"].GetValue<string>();
        List<string> doors =
        [
            "/",
            "/proyectos",
            $"/proyectos/{slug}",
            "/sitemap.xml",
            "/robots.txt",
            "/api/home",
            "/api/projects",
            $"/api/projects?q={Marker}",
            "/api/projects?category=mudanzas&city=Rosario", $"/api/services?q={Marker}", $"/api/professionals?q={Marker}",
            $"/api/search/suggestions?q={Marker[..5]}", $"/api/projects/{id}", $"/api/projects/{slug}",
            $"/api/projects/{id}/questions",
            $"/api/projects/{id}/proposals",
            "/api/contracts",
            "/api/orders",
            "/api/me",
            "/api/me/proposals",
            "/api/me/invitations",
            "/api/me/projects",
            "/api/me/favourites",
            "/api/me/searches",
            "/api/projects/price-guide?category=mudanzas",
            .. people.SelectMany(p => new[]
            {
                $"/u/{p.Handle}", $"/api/users/{p.Handle}", $"/api/users/{p.Handle}/feedback?role=client",
                $"/api/users/{p.Handle}/feedback?role=professional",
            }),
        ];
        using var http = new HttpClient { BaseAddress = fixia.Address };
        var map = await http.GetStringAsync("/sitemap.xml");
        doors.AddRange(
            map.Split("<loc>")
                .Skip(1).Select(part => new Uri(part[..part.IndexOf("</loc>", StringComparison.Ordinal)]).PathAndQuery));
        foreach (var door in doors.Distinct())
        {
            foreach (var token in new[] { null, stranger.Token })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, door);
                if (token is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using var answer = await http.SendAsync(request);
                var said = await answer.Content.ReadAsStringAsync();
                said.ShouldNotContain("mudanza de mi", Case.Insensitive, $"{door} answered {(int)answer.StatusCode}");
                said.ShouldNotContain("veinte cajas", Case.Insensitive, door);
                // An address that names it may say back what was asked, and finds nothing.
                if (!door.Contains(Marker, StringComparison.Ordinal))
                    said.ShouldNotContain(Marker, Case.Insensitive, door);
                else
                    (JsonOrNull(said)?["items"]?.AsArray().Count ?? 0).ShouldBe(0, door);
            }
        }
    }

    private static JsonNode? JsonOrNull(string text) => text.StartsWith('{') ? JsonNode.Parse(text) : null;
}
