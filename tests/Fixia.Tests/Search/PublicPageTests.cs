using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Search;

/// <summary>What a search engine reads: the first HTML, no script run.</summary>
public partial class PublicPageTests
{
    [Fact]
    public async Task A_service_s_first_html_says_what_it_is_and_stops_when_it_is_hidden()
    {
        await using var fixia = await Open();
        var professional = await fixia.Professional("Pedro Caño");
        await fixia.Post(
            "/api/services",
            new
            {
                title = "Destapaciones <rápidas> & \"limpias\"",
                description = "Destapo cloacas </script> y desagües sin romper, también de noche.",
                category = "plomeria",
                price = 25000,
                priceUnit = "fixed",
                deliveryDays = 1,
                city = "Rosario",
                isRemote = false,
                publish = true,
            },
            professional);
        var slug = (await fixia.Get("/api/services"))["items"][0]!["slug"]!.GetValue<string>();
        var (status, html) = await Read(fixia, "/servicios/" + slug);
        status.ShouldBe(200);
        html.ShouldContain("<title>Destapaciones &lt;rápidas&gt; &amp; &quot;limpias&quot; · Fixia</title>");
        html.ShouldContain("<meta name=\"description\" content=\"Destapo cloacas &lt;/script&gt;");
        html.ShouldContain($"<link rel=\"canonical\" href=\"http://localhost:5080/servicios/{slug}\" />");
        html.ShouldContain("og:title");
        html.ShouldContain("<h1>Destapaciones &lt;rápidas&gt;");
        var data = JsonNode.Parse(JsonLd().Match(html).Groups["data"].Value)!["@graph"]!;
        data[0]!["@type"]!.GetValue<string>().ShouldBe("Service");
        data[0]!["offers"]!["price"]!.GetValue<decimal>().ShouldBe(25000m);
        // Nobody has rated Pedro yet: no rating is claimed.
        data[0]!["aggregateRating"].ShouldBeNull();
        data[1]!["itemListElement"]!.AsArray().Count.ShouldBe(3);
        (await Read(fixia, "/sitemaps/servicios.xml")).Html.ShouldContain($"/servicios/{slug}</");

        await fixia.Post("/api/subscription/cancel", null, professional);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        (await Read(fixia, "/servicios/" + slug)).Status.ShouldBe(404);
        (await Read(fixia, "/sitemaps/servicios.xml")).Html.ShouldNotContain(slug);
        await fixia.Run<ExpireSubscriptions>();
        (await Read(fixia, "/servicios/" + slug)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_address_of_before_has_moved_for_good_and_a_category_says_what_it_is()
    {
        await using var fixia = await Open();
        var ana = await fixia.Professional("Ana Muda");
        var service = await fixia.Post("/api/services", Services.ServiceTests.Offer(), ana);
        var renamed = await fixia.Send(
            HttpMethod.Patch,
            $"/api/services/{service["id"]}",
            new { title = "Identidad completa para marcas nuevas" },
            ana);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = fixia.Address };
        using var moved = await http.GetAsync($"/servicios/{service["slug"]}?ref=1");
        ((int)moved.StatusCode).ShouldBe(308);
        moved.Headers.Location!.ToString().ShouldBe($"/servicios/{renamed["slug"]}?ref=1");
        (await fixia.Put("/api/me/handle", new { handle = "ana-marcas" }, ana)).Status.ShouldBe(200);
        using var person = await http.GetAsync($"/u/{ana.Handle}");
        person.Headers.Location!.ToString().ShouldBe("/u/ana-marcas");

        var (status, html) = await Read(fixia, "/categorias/identidad");
        status.ShouldBe(200);
        html.ShouldContain("<title>Logos e identidad · Fixia</title>");
        html.ShouldContain("Identidad completa para marcas nuevas");
        JsonNode.Parse(JsonLd().Match(html).Groups["data"].Value)!["@graph"]![1]!["itemListElement"]!.AsArray().Count.ShouldBe(3);
        (await Read(fixia, "/categorias/no-existe")).Status.ShouldBe(404);
        (await Read(fixia, "/sitemaps/categorias.xml")).Html.ShouldContain("/categorias/plomeria</");
    }

    [Fact]
    public async Task A_project_by_invitation_is_told_to_no_engine()
    {
        await using var fixia = await Open();
        var client = await fixia.Register("Clara Privada");
        var made = await fixia.Post("/api/projects", Projects.ProjectTests.Need(visibility: "invitation"), client);
        (await Read(fixia, $"/proyectos/{made["slug"]}")).Status.ShouldBe(404);
        (await Read(fixia, "/sitemaps/proyectos.xml")).Html.ShouldNotContain(made["slug"].GetValue<string>());
    }

    [Fact]
    public async Task A_project_is_told_to_engines_only_when_everybody_may_see_it()
    {
        await using var fixia = await Open();
        var client = await fixia.Register("Clara Cliente");
        var made = await fixia.Post(
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
                urgent = false,
                proposalCap = 5,
                publish = true,
            },
            client);
        var path = $"/proyectos/{made["slug"]}";
        (await Read(fixia, path)).Html.ShouldNotContain("Cambiar el tablero");
        // The address exists, so it answers: when it opens, and nothing else.
        var (status, early) = await Read(fixia, path);
        status.ShouldBe(200);
        early.ShouldContain("<title>Proyecto en acceso anticipado · Fixia</title>");
        early.ShouldContain("noindex");
        fixia.Clock.Advance(TimeSpan.FromMinutes(61));
        var opened = (await Read(fixia, path)).Html;
        opened.ShouldContain("<title>Cambiar el tablero de un PH · Fixia</title>");
        opened.ShouldNotContain("noindex");

        (await fixia.Post($"/api/projects/{made["id"]}/close", null, await fixia.SignIn(client))).Status.ShouldBe(200);
        var (closed, words) = await Read(fixia, path);
        closed.ShouldBe(200);
        words.ShouldContain("noindex");
    }

