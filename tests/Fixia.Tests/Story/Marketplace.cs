using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Platform.Data;
using Fixia.Platform.Jobs;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Fixia.Tests.Story;

/// <summary>An answer of the API.</summary>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public string? Code => Body?["code"]?.GetValue<string>();

    public JsonNode this[string name] => Body![name]!;
}

/// <summary>The people of a test, and what they say to the server.</summary>
internal sealed class Marketplace : IAsyncDisposable
{
    private readonly FixiaServer server;
    private HttpClient http = null!;

    private Marketplace(FixiaServer server) => this.server = server;

    public TestClock Clock => server.Clock;

    /// <summary>Letters that were sent.</summary>
    public Letters Mail => server.Mail;

    /// <summary>Where the server listens.</summary>
    public Uri Address => http.BaseAddress!;

    /// <summary>
    /// Opens with a server that is as if new, one of <see cref="SharedServers"/>; one that has other settings is handed in.
    /// </summary>
    public static async Task<Marketplace> Open(FixiaServer? server = null)
    {
        if (server is null)
            server = await SharedServers.Take();
        else if (server.Kind is null)
            await server.InitializeAsync();
        return new Marketplace(server) { http = server.Client() };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await (server.Kind is null ? server.DisposeAsync() : new ValueTask(SharedServers.GiveBack(server)));
    }

    public async Task<Answer> Send(HttpMethod method, string path, object? body = null, Person? by = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (by is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer((int)answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    public Task<Answer> Get(string path, Person? by = null) => Send(HttpMethod.Get, path, null, by);

    public Task<Answer> Post(string path, object? body = null, Person? by = null) => Send(HttpMethod.Post, path, body, by);

    public Task<Answer> Put(string path, object body, Person by) => Send(HttpMethod.Put, path, body, by);

    /// <summary>Somebody new, who has followed the link that proves their address.</summary>
    public async Task<Person> Register(string name, string? mailbox = null)
    {
        var email = $"{mailbox ?? Slug.Words(name, 20)}@fixia.example";
        var answer = await Post("/api/auth/register", new { email, password = "una frase bien larga", fullName = name });
        answer.Status.ShouldBe(200, answer.Body?.ToJsonString());
        var person = new Person(
            answer["accessToken"].GetValue<string>(),
            answer["user"]!["id"]!.GetValue<Guid>(),
            answer["user"]!["handle"]!.GetValue<string>(),
            email);
        await Verify(person);
        return person;
    }

    /// <summary>They prove their address.</summary>
    public Task Verify(Person person) => SetVerified(person, Clock.GetUtcNow());

    /// <summary>As if they had not proved their address yet.</summary>
    public Task Unverify(Person person) => SetVerified(person, null);

    private Task SetVerified(Person person, DateTimeOffset? at) => Do(services =>
        services.GetRequiredService<FixiaDb>().Database.ExecuteSqlAsync(
            $"update users set email_verified_at = {at} where id = {person.Id}"));

    /// <summary>Somebody of the staff.</summary>
    public async Task<Person> Admin(string name)
    {
        var person = await Register(name);
        await Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            (await db.Set<User>().SingleAsync(u => u.Id == person.Id)).MakeAdmin();
            await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>A professional whose subscription was paid just now, without going through the checkout.</summary>
    public async Task<Person> Professional(string name, Plan plan = Plan.Basic)
    {
        var person = await Register(name);
        await Subscribe(person, plan);
        return person;
    }

    /// <summary>A subscription paid just now, the first one or after another has ended.</summary>
    public Task Subscribe(Person person, Plan plan) =>
        Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            var rules = services.GetRequiredService<PlanCatalogue>().Of(plan);
            var subscription = Subscription.Open(person.Id, rules, Clock.GetUtcNow());
            subscription.Extend(await db.Set<User>().SingleAsync(u => u.Id == person.Id), rules.Price, Clock.GetUtcNow());
            db.Add(subscription);
            await db.SaveChangesAsync();
        });

    public async Task Run<TJob>()
        where TJob : IRecurringJob
    {
        await Do(services => services.GetRequiredService<TJob>().Run(CancellationToken.None));
        if (typeof(TJob) != typeof(ExpireSubscriptions))
            return;
        // What a delivery holds at this moment is left to the next run, a minute later; here, a moment later.
        await Task.Delay(100);
        await Do(services => services.GetRequiredService<TJob>().Run(CancellationToken.None));
    }

    public async Task Do(Func<IServiceProvider, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}

/// <summary>Somebody who is signed in.</summary>
internal sealed record Person(string Token, Guid Id, string Handle, string Email);
