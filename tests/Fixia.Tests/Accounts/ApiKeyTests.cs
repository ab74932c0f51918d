using Fixia.Accounts;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Accounts;

public class ApiKeyTests
{
    [Fact]
    public async Task A_key_does_what_its_owner_may_while_the_plan_includes_it_and_until_it_is_ended()
    {
        await using var fixia = await Marketplace.Open();
        var owner = await fixia.Professional("Estudio Andes", Plan.Enterprise);
        var made = await fixia.Post("/api/auth/keys", new { name = "Facturación" }, owner);
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        var program = owner with { Token = made["key"].GetValue<string>() };
        (await fixia.Get("/api/me", program))["handle"].GetValue<string>().ShouldBe(owner.Handle);
        (await fixia.Get("/api/me/services", program)).Status.ShouldBe(200);
        // A key that was lost makes no others.
        (await fixia.Post("/api/auth/keys", new { name = "Otra" }, program)).Status.ShouldBe(403);
        (await fixia.Get("/api/auth/sessions", owner))
            .Body!.AsArray().ShouldContain(s => s!["device"]!.GetValue<string>() == "API · Facturación");

        await fixia.Post("/api/subscription/cancel", null, owner);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        (await fixia.Get("/api/me", program)).Status.ShouldBe(401);
        await fixia.Run<ExpireSubscriptions>();
        await fixia.Subscribe(owner, Plan.Enterprise);
        (await fixia.Get("/api/me", program)).Status.ShouldBe(200);

        owner = await fixia.SignIn(owner);
        (await fixia.Send(HttpMethod.Delete, $"/api/auth/sessions/{made["id"]}", null, owner)).Status.ShouldBe(204);
        (await fixia.Get("/api/me", program)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(Plan.Free)]
    [InlineData(Plan.Basic)]
    [InlineData(Plan.Premium)]
    public async Task Other_plans_are_shown_the_way(Plan plan)
    {
        await using var fixia = await Marketplace.Open();
        var person = plan == Plan.Free ? await fixia.Register("María Gratis") : await fixia.Professional("Pedro Caño", plan);
        var refused = await fixia.Post("/api/auth/keys", new { name = "Facturación" }, person);
        refused.Code.ShouldBe("api_access_not_in_plan");
        refused["way"].GetValue<string>().ShouldBe("/pricing");
        (await fixia.Get("/api/me", person with { Token = "fxk_inventada" })).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Of_many_keys_asked_for_at_once_there_are_no_more_than_the_limit_and_a_key_changes_no_password()
    {
        await using var fixia = await Marketplace.Open();
        var owner = await fixia.Professional("Estudio Andes", Plan.Enterprise);

        var made = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(n => fixia.Post("/api/auth/keys", new { name = $"Clave {n}" }, owner)));

        made.Count(m => m.Status == 201).ShouldBe(10);
        made.Where(m => m.Status != 201).ShouldAllBe(m => m.Code == "too_many_keys");
        var program = owner with { Token = made.First(m => m.Status == 201)["key"].GetValue<string>() };
        (await fixia.Post(
            "/api/auth/change-password",
            new { current = "una frase bien larga", password = "otra frase bien larga" },
            program))
            .Status.ShouldBe(403);
        (await fixia.Send(HttpMethod.Delete, $"/api/auth/sessions/{made.First(m => m.Status == 201)["id"]}", null, owner))
            .Status.ShouldBe(204);
        (await fixia.Post("/api/auth/keys", new { name = "En su lugar" }, owner)).Status.ShouldBe(201);
    }
}
