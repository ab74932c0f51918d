using System.Text.Json.Nodes;
using Fixia.Platform.Events;
using Fixia.Search;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Services;

/// <summary>What somebody offers whose subscription has just ended is offered nowhere, before any job has noticed.</summary>
public class ExpiredOwnerTests
{
    [Fact]
    public async Task A_service_whose_owner_s_time_is_over_is_offered_nowhere_from_that_moment_on()
    {
        var server = new FixiaServer { Settings = { ["Web:Root"] = Path.Combine(Sources.Root, "src", "web") } };
        await using var fixia = await Marketplace.Open(server);
        var (ana, clara) = (await fixia.Professional("Ana Vence"), await fixia.Register("Clara Cliente"));
        (await fixia.Post("/api/searches", new { kind = "service", name = "Logos", byMail = true, q = "logos" }, clara)).Status
            .ShouldBe(200);
        var service = await fixia.Post("/api/services", ServiceTests.Offer(), ana);
        var (id, slug) = (service["id"].GetValue<string>(), service["slug"].GetValue<string>());
        (await fixia.Put($"/api/favourites/service/{id}", new { }, clara)).Status.ShouldBe(204);
        (await Seen(fixia, slug, ana.Handle)).ShouldBe(Places);

        (await fixia.Post("/api/subscription/cancel", null, ana)).Status.ShouldBe(200);
        fixia.Clock.Advance(TimeSpan.FromDays(32));
        clara = await fixia.SignIn(clara);
        (await Seen(fixia, slug, ana.Handle)).ShouldBeEmpty();
        foreach (var address in new[] { $"/api/services/{slug}", $"/api/services/{id}", $"/servicios/{slug}" })
            (await fixia.Fetch(address)).Status.ShouldBe(404, address);
        (await fixia.Post(
            $"/api/services/{id}/orders",
            new { brief = "Quiero un logo para mi panadería.", price = 20000 },
            clara))
            .Status.ShouldBe(404);
        var kept = (await fixia.Get("/api/favourites", clara))["items"][0]!;
        kept["available"]!.GetValue<bool>().ShouldBeFalse();
        (await fixia.Send(HttpMethod.Delete, $"/api/favourites/service/{id}", null, clara)).Status.ShouldBe(204);
        (await fixia.Put($"/api/favourites/service/{id}", new { }, clara)).Status.ShouldBe(404);
        var page = await fixia.Get($"/api/users/{ana.Handle}");
        page["isProfessionalActive"].GetValue<bool>().ShouldBeFalse();
        // Found by a search while it was offered; the letter comes too late to name it.
        await fixia.Run<GatherAlerts>();
        await fixia.Do(Drain);
        fixia.Mail.To(clara.Email).ShouldAllBe(letter => !letter.Text.Contains(slug, StringComparison.Ordinal));

        await fixia.Run<ExpireSubscriptions>();
        (await Seen(fixia, slug, ana.Handle)).ShouldBeEmpty();
        (await fixia.Fetch($"/api/services/{slug}")).Status.ShouldBe(404);
    }

    private static readonly string[] Places =
    [
        "/api/services", "/api/services?q=logos&facets=true", "/api/professionals", "/api/home", "/servicios",
        "/profesionales", "/categorias/identidad", "/sitemaps/servicios.xml", "/sitemaps/profesionales.xml",
    ];

    private static Task Drain(IServiceProvider services) =>
        services.GetRequiredService<OutboxDispatcher>().Drain(default);

    // Where it is named, or its owner is.
    private static async Task<List<string>> Seen(Marketplace fixia, string slug, string handle)
    {
        var seen = new List<string>();
        foreach (var place in Places)
        {
            var (status, _, content) = await fixia.Fetch(place);
            status.ShouldBe(200, place);
            var text = System.Text.Encoding.UTF8.GetString(content);
            if (text.Contains(slug, StringComparison.Ordinal) || text.Contains(handle, StringComparison.Ordinal)
                || text.Contains("Diseño de logos para comercios", StringComparison.Ordinal))
                seen.Add(place);
        }

        var counted = JsonNode.Parse((await fixia.Fetch("/api/services?q=logos&facets=true")).Content)!;
        counted["items"]!.AsArray().Count.ShouldBe(seen.Count == 0 ? 0 : 1);
        return seen;
    }
}
