using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Search;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Search;

public class FilterTests
{
    private static JsonObject Offer(
        string title, string category, string city, decimal price, int days = 3, bool remote = false, int? range = null) => new()
        {
            ["title"] = title,
            ["description"] = "Trabajo prolijo, con garantía escrita y presupuesto sin cargo.",
            ["category"] = category,
            ["price"] = price,
            ["deliveryDays"] = days,
            ["city"] = city,
            ["isRemote"] = remote,
            ["rangeKm"] = range,
            ["publish"] = true,
        };

    [Fact]
    public async Task The_home_page_shows_the_newest_at_once_and_counts_once_a_minute()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Cuenta");
        await Publish(fixia, ana, Offer("Pintura de casas", "pintura", "Rosario", 10000));
        (await fixia.Get("/api/home"))["counts"]["services"]!.GetValue<int>().ShouldBe(1);

        await Publish(fixia, ana, Offer("Pintura de frentes", "pintura", "Rosario", 20000));
        var soon = await fixia.Get("/api/home");
        soon["recentServices"][0]!["title"]!.GetValue<string>().ShouldBe("Pintura de frentes");
        soon["counts"]["services"]!.GetValue<int>().ShouldBe(1);

        fixia.Clock.Advance(TimeSpan.FromSeconds(61));
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fixia.Get("/api/home")))).ShouldAllBe(home => home.Status == 200);
        var counts = (await fixia.Get("/api/home"))["counts"];
        (
            counts["services"]!.GetValue<int>(),
            counts["professionals"]!.GetValue<int>(),
            counts["projects"]!.GetValue<int>()).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Each_filter_narrows_and_what_is_wrong_is_named()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Filtra", Plan.Premium);
        await Publish(fixia, ana,
            Offer("Pintura de casas en Rosario", "pintura", "Rosario", 10000, 1),
            Offer("Pintura de frentes en Salta", "pintura", "Salta", 50000, 10),
            Offer("Pintura de murales a distancia", "ilustracion", "Rosario", 90000, 30, remote: true),
            Offer("Plomería de urgencia en La Plata", "plomeria", "La Plata", 20000, range: 80));
        async Task<List<string>> Titles(string query) =>
            [
                .. (await fixia.Get("/api/services?" + query))["items"]
                .AsArray().Select(s => s!["title"]!.GetValue<string>().Split(' ')[^1]),
            ];

        (await Titles("q=pintura&category=pintura")).ShouldBe(["Rosario", "Salta"], true);
        (await Titles("category=hogar")).ShouldBe(["Rosario", "Salta", "Plata"], true);
        (await Titles("q=pintura&city=rosario")).ShouldBe(["Rosario", "distancia"], true);
        (await Titles("remote=true")).ShouldBe(["distancia"]);
        (await Titles("remote=false")).ShouldBe(["Rosario", "Salta", "Plata"], true);
        (await Titles("q=pintura&minPrice=20000&maxPrice=60000")).ShouldBe(["Salta"]);
        (await Titles("maxPrice=20000")).ShouldBe(["Rosario", "Plata"], true);
        (await Titles("q=pintura&maxDays=5")).ShouldBe(["Rosario"]);
        (await Titles("premium=true&q=salta")).ShouldBe(["Salta"]);
        (await Titles("level=expert")).ShouldBeEmpty();
        (await Titles("minTrust=50")).ShouldBeEmpty();
        (await Titles("professional=" + ana.Handle)).Count.ShouldBe(4);
        (await Titles("professional=nadie")).ShouldBeEmpty();
        // Who goes to a place is found there; who only is within the distance asked for, by distance.
        (await Titles("city=Buenos Aires")).ShouldBe(["Plata"]);
        (await Titles("near=Avellaneda&km=60")).ShouldBe(["Plata"]);
        var near = await Titles("near=Buenos Aires&km=300&sort=distance");
        near.ShouldBe(["Plata", "Rosario", "distancia"], true);
        near[0].ShouldBe("Plata");
        (await fixia.Get("/api/services?near=La Plata&km=10"))["items"][0]!["km"]!.GetValue<int>().ShouldBe(0);

        foreach (var (query, field) in new[]
        {
            ("sort=best", "sort"),
            ("near=Narnia", "near"),
            ("sort=distance", "near"),
            ("km=900&near=Salta", "km"),
            ("minTrust=101", "minTrust"),
            ("minPrice=10&maxPrice=5", "maxPrice"),
            ("maxPrice=1000000000", "maxPrice"),
            ("maxDays=366", "maxDays"),
            ("level=dios", "level"),
            ("q=" + new string('a', 121), "q"),
        })
            (await fixia.Get("/api/services?" + query))["errors"].AsObject().Select(e => e.Key).ShouldBe([field], query);
    }

    [Fact]
    public async Task Every_order_is_kept_from_page_to_page_without_losing_or_repeating_anything()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Ordena", Plan.Premium);
        var random = new Random(3);
        var cities = new[] { "Rosario", "Santa Fe", "Paraná", "San Nicolás" };
        await Publish(
            fixia,
            ana,
            [
                .. Enumerable.Range(0, 40).Select(
                    i => Offer($"Pintura número {i} de paredes", "pintura", cities[i % 4], 1000 + (random.Next(10) * 500))),
            ]);
        foreach (var sort in new[] { "", "newest", "price", "price_desc", "trust", "distance" })
        {
            foreach (var words in new[] { "", "&q=pintura" })
            {
                var all = await Pages(
                    fixia,
                    $"/api/services?limit=7&sort={sort}{words}{(sort == "distance" ? "&near=Rosario&km=300" : string.Empty)}");
                all.Count.ShouldBe(40, sort + words);
                all.Select(s => s["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(40, sort + words);
                var prices = all.ConvertAll(s => s["price"]!.GetValue<decimal>());
                if (sort == "price")
                    prices.ShouldBe(prices.Order());
                if (sort == "price_desc")
                    prices.ShouldBe(prices.OrderDescending());
                if (sort == "distance")
                    all.ConvertAll(s => s["km"]!.GetValue<int>()).ShouldBe(all.Select(s => s["km"]!.GetValue<int>()).Order());
            }
        }
    }

    [Fact]
    public async Task Facets_count_what_answers_and_no_more_than_they_show()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Cuenta", Plan.Premium);
        await Publish(
            fixia,
            ana,
            [
                .. Enumerable.Range(0, 6).Select(
                    i => Offer(
                        $"Pintura de cuartos {i}",
                        "pintura",
                        i < 4 ? "Rosario" : "Salta",
                        1000 * (i + 1),
                        remote: i == 0)),
            ]);
        await Publish(fixia, ana, Offer("Pintura de autos clásicos", "chapa-y-pintura", "Salta", 99000));
        var facets = (await fixia.Get("/api/services?q=pintura&facets=true&limit=1"))["facets"];
        facets["total"]!.GetValue<int>().ShouldBe(7);
        facets["isEstimate"]!.GetValue<bool>().ShouldBeFalse();
        facets["categories"]!.AsArray()
            .Select(c => (c!["value"]!.GetValue<string>(), c["count"]!.GetValue<int>()))
            .ShouldBe([("pintura", 6), ("chapa-y-pintura", 1)]);
        facets["cities"]!.AsArray()
            .Select(c => (c!["value"]!.GetValue<string>(), c["count"]!.GetValue<int>())).ShouldBe([("Rosario", 4), ("Salta", 3)]);
        facets["remote"]!.GetValue<int>().ShouldBe(1);
        facets["prices"]!.AsArray().Count.ShouldBe(3);
        var bars = facets["histogram"]!.AsArray();
        bars.Sum(b => b!["count"]!.GetValue<int>()).ShouldBe(7);
        bars.Zip(bars.Skip(1)).ShouldAllBe(
            two => two.First!["to"]!.GetValue<decimal>() == two.Second!["from"]!.GetValue<decimal>());
        bars.Count.ShouldBeLessThanOrEqualTo(16);
        (await fixia.Get("/api/services?q=pintura&city=Salta&facets=true"))["facets"]["total"]!.GetValue<int>().ShouldBe(3);
        (await fixia.Get("/api/services?q=pintura")).Body!["facets"].ShouldBeNull();
    }

    [Fact]
    public async Task Words_that_nothing_has_together_are_looked_for_one_by_one_and_it_is_said()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Afloja", Plan.Premium);
        await Publish(fixia, ana, Offer("Pintura de interiores", "pintura", "Rosario", 1000));
        await fixia.Run<LearnWords>();
        var found = await fixia.Get("/api/services?q=pintura submarina");
        found["items"].AsArray().Count.ShouldBe(1);
        found["relaxed"].GetValue<bool>().ShouldBeTrue();
        (await fixia.Get("/api/services?q=pinturra"))["mended"].GetValue<string>().ShouldBe("pintura");
    }

    [Fact]
    public async Task A_professional_sees_why_their_own_result_stands_where_it_does_and_nobody_else_does()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Puesto", Plan.Premium), await fixia.Professional("Eva Puesto"));
        await Publish(fixia, ana, Offer("Pintura de interiores", "pintura", "Rosario", 1000));
        await Publish(fixia, eva, Offer("Pintura, pintura y más pintura", "pintura", "Rosario", 1000));
        var items = (await fixia.Get("/api/services?q=pintura", ana))["items"].AsArray();
        var mine = items.Single(i => i!["professional"]!["handle"]!.GetValue<string>() == ana.Handle)!["rank"]!;
        mine["place"]!.GetValue<int>().ShouldBe(2);
        mine["words"]!.GetValue<int>().ShouldBeInRange(1, 99);
        mine["featured"]!.GetValue<bool>().ShouldBeTrue();
        items.Single(i => i!["professional"]!["handle"]!.GetValue<string>() == eva.Handle)!["rank"].ShouldBeNull();
        (await fixia.Get("/api/services?q=pintura"))["items"].AsArray().ShouldAllBe(i => i!["rank"] == null);
    }

    [Fact]
    public async Task One_person_has_at_most_two_of_the_first_six_and_loses_none()
    {
        await using var fixia = await Marketplace.Open();
        var (many, other, third) = (
            await fixia.Professional("Ana Muchas", Plan.Premium),
            await fixia.Professional("Eva Otra"),
            await fixia.Professional("Ivo Otro"));
        await Publish(
            fixia,
            other,
            Offer("Pintura de rejas", "pintura", "Rosario", 3000),
            Offer("Pintura de techos", "pintura", "Rosario", 3000));
        await Publish(
            fixia,
            third,
            Offer("Pintura de muebles", "pintura", "Rosario", 3000),
            Offer("Pintura de patios", "pintura", "Rosario", 3000));
        await Publish(
            fixia,
            many,
            [.. Enumerable.Range(0, 6).Select(i => Offer($"Pintura de cuartos {i}", "pintura", "Rosario", 1000 * (i + 1)))]);
        foreach (var query in new[] { "/api/services?q=pintura", "/api/services?category=pintura", "/api/services" })
        {
            var owners = (await fixia.Get(query))["items"]
                .AsArray().Select(i => i!["professional"]!["handle"]!.GetValue<string>()).ToList();
            owners.Count.ShouldBe(10, query);
            owners.Take(6).Count(o => o == many.Handle).ShouldBe(2, query);
            owners.Count(o => o == many.Handle).ShouldBe(6, query);
        }

        // Page after page there are the same ones, each once.
        var (seen, cursor) = (new List<string>(), string.Empty);
        do
        {
            var page = await fixia.Get($"/api/services?q=pintura&limit=4&cursor={cursor}");
            seen.AddRange(page["items"].AsArray().Select(i => i!["slug"]!.GetValue<string>()));
            cursor = page.Body!["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        seen.Count.ShouldBe(10);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task A_service_with_packages_costs_from_its_smallest_one_on()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Paquetes");
        var packaged = Offer("Pintura por ambientes", "pintura", "Rosario", 9000);
        packaged["packages"] = new JsonArray(
            new JsonObject
            {
                ["tier"] = "basic",
                ["summary"] = "Un ambiente con dos manos.",
                ["price"] = 9000,
                ["deliveryDays"] = 2,
                ["revisions"] = 1,
            });
        await Publish(fixia, ana, packaged, Offer("Pintura de una casa", "pintura", "Rosario", 9000));
        var found = (await fixia.Get("/api/services?q=pintura"))["items"].AsArray();
        found.ToDictionary(i => i!["title"]!.GetValue<string>(), i => i!["isFrom"]!.GetValue<bool>())
            .ShouldBe(
                new Dictionary<string, bool> { ["Pintura por ambientes"] = true, ["Pintura de una casa"] = false },
                ignoreOrder: true);
    }

    [Fact]
    public async Task Suggestions_complete_what_is_typed_with_or_without_accents()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Sugiere", Plan.Premium);
        await Publish(fixia, ana, Offer("Electricidad para quinchos", "electricidad", "Rosario", 1000));
        await fixia.Run<LearnWords>();
        async Task<List<string>> For(string typed) =>
            [
                .. (
                    await fixia.Get("/api/search/suggestions?q=" + Uri.EscapeDataString(typed))).Body!.AsArray().Select(s =>
                        s!["text"]!.GetValue<string>()),
            ];
        (await For("el")).ShouldContain("Electricidad");
        (await For("ELÉCTRICIDAD P")).ShouldBe(["Electricidad para quinchos"]);
        (await For("jardi")).ShouldContain("Jardinería");
        (await For(string.Empty)).ShouldBeEmpty();
        (await For("zzzz")).ShouldBeEmpty();
        // A trade and a person lead to their page; whoever is no professional is told of to nobody.
        await fixia.Register("Sugerencia Ajena");
        var all = (await fixia.Get("/api/search/suggestions?q=suger")).Body!.AsArray();
        all.ShouldBeEmpty();
        var person = (await fixia.Get("/api/search/suggestions?q=SUGIÉ")).Body!.AsArray().ShouldHaveSingleItem()!;
        (person["kind"]!.GetValue<string>(), person["path"]!.GetValue<string>()).ShouldBe(("person", $"/u/{ana.Handle}"));
        var trade = (await fixia.Get("/api/search/suggestions?q=electri")).Body![0]!;
        (trade["kind"]!.GetValue<string>(), trade["path"]!.GetValue<string>()).ShouldBe(("trade", "/categorias/electricidad"));
        (await For("%_'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Professionals_are_found_by_trade_name_and_skill_as_soon_as_they_say_so()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Zurcido");
        (await fixia.Send(
            HttpMethod.Patch,
            "/api/me/professional-profile",
            new { headline = "Modista de alta costura", skills = new[] { "bordado a mano" } },
            ana))
            .Status.ShouldBe(200);
        for (var left = 100; left > 0 && (await fixia.Get("/api/professionals?q=bordados"))["items"].AsArray().Count == 0; left--)
            await Task.Delay(50);
        (await fixia.Get("/api/professionals?q=bordados"))["items"].AsArray().Count.ShouldBe(1);
        (await fixia.Get("/api/professionals?q=zurcido"))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_saved_search_tells_of_what_is_published_once_and_of_early_projects_when_their_time_comes()
    {
        await using var fixia = await Marketplace.Open();
        var (clara, basic, premium) = (
            await fixia.Register("Clara Publica"),
            await fixia.Professional("Pedro Básico"),
            await fixia.Professional("Paula Premium", Plan.Premium));
        (await fixia.Post("/api/searches", new { kind = "project", name = "x", byMail = true })).Status.ShouldBe(401);
        (await fixia.Post("/api/searches", new { kind = "project", name = "", byMail = true }, basic)).Status.ShouldBe(400);
        foreach (var who in new[] { basic, premium, clara })
            (await fixia.Post(
                "/api/searches",
                new { kind = "project", name = "Cocinas", byMail = true, q = "cocina", category = "plomeria", maxPrice = 50000 },
                who))
                .Status.ShouldBe(200);
        (await fixia.Post("/api/searches", new { kind = "project", name = "Baños", byMail = true, q = "baño" }, premium))
            .Status.ShouldBe(200);
        await fixia.Post("/api/projects", Projects.ProjectTests.Need(urgent: false), clara);

        async Task<List<int>> News(Person who) =>
            [.. (await fixia.Get("/api/searches", who)).Body!.AsArray().Select(s => s!["news"]!.GetValue<int>())];
        for (var left = 100; left > 0 && (await News(premium)).Sum() == 0; left--)
            await Task.Delay(50);
        (await News(premium)).ShouldBe([0, 1]);
        (await News(basic)).ShouldBe([0]);
        (await News(clara)).ShouldBe([0], "nobody is told of their own");
        await fixia.Run<GatherAlerts>();
        await fixia.Run<GatherAlerts>();
        for (var left = 100; left > 0 && Letters(fixia, premium) == 0; left--)
            await Task.Delay(50);
        (Letters(fixia, premium), Letters(fixia, basic)).ShouldBe((1, 0));

        fixia.Clock.Advance(TimeSpan.FromMinutes(61));
        (await News(await fixia.SignIn(basic))).ShouldBe([1]);
        await fixia.Run<GatherAlerts>();
        for (var left = 100; left > 0 && Letters(fixia, basic) == 0; left--)
            await Task.Delay(50);
        (Letters(fixia, premium), Letters(fixia, basic)).ShouldBe((1, 1));
        var again = await fixia.SignIn(premium);
        var id = (await fixia.Get("/api/searches", again)).Body![1]!["id"]!.GetValue<string>();
        (await fixia.Post($"/api/searches/{id}/seen", null, await fixia.SignIn(clara))).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"/api/searches/{id}", null, await fixia.SignIn(clara))).Status.ShouldBe(404);
        (await fixia.Post($"/api/searches/{id}/seen", null, again)).Status.ShouldBe(200);
        (await News(again)).ShouldBe([0, 0]);
    }

    [Fact]
    public async Task A_saved_search_means_what_a_search_means()
    {
        await using var fixia = await Marketplace.Open();
        var (clara, pedro) = (await fixia.Register("Clara Sinluz"), await fixia.Professional("Pedro Cables"));
        (await fixia.Post(
            "/api/searches",
            new { kind = "service", name = "Luz", byMail = false, q = "me salta la térmica" },
            clara))
            .Status.ShouldBe(200);
        await fixia.Service(pedro);
        for (var left = 100; left > 0 && await News() == 0; left--)
            await Task.Delay(50);
        (await News()).ShouldBe(1);

        async Task<int> News() => (await fixia.Get("/api/searches", clara)).Body![0]!["news"]!.GetValue<int>();
    }

    [Fact]
    public async Task A_catalogue_in_its_tiers_finds_the_same_as_one_that_is_not_and_its_facets_are_about_right()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Muchos", Plan.Premium);
        await fixia.Do(async services =>
        {
            var database = services.GetRequiredService<NpgsqlDataSource>();
            await using var fill = database.CreateCommand($"""
                insert into services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days,
                    city, is_remote, status, published_at, created_at, updated_at)
                select gen_random_uuid(), '{ana.Id}', 'Pintura de cuartos ' || n, 's-' || n,
                    'Pinto paredes y techos con dos manos de látex lavable.', case when n % 4 = 0 then 'pintura' else
                    'albanileria' end,
                       1000 + n, 'fixed', 3, 'Rosario', false, 'active', now() - n * interval '1 minute', now(), now()
                           from generate_series(1, 6000) n
                """);
            await fill.ExecuteNonQueryAsync();
            await using var index = database.CreateCommand("select search_refresh('service', id) from services");
            await index.ExecuteNonQueryAsync();
        });
        var before = (await fixia.Get("/api/services?q=pintura&limit=50&category=pintura"))["items"]
            .AsArray().Select(i => i!["id"]!.GetValue<string>()).ToList();
        await fixia.Run<RebalanceTiers>();
        var after = await fixia.Get("/api/services?q=pintura&limit=50&category=pintura&facets=true");
        after["items"].AsArray().Select(i => i!["id"]!.GetValue<string>()).Intersect(before).Count().ShouldBeGreaterThan(25);
        after["facets"]["total"]!.GetValue<int>().ShouldBeInRange(900, 2100);
        after["facets"]["isEstimate"]!.GetValue<bool>().ShouldBeTrue();
        (await Pages(fixia, "/api/services?limit=50&q=pintura&category=pintura"))
            .Select(s => s["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1500);
        (await Pages(fixia, "/api/services?limit=50&category=pintura"))
            .Select(s => s["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1500);
        (await Pages(fixia, "/api/services?limit=50")).Select(s => s["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(6000);
        (await Pages(fixia, "/api/services?limit=50&q=pintura&category=pintura&sort=price"))
            .ConvertAll(s => s["price"]!.GetValue<decimal>()).ShouldBe(Enumerable.Range(1, 1500).Select(n => 1000m + (4 * n)));
    }

    // However many answer, the part of the sample that is counted is small, and what it tells is about right.
    [Fact]
    public async Task Facets_of_very_many_are_counted_on_a_part_and_are_about_right()
    {
        await using var fixia = await Marketplace.Open();
        await fixia.Do(async services =>
        {
            var database = services.GetRequiredService<NpgsqlDataSource>();
            await using (var fill = database.CreateCommand("""
                insert into search_sample (kind, tier, id, owner_id, score, published_at, category, city, price, trust, level,
                    is_remote, is_available, is_premium, words)
                select 'service', 5, u.id, u.id, 0.5, now(), case when u.n % 4 = 0 then 'pintura' else 'plomeria' end, 'Rosario',
                    1000 + u.n, 90, 'new', false, u.n % 10 = 0, false,
                       array_to_tsvector(array_remove(array['mucho', case when u.n % 5 = 0 then 'bastante' end,
                           case when u.n % 40 = 0 then 'algo' end], null)) || search_part(u.id)
                from (select id, row_number() over () as n from (select gen_random_uuid() as id from generate_series(1,
                    320000)) made where search_lot(id) % 16 = 0) u
                """))
                await fill.ExecuteNonQueryAsync();
            foreach (var (word, oneIn) in new[] { ("mucho", 1), ("bastante", 5), ("algo", 40) })
            {
                await using var ask = database.CreateCommand(
                    "select facet, value, total, is_estimate from search_facets_service($1::tsquery, null, null, null, null)");
                ask.Parameters.Add(new() { Value = word });
                await using var rows = await ask.ExecuteReaderAsync();
                var found = new Dictionary<(string, string), long>();
                while (await rows.ReadAsync())
                {
                    rows.GetBoolean(3).ShouldBeTrue();
                    found[(rows.GetString(0), rows.GetString(1))] = rows.GetInt64(2);
                }

                var all = found[("total", string.Empty)];
                all.ShouldBeInRange(320_000 / oneIn * 7 / 10, 320_000 / oneIn * 13 / 10, word);
                if (oneIn == 1)
                    ((double)found[("category", "pintura")] / all).ShouldBeInRange(0.15, 0.35, word);
            }
        });
    }

    private static int Letters(Marketplace fixia, Person who) =>
        fixia.Mail.To(who.Email).Count(l => l.Text.Contains("Arreglar una pérdida", StringComparison.Ordinal));

    private static async Task Publish(Marketplace fixia, Person who, params JsonObject[] offers)
    {
        foreach (var offer in offers)
        {
            var made = await fixia.Post("/api/services", offer, who);
            made.Status.ShouldBe(201, made.Body?.ToJsonString());
        }
    }

    private static async Task<List<JsonNode>> Pages(Marketplace fixia, string path)
    {
        var (all, cursor) = (new List<JsonNode>(), string.Empty);
        do
        {
            var page = await fixia.Get(path + cursor);
            page.Status.ShouldBe(200, page.Body?.ToJsonString());
            all.AddRange(page["items"].AsArray()!);
            cursor = page.Body!["nextCursor"]?.GetValue<string>() is { } next
                ? "&cursor=" + Uri.EscapeDataString(next)
                : string.Empty;
        }
        while (cursor.Length > 0);
        return all;
    }
}
