using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Fixia.Platform.Security;
using Fixia.Subscriptions;
using Fixia.Tests.Story;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>
/// Every endpoint there is, asked by a stranger, a free user and an expired professional: a new endpoint is covered by itself.
/// </summary>
public class PermissionTests
{
    [Fact]
    public async Task Every_endpoint_refuses_whom_its_permission_does_not_name()
    {
        await using var fixia = await Marketplace.Open();
        var free = await fixia.Register("María Gratis");
        var expired = await fixia.Professional("Pedro Vencido");
        await fixia.Post("/api/subscription/cancel", null, expired);
        fixia.Clock.Advance(TimeSpan.FromDays(40));
        await fixia.Run<ExpireSubscriptions>();
        (free, expired) = (await fixia.SignIn(free), await fixia.SignIn(expired));

        var endpoints = await Endpoints(fixia);
        endpoints.Count.ShouldBeGreaterThan(50);
        foreach (var (method, path, permission) in endpoints)
        {
            var roles = permission.Roles;
            var stranger = await Ask(fixia, method, path, null);
            if (roles.HasFlag(Role.Anyone))
                stranger.Status.ShouldNotBe(HttpStatusCode.Forbidden, $"{method} {path}");
            else
                stranger.Status.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
            if (roles.HasFlag(Role.Client))
                continue;
            foreach (var person in new[] { free, expired })
            {
                var (status, code) = await Ask(fixia, method, path, person.Token);
                status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path}");
                code.ShouldBe(roles == Role.Professional ? "professional_required" : "forbidden", $"{method} {path}");
            }
        }
    }

    [Fact]
    public void Permissions_live_with_their_capability_and_are_collected_by_name()
    {
        Permissions.All.Count.ShouldBeGreaterThan(20);
        foreach (var (name, permission) in Permissions.All)
        {
            name.ShouldBe(permission.Name);
            permission.Roles.ShouldNotBe(default);
        }

        Should.Throw<ArgumentException>(
            () =>
                Permissions.CollectFrom([typeof(SomePermissions), typeof(OtherPermissions)])).Message.ShouldContain("things.do");
    }

    [Fact]
    public async Task An_address_that_was_not_proved_may_look_and_draft_and_nothing_that_others_come_to_see()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, known) = (await fixia.Professional("Ana Sin Confirmar"), await fixia.Register("Eva Confirmada"));
        await fixia.Unverify(ana);

        foreach (var (method, path, permission) in (await Endpoints(fixia)).Where(e => e.Permission.NeedsVerifiedEmail))
        {
            var (status, code) = await Ask(fixia, method, path, ana.Token);
            (status, code).ShouldBe((HttpStatusCode.Forbidden, "email_not_verified"), $"{method} {path} {permission.Name}");
        }

        object Need(bool publish) => new
        {
            title = "Necesito pintar mi casa",
            description = "Tres ambientes y un pasillo, con pintura al agua.",
            category = "pintura",
            budgetMin = 1000,
            budgetMax = 2000,
            isRemote = true,
            publish,
        };
        var refused = await fixia.Post("/api/projects", Need(publish: true), ana);
        (refused.Status, refused.Code, refused["way"].GetValue<string>()).ShouldBe((403, "email_not_verified", "/panel"));
        var draft = await fixia.Post("/api/projects", Need(publish: false), ana);
        draft.Status.ShouldBe(201, draft.Body?.ToJsonString());
        (await fixia.Post("/api/services", new { title = "Pinto casas", publish = true }, ana))
            .Code.ShouldBe("email_not_verified");
        (await fixia.Post("/api/services", new { title = "Pinto casas", publish = false }, ana)).Status.ShouldBe(201);
        (await fixia.Get("/api/services", ana)).Status.ShouldBe(200);

        (await May(fixia, ana)).ShouldNotContain("projects.publish");
        (await May(fixia, known)).ShouldContain("projects.publish");
        await fixia.Verify(ana);
        (await fixia.Post($"/api/projects/{draft["id"].GetValue<string>()}/publish", null, ana)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_server_with_an_endpoint_that_names_no_permission_does_not_start()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/guarded", () => "ok").Requires(PlatformPermissions.Browse);
        app.RefuseEndpointsWithoutPermission();
        app.MapGet("/of-its-own", () => "hm").Requires(new Permission("made.up", Role.Everyone));
        Should.Throw<InvalidOperationException>(app.RefuseEndpointsWithoutPermission).Message.ShouldContain("/of-its-own");
        app.MapGet("/forgotten", () => "oops");
        Should.Throw<InvalidOperationException>(app.RefuseEndpointsWithoutPermission).Message.ShouldContain("/forgotten");
        await app.DisposeAsync();
    }

    private static async Task<List<string>> May(Marketplace fixia, Person person) =>
        [.. (await fixia.Get("/api/me", person))["may"].AsArray().Select(name => name!.GetValue<string>())];

    private static async Task<List<(string Method, string Path, Permission Permission)>> Endpoints(Marketplace fixia)
    {
        var found = new List<(string, string, Permission)>();
        await fixia.Do(services =>
        {
            foreach (
                var endpoint in services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
                if (methods is null
                    || endpoint.Metadata.GetMetadata<RequiredPermission>() is not { } required
                    || !endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
                    continue;
                var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Part))));
                found.AddRange(methods.Select(method => (method, "/" + path, required.Permission)));
            }

            return Task.CompletedTask;
        });
        return found;
    }

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: var policies }
            when policies.Any(p => p.Content == "guid") => Guid.Empty.ToString(),
        _ => "1",
    };

    private static async Task<(HttpStatusCode Status, string? Code)> Ask(
        Marketplace fixia, string method, string path, string? token)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (method is "POST" or "PUT" or "PATCH")
            // Files come as they are.
            request.Content = path == "/api/files" ? new ByteArrayContent([1])
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            } : JsonContent.Create(new { });
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, (int)answer.StatusCode >= 400 ? await answer.Code() : null);
    }

    private static class SomePermissions
    {
        public static readonly Permission Do = new("things.do", Role.Client);
    }

    private static class OtherPermissions
    {
        public static readonly Permission Do = new("things.do", Role.Admin);
    }
}
