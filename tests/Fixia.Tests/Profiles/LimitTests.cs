using Fixia.Accounts;
using Fixia.Platform.Data;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class LimitTests
{
    [Fact]
    public async Task Credentials_and_work_shown_have_their_limit_also_when_all_come_at_once()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Muchas");
        var picture = await fixia.Picture(ana);

        var stated = await Task.WhenAll(Enumerable.Range(0, 30).Select(n =>
            fixia.Post("/api/me/credentials", new { kind = "certification", title = $"Curso {n}", issuer = "UTN" }, ana)));
        var shown = await Task.WhenAll(Enumerable.Range(0, 30).Select(n =>
            fixia.Post("/api/me/portfolio", new { title = $"Trabajo {n}", pictures = new[] { picture } }, ana)));

        (stated.Count(a => a.Status == 200), shown.Count(a => a.Status == 200)).ShouldBe((20, 24));
        stated.Concat(shown).Where(a => a.Status != 200).ShouldAllBe(a => a.Code == "too_many_items");
    }

    [Fact]
    public async Task What_one_keeps_and_whom_one_invites_has_its_limit_also_when_all_come_at_once()
    {
        await using var fixia = await Marketplace.Open();
        var (owner, clara) = (await fixia.Professional("Estudio Andes", Plan.Enterprise), await fixia.Register("Clara Guarda"));
        var services = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();
        await fixia.Do(async all =>
        {
            var db = all.GetRequiredService<FixiaDb>();
            await db.Database.ExecuteSqlAsync($"""
                insert into services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days,
                    city,
                    is_remote, status, published_at, created_at, updated_at)
                select id, {owner.Id}, 'Pintura de casas', 's-' || id, 'Pinto paredes y techos con dos manos.', 'pintura', 1000,
                    'fixed', 3,
                    'Rosario', false, 'active', now(), now(), now() from unnest({services}) id
                """);
            await db.Database.ExecuteSqlAsync($"""
                insert into favourites (user_id, kind, target_id, created_at)
                select {clara.Id}, 'service', gen_random_uuid(), now() from generate_series(1, 490)
                """);
        });

        await AtOnce(10, 204, "too_many_items", n => fixia.Put($"/api/favourites/service/{services[n]}", new { }, clara));
        await AtOnce(30, 201, "too_many_items", n => fixia.Post("/api/favourites/lists", new { name = $"Lista {n}" }, clara));
        await AtOnce(20, 200, "too_many_searches", n => fixia.Post(
            "/api/searches", new { kind = "service", name = $"Búsqueda {n}", byMail = false, q = "pintura" }, clara));
        (await fixia.Put("/api/team", new { name = "Equipo Andes" }, owner)).Status.ShouldBeLessThan(300);
        await AtOnce(20, 201, "team_full", n => fixia.Post(
            "/api/team/invitations", new { email = $"invitada.{n}@fixia.example" }, owner));
    }

    // Ten more than there is room for.
    private static async Task AtOnce(int room, int well, string refusal, Func<int, Task<Answer>> ask)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, room + 10).Select(ask));
        answers.Count(a => a.Status == well).ShouldBe(room, refusal);
        answers.Where(a => a.Status != well).ShouldAllBe(a => a.Code == refusal);
    }
}
