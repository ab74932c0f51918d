using Fixia.Subscriptions;
using Fixia.Tests.Services;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class ShowcaseTests
{
    [Fact]
    public async Task Work_is_shown_in_the_order_its_owner_gives_it()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Muestra"), await fixia.Professional("Eva Mira"));
        (await fixia.Post("/api/me/portfolio", new { title = "Sin fotos", pictures = Array.Empty<string>() }, ana))
            .Status.ShouldBe(400);
        (await fixia.Post("/api/me/portfolio", new { title = "Ajena", pictures = new[] { await fixia.Picture(eva) } }, ana))
            .Status.ShouldBe(400);
        foreach (var title in new[] { "Primero", "Segundo", "Tercero" })
            (await fixia.Post("/api/me/portfolio", new { title, pictures = new[] { await fixia.Picture(ana) } }, ana))
                .Status.ShouldBe(200);
        var items = (await fixia.Get("/api/me/portfolio", ana)).Body!.AsArray()
            .Select(i => i!["id"]!.GetValue<string>()).ToList();
        string[] turned = [items[2], items[0], items[1]];
        (await fixia.Put("/api/me/portfolio/order", new { ids = turned[..2] }, ana)).Status.ShouldBe(400);
        (await fixia.Put("/api/me/portfolio/order", new { ids = turned }, eva)).Status.ShouldBe(400);
        (await fixia.Put("/api/me/portfolio/order", new { ids = turned }, ana)).Status.ShouldBe(200);
        (await fixia.Get($"/api/users/{ana.Handle}"))["professional"]["portfolio"]!
            .AsArray().Select(i => i!["title"]!.GetValue<string>()).ShouldBe(["Tercero", "Primero", "Segundo"]);
        (await fixia.Send(HttpMethod.Delete, $"/api/me/portfolio/{items[0]}", null, eva)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"/api/me/portfolio/{items[0]}", null, ana)).Body!.AsArray().Count.ShouldBe(2);
        (await fixia.Get("/api/me/portfolio")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_licence_has_a_number_and_says_when_it_has_expired()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Matrícula"), await fixia.Professional("Eva Ajena"));
        object Licence(string? number, string expires) => new
        {
            kind = "licence",
            title = "Gasista de primera",
            issuer = "Metrogas",
            number,
            issuedOn = "2020-01-10",
            expiresOn = expires,
        };
        (await fixia.Post("/api/me/credentials", Licence(null, "2090-01-10"), ana))["errors"]
            .AsObject().Select(e => e.Key).ShouldBe(["number"]);
        (await fixia.Post("/api/me/credentials", Licence("1234", "2019-01-10"), ana))["errors"]
            .AsObject().Select(e => e.Key).ShouldBe(["expiresOn"]);
        var stated = await fixia.Post("/api/me/credentials", Licence("1234", "2021-01-10"), ana);
        stated.Status.ShouldBe(200, stated.Body?.ToJsonString());
        var id = stated.Body![0]!["id"]!.GetValue<string>();
        (await fixia.Put($"/api/me/credentials/{id}", Licence("1234", "2090-01-10"), eva)).Status.ShouldBe(404);
        (await fixia.Get($"/api/users/{ana.Handle}"))["professional"]["credentials"]![0]!["isExpired"]!
            .GetValue<bool>().ShouldBeTrue();
        (await fixia.Put($"/api/me/credentials/{id}", Licence("1234", "2090-01-10"), ana))
            .Body![0]!["isExpired"]!.GetValue<bool>().ShouldBeFalse();
        (await fixia.Send(HttpMethod.Delete, $"/api/me/credentials/{id}", null, eva)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"/api/me/credentials/{id}", null, ana)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_page_changes_its_name_once_in_90_days_and_the_old_one_leads_to_it()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Register("Ana Nombre"), await fixia.Register("Eva Nombre"));
        Task<Answer> To(string handle, Person who) => fixia.Put("/api/me/handle", new { handle }, who);
        foreach (var bad in new[] { "", "ab", "-ana", "ana_", "ana ñ", "1ana", new string('a', 31) })
            (await To(bad, ana)).Status.ShouldBe(400, bad);
        (await To(eva.Handle, ana)).Code.ShouldBe("handle_taken");
        (await To("ana-electrica", ana))["handle"].GetValue<string>().ShouldBe("ana-electrica");
        (await To("ana-otra", ana)).Code.ShouldBe("handle_changed_lately");
        (await fixia.Get($"/api/users/{ana.Handle}"))["handle"].GetValue<string>().ShouldBe("ana-electrica");
        // Nobody takes the name that leads to somebody else.
        (await To(ana.Handle, eva)).Code.ShouldBe("handle_taken");
        fixia.Clock.Advance(TimeSpan.FromDays(91));
        // Back to one's own old name.
        (await To(ana.Handle, await fixia.SignIn(ana)))["handle"].GetValue<string>().ShouldBe(ana.Handle);
    }

    [Fact]
    public async Task Favourites_are_ones_own_in_lists_and_stay_when_what_is_kept_goes_away()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, clara, eva) = (
            await fixia.Professional("Ana Ofrece"), await fixia.Register("Clara Guarda"), await fixia.Register("Eva Espía"));
        var service = await fixia.Post("/api/services", ServiceTests.Offer(), ana);
        var path = $"/api/favourites/service/{service["id"]}";
        (await fixia.Send(HttpMethod.Put, path, new { })).Status.ShouldBe(401);
        (await fixia.Put($"/api/favourites/service/{Guid.CreateVersion7()}", new { }, clara)).Status.ShouldBe(404);
        (await fixia.Put(path, new { }, clara)).Status.ShouldBe(204);
        (await fixia.Put(path, new { }, clara)).Status.ShouldBe(204);
        (await fixia.Put($"/api/favourites/professional/{ana.Id}", new { }, clara)).Status.ShouldBe(204);
        var list = await fixia.Post("/api/favourites/lists", new { name = "Para el local" }, clara);
        (await fixia.Post("/api/favourites/lists", new { name = "Para el local" }, clara)).Code.ShouldBe("list_exists");
        (await fixia.Put(path, new { listId = list["id"].GetValue<string>() }, eva)).Status.ShouldBe(404);
        (await fixia.Put(path, new { listId = list["id"].GetValue<string>() }, clara)).Status.ShouldBe(204);

        var kept = (await fixia.Get("/api/favourites", clara))["items"].AsArray();
        kept.Count.ShouldBe(2);
        kept.Single(
            k =>
                k!["kind"]!.GetValue<string>() == "service")!["listId"]!.GetValue<string>().ShouldBe(list["id"]
                    .GetValue<string>());
        (await fixia.Get("/api/favourites", eva))["items"].AsArray().ShouldBeEmpty();
        await fixia.Post($"/api/services/{service["id"]}/pause", null, ana);
        (await fixia.Send(HttpMethod.Delete, $"/api/favourites/lists/{list["id"]}", null, eva)).Status.ShouldBe(404);
        (await fixia.Send(HttpMethod.Delete, $"/api/favourites/lists/{list["id"]}", null, clara)).Status.ShouldBe(204);
        var still = (await fixia.Get("/api/favourites", clara))["items"]
            .AsArray().Single(k => k!["kind"]!.GetValue<string>() == "service")!;
        still["available"]!.GetValue<bool>().ShouldBeFalse();
        still["listId"].ShouldBeNull();

        // As many as there may be: another is too many, one of them can still change its list, also one that is not offered now.
        await fixia.Do(async services =>
        {
            await using var fill = services.GetRequiredService<NpgsqlDataSource>().CreateCommand("insert into favourites "
                + $"(user_id, kind, target_id, created_at) select '{clara.Id}', 'project', gen_random_uuid(), now() from "
                + "generate_series(1, 498)");
            await fill.ExecuteNonQueryAsync();
        });
        var other = await fixia.Post("/api/services", ServiceTests.Offer(), ana);
        (await fixia.Put($"/api/favourites/service/{other["id"]}", new { }, clara)).Code.ShouldBe("too_many_items");
        var later = await fixia.Post("/api/favourites/lists", new { name = "Más adelante" }, clara);
        (await fixia.Put(path, new { listId = later["id"].GetValue<string>() }, clara)).Status.ShouldBe(204);

        (await fixia.Send(HttpMethod.Delete, path, null, clara)).Status.ShouldBe(204);
        (await fixia.Get("/api/favourites", clara))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_made_stays_theirs_to_edit_when_the_subscription_is_over()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Conserva");
        await fixia.Post("/api/subscription/cancel", null, ana);
        fixia.Clock.Advance(TimeSpan.FromDays(40));
        await fixia.Run<ExpireSubscriptions>();
        var expired = await fixia.SignIn(ana);
        (await fixia.Post(
            "/api/me/portfolio",
            new { title = "Un trabajo viejo", pictures = new[] { await fixia.Picture(expired) } },
            expired))
            .Status.ShouldBe(200);
        (await fixia.Post(
            "/api/me/credentials",
            new { kind = "certification", title = "Curso de soldadura", issuer = "UTN" },
            expired))
            .Status.ShouldBe(200);
    }
}
