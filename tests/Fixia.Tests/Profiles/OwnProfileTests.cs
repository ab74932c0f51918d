using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public class OwnProfileTests
{
    [Fact]
    public async Task A_professional_says_what_they_do_and_is_told_what_is_missing()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Caño");
        var bare = await fixia.Get("/api/me/professional-profile", professional);
        bare["completeness"]!["percent"]!.GetValue<int>().ShouldBe(0);
        bare["completeness"]!["missing"]![0]!.GetValue<string>().ShouldBe("headline");

        var changed = await Patch(
            fixia,
            professional,
            new
            {
                headline = "Plomero matriculado",
                category = "plomeria",
                availability = "busy",
                skills = new[] { "Cañerías", "Gas", "cañerías", "Termotanques" },
                languages = new[] { "Español" },
            });
        changed.Status.ShouldBe(200);
        changed["skills"].AsArray().Count.ShouldBe(3);
        changed["completeness"]!["percent"]!.GetValue<int>().ShouldBe(57);
        // What is absent stays.
        (await Patch(fixia, professional, new { bio = "Veinte años de oficio." }))["headline"]
            .GetValue<string>().ShouldBe("Plomero matriculado");
        // Null takes away, and a number says nothing else than itself.
        (await Patch(fixia, professional, new { rangeKm = 0 }))["errors"].AsObject().ShouldHaveSingleItem().Key.ShouldBe("rangeKm");
        (await Patch(fixia, professional, new { rangeKm = 30, hourlyRate = 9000 }))["rangeKm"].GetValue<int>().ShouldBe(30);
        var less = await Patch(fixia, professional, new { rangeKm = (int?)null, languages = (string[]?)null });
        less.Body!["rangeKm"].ShouldBeNull();
        less["languages"].AsArray().ShouldBeEmpty();
        less["hourlyRate"].GetValue<decimal>().ShouldBe(9000);
        var page = (await fixia.Get($"/api/users/{professional.Handle}"))["professional"];
        page["headline"]!.GetValue<string>().ShouldBe("Plomero matriculado");
        page["availability"]!.GetValue<string>().ShouldBe("busy");
    }

    [Fact]
    public async Task What_breaks_a_rule_is_named_and_nothing_is_half_done()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Caño");
        var refused = await Patch(
            fixia,
            professional,
            new
            {
                headline = "Bien",
                category = "hogar",
                availability = "quizás",
                skills = Enumerable.Range(0, 21).Select(i => $"Oficio {i}").ToArray(),
            });
        refused.Status.ShouldBe(400);
        refused["errors"].AsObject().Select(e => e.Key).ShouldBe(["availability", "category", "skills"], ignoreOrder: true);
        (await fixia.Get("/api/me/professional-profile", professional)).Body!["headline"].ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_never_a_professional_has_none_and_who_was_one_keeps_it()
    {
        await using var fixia = await Marketplace.Open();
        (await fixia.Get("/api/me/professional-profile", await fixia.Register("María Gratis")))
            .Code.ShouldBe("no_professional_profile");
        var professional = await fixia.Professional("Pedro Caño");
        await Patch(fixia, professional, new { headline = "Plomero matriculado" });
        await fixia.Post("/api/subscription/cancel", null, professional);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        await fixia.Run<ExpireSubscriptions>();
        professional = await fixia.SignIn(professional);
        (await fixia.Get("/api/me/professional-profile", professional))["headline"]
            .GetValue<string>().ShouldBe("Plomero matriculado");
    }

    private static Task<Answer> Patch(Marketplace fixia, Person by, object changes) =>
        fixia.Send(HttpMethod.Patch, "/api/me/professional-profile", changes, by);
}