    [Fact]
    public async Task People_robots_and_every_other_page()
    {
        await using var fixia = await Open();
        var professional = await fixia.Professional("Pedro Caño");
        (await Read(fixia, "/u/" + professional.Handle)).Html.ShouldContain("<title>Pedro Caño · Fixia</title>");
        (await Read(fixia, "/u/nadie")).Status.ShouldBe(404);
        (await Read(fixia, "/robots.txt")).Html.ShouldContain("Sitemap: http://localhost:5080/sitemap.xml");
        (await Read(fixia, "/sitemap.xml")).Html.ShouldContain("/sitemaps/profesionales.xml</");
        (await Read(fixia, "/sitemaps/otros.xml")).Status.ShouldBe(404);
        var (status, html) = await Read(fixia, "/panel");
        status.ShouldBe(200);
        html.ShouldContain("<title>Fixia</title>");
    }

    [Fact]
    public async Task The_pages_one_begins_at_say_what_they_are_and_lead_on()
    {
        await using var fixia = await Open();
        var pedro = await fixia.Professional("Pedro Caño");
        var service = await fixia.Post("/api/services", Services.ServiceTests.Offer(), pedro);
        var client = await fixia.Register("Clara Cliente");
        var project = await fixia.Post("/api/projects", Projects.ProjectTests.Need(urgent: false), client);
        var early = (await Read(fixia, "/proyectos")).Html;
        early.ShouldContain("<h1>Proyectos</h1>");
        early.ShouldNotContain(project["slug"]!.GetValue<string>());
        fixia.Clock.Advance(TimeSpan.FromMinutes(61));
        foreach (var (address, title, heading, content) in new[]
        {
            (
                "/",
                "Profesionales y servicios, con su reputación a la vista",
                "Encontrá a quien lo sabe hacer.",
                "<a href=\"/categorias/"),
            ("/servicios", "Servicios", "Servicios", $"<a href=\"/servicios/{service["slug"]}\">{service["title"]}</a>"),
            ("/proyectos", "Proyectos", "Proyectos", $"<a href=\"/proyectos/{project["slug"]}\">{project["title"]}</a>"),
            ("/profesionales", "Profesionales", "Profesionales", $"<a href=\"/u/{pedro.Handle}\">Pedro Caño</a>"),
            ("/pricing", "Planes", "Cobrá lo tuyo, entero.", "<p>Premium: $ 5.999,00 por mes</p>"),
            ("/ayuda", "Ayuda", "Ayuda", "contratar servicios es gratis"),
            ("/ingresar", "Ingresá a Fixia", "Ingresá a Fixia", "Qué bueno verte"),
            ("/registro", "Creá tu cuenta", "Creá tu cuenta", "Gratis, para contratar"),
            ("/legales/privacidad", "Privacidad", "Privacidad", "Qué guardamos, para qué"),
            ("/arrepentimiento", "Botón de arrepentimiento", "Botón de arrepentimiento", "en los últimos 10 días"),
        })
        {
            var (status, html) = await Read(fixia, address + "?pagina=2");
            status.ShouldBe(200, address);
            html.ShouldContain($"<title>{title} · Fixia</title>");
            html.ShouldContain($"<h1>{heading}</h1>");
            html.ShouldContain($"<link rel=\"canonical\" href=\"http://localhost:5080{address}\" />");
            html.ShouldContain("<meta name=\"description\" content=\"");
            html.ShouldContain(content);
        }

        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = fixia.Address };
        using var moved = await http.GetAsync("/servicios/?q=luz");
        moved.Headers.Location!.ToString().ShouldBe("/servicios?q=luz");
        (await Read(fixia, "/servicios/no-existe")).Status.ShouldBe(404);
    }

    // A file may hold 50,000 addresses; engines read them all by following the index.
    [Fact]
    public async Task The_sitemap_names_everything_however_much_there_is()
    {
        await using var fixia = await Open();
        var ana = await fixia.Professional("Ana Muchas");
        await fixia.Do(async services =>
        {
            await using var fill = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"""
                insert into services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days,
                    city, is_remote, status, published_at, created_at, updated_at)
                select gen_random_uuid(), '{ana.Id}', 'Pintura de casas', 's-' || n, 'Pinto paredes y techos con dos manos.',
                    'pintura', 1000, 'fixed', 3, 'Rosario', false, case when n % 100 = 0 then 'paused' else 'active' end, now(),
                    now(), now() from generate_series(1, 46000) n
                """);
            await fill.ExecuteNonQueryAsync();
        });
        static List<string> Locations(string xml) =>
            [
                .. XDocument.Parse(xml)
                .Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value[e.Value.IndexOf('/', 8)..]),
            ];
        var files = Locations((await Read(fixia, "/sitemap.xml")).Html)
            .Where(f => f.StartsWith("/sitemaps/servicios", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBe(2);
        var all = new List<string>();
        foreach (var file in files)
            all.AddRange(Locations((await Read(fixia, file)).Html));
        all.Count.ShouldBe(45_540);
        all.Distinct(StringComparer.Ordinal).Count().ShouldBe(45_540);
        (await Read(fixia, "/sitemaps/servicios.xml?from=nada")).Status.ShouldBe(400);
    }

    private static Task<Marketplace> Open()
    {
        var server = new FixiaServer();
        // The page as it is written; a build changes nothing that matters here.
        server.Settings["Web:Root"] = Path.Combine(Sources.Root, "src", "web");
        return Marketplace.Open(server);
    }

    private static async Task<(int Status, string Html)> Read(Marketplace fixia, string path)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var answer = await http.GetAsync(path);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<script "
        + "type=\"application/ld\\+json\">(?<data>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonLd();
}
