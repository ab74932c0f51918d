using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fixia.Platform.Data;
using Fixia.Platform.Web;
using Fixia.Platform.Web.Repeats;
using Fixia.Projects;
using Fixia.Tests.Story;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Edge;

/// <summary>What is dear is made once, however often it is asked for.</summary>
public sealed class IdempotencyTests : IAsyncLifetime
{
    private Marketplace fixia = null!;
    private HttpClient http = null!;
    private Person client = null!;

    public async ValueTask InitializeAsync()
    {
        fixia = await Marketplace.Open();
        http = new HttpClient { BaseAddress = fixia.Address };
        client = await fixia.Register("Clara Repetida");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await fixia.DisposeAsync();
    }

    [Fact]
    public async Task The_same_key_makes_one_thing_and_gets_the_first_answer_again()
    {
        var first = await Publish(client, "una-vez");
        first.Status.ShouldBe(201, first.Text);
        var again = await Publish(client, "una-vez");
        (again.Status, again.Text, again.Location).ShouldBe((first.Status, first.Text, first.Location));
        (await Projects(client)).ShouldBe(1);
        (await Publish(client, "otra-vez")).Text.ShouldNotBe(first.Text);
        (await Publish(client, null)).Text.ShouldNotBe(first.Text);
        (await Projects(client)).ShouldBe(3);
    }

    [Fact]
    public async Task Side_by_side_they_make_one_thing_too()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Publish(client, "a-la-vez")));
        all.ShouldAllBe(a => a.Status == 201 && a.Text == all[0].Text);
        (await Projects(client)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_person()
    {
        (await Publish(client, "clave")).Status.ShouldBe(201);
        var other = await Publish(client, "clave", "Otra cosa muy distinta para hacer");
        (other.Status, JsonNode.Parse(other.Text)!["code"]!.GetValue<string>()).ShouldBe((422, "idempotency_key_reused"));
        var somebody = await fixia.Register("Berta Distinta");
        (await Publish(somebody, "clave")).Status.ShouldBe(201);
        (await Publish(client, "con espacio")).Status.ShouldBe(400);
        (await Publish(client, new string('k', 256))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task What_was_refused_may_be_tried_again_with_the_key()
    {
        (await Publish(client, "intento", new string('a', 91))).Status.ShouldBe(400);
        (await Publish(client, "intento")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task After_a_day_the_key_is_forgotten()
    {
        var first = await Publish(client, "ayer");
        fixia.Clock.Advance(TimeSpan.FromHours(23));
        client = await fixia.SignIn(client);
        await fixia.Run<ForgetKeys>();
        (await Publish(client, "ayer")).Text.ShouldBe(first.Text);
        fixia.Clock.Advance(TimeSpan.FromHours(2));
        client = await fixia.SignIn(client);
        await fixia.Run<ForgetKeys>();
        (await Publish(client, "ayer")).Text.ShouldNotBe(first.Text);
    }

    [Fact]
    public async Task An_upload_is_kept_once_and_a_claim_that_somebody_left_ends()
    {
        var first = await Upload("foto");
        first.Status.ShouldBe(201, first.Text);
        (await Upload("foto")).Text.ShouldBe(first.Text);
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Upload("fotos")));
        all.ShouldAllBe(a => a.Status == 201 && a.Text == all[0].Text);
        // As a server leaves it that is killed between its two rows.
        await fixia.Do(services => services.GetRequiredService<FixiaDb>().Database.ExecuteSqlAsync(
            $"""
            update idempotency_keys set status = null, body = null, claimed_until = {fixia.Clock.GetUtcNow().AddSeconds(-1)}
            where key = 'foto'
            """));
        var after = await Upload("foto");
        after.Status.ShouldBe(201);
        after.Text.ShouldNotBe(first.Text);
    }

    [Fact]
    public async Task Who_has_seen_an_older_version_changes_nothing()
    {
        (await Matching("\"0000002a\"")).Refuses(42u).ShouldBeNull();
        (await Matching("\"00000001\", \"0000002a\"")).Refuses(42u).ShouldBeNull();
        (await Matching("*")).Refuses(42u).ShouldBeNull();
        (await Matching(null)).Refuses(42u).ShouldBeNull();
        (await Matching("\"00000029\"")).Refuses(42u)!.Status.ShouldBe(412);
    }

    private static async Task<IfMatch> Matching(string? header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = header;
        return (await IfMatch.BindAsync(context, null!))!;
    }

    private Task<Sent> Publish(Person by, string? key, string title = "Pintar el frente de mi casa") =>
        Send("/api/projects", by, key, JsonContent.Create(new
        {
            title,
            description = "Una casa de una planta, con frente de revoque y dos ventanas de madera.",
            category = "pintura",
            budgetKind = "fixed",
            budgetMin = 1000,
            budgetMax = 90_000,
            city = "Córdoba",
            isRemote = false,
            urgent = false,
            publish = false,
        }));

    private Task<Sent> Upload(string key) => Send(
        "/api/files?kind=document&name=nota.pdf", client, key,
            new ByteArrayContent("%PDF-1.4 una nota"u8.ToArray())
            {
                Headers = { ContentType = new MediaTypeHeaderValue(
            "application/octet-stream") }
            });

    private async Task<Sent> Send(string path, Person by, string? key, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token);
        if (key is not null)
            request.Headers.Add(Idempotency.Header, key);
        using var answer = await http.SendAsync(request);
        return new Sent((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(),
            answer.Headers.Location?.OriginalString);
    }

    private async Task<int> Projects(Person of)
    {
        var count = 0;
        await fixia.Do(async services =>
            count = await services.GetRequiredService<FixiaDb>().Set<Project>().CountAsync(p => p.ClientId == of.Id));
        return count;
    }

    private sealed record Sent(int Status, string Text, string? Location);
}
