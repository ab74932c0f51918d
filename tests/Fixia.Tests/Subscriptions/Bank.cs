using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Platform.Jobs;
using Fixia.Subscriptions;
using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Subscriptions;

/// <summary>The server and MercadoPago's stand-in, each over HTTP, with clocks that move together.</summary>
internal sealed class Bank : IAsyncDisposable
{
    private const string Provider = "MercadoPago:BaseUrl";

    private Bank(Marketplace fixia, SandboxHost sandbox) => (Fixia, Sandbox) = (fixia, sandbox);

    public Marketplace Fixia { get; }

    public SandboxHost Sandbox { get; }

    /// <summary>Prices that have changed since the server started.</summary>
    public PlanOptions? Prices { get; set; }

    public DateTimeOffset Now => Fixia.Clock.GetUtcNow();

    /// <param name="deaf">Whether webhooks go nowhere.</param>
    /// <param name="settings">Settings of the server.</param>
    public static async Task<Bank> Open(bool deaf = false, params (string Name, string Value)[] settings)
    {
        for (var left = 3; ; left--)
        {
            var server = settings.Length == 0 ? await SharedServers.Take(nameof(Bank), Server) : Server();
            foreach (var (name, value) in settings)
                server.Settings[name] = value;
            try
            {
                var sandbox = await SandboxHost.Start(
                    webhooks: deaf ? null : new Uri($"http://127.0.0.1:{server.Port}/api/webhooks/mercadopago"),
                    clock: server.Clock,
                    port: new Uri(server.Settings[Provider]).Port);
                return new Bank(await Marketplace.Open(server), sandbox);
            }
            catch (IOException) when (left > 0)
            {
                // Somebody else listens there by now.
                await server.DisposeAsync();
            }
        }
    }

    // Each has to know where the other is, so the ports are chosen first.
    private static FixiaServer Server() => new()
    {
        Port = FreePort(),
        Settings = { [Provider] = $"http://127.0.0.1:{FreePort()}/mercadopago" },
    };

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        await Fixia.DisposeAsync();
    }

    public async Task<JsonNode> Mine(Person person) => (await Fixia.Get("/api/subscription", person)).Body!;

    /// <summary>Where the subscription stands, as its owner sees it.</summary>
    public async Task<string> Status(Person person) => (await Mine(person))["status"]!.GetValue<string>();

    /// <summary>Goes through the checkout; answers the id of the agreement.</summary>
    public async Task<string> Buy(Person person, string plan = "basic", string cardholder = "APRO")
    {
        var answer = await Fixia.Post("/api/subscription", new { plan, payerEmail = SandboxHost.Payer }, person);
        answer.Status.ShouldBe(200, answer.Body?.ToJsonString());
        return await Authorize(answer, cardholder);
    }

    /// <summary>Pays at the page an answer names.</summary>
    public async Task<string> Authorize(Answer answer, string cardholder = "APRO")
    {
        var preapproval = answer["checkoutUrl"].GetValue<string>().Split("preapproval_id=")[1];
        await Sandbox.Pay(preapproval, cardholder);
        return preapproval;
    }

    /// <summary>Somebody with an active plan that was really paid.</summary>
    public async Task<(Person Person, string Agreement)> Subscriber(string name, string plan = "basic")
    {
        var person = await Fixia.Register(name);
        var agreement = await Buy(person, plan);
        await Until(person, "active");
        return (person, agreement);
    }

    /// <summary>Waits for what webhooks and outbox bring about.</summary>
    public Task Until(Person person, string status) =>
        SandboxHost.Eventually(async () => await Status(person) == status, $"{status} subscription");

    /// <summary>Everything the provider keeps of somebody's agreements, also what we never heard of.</summary>
    public async Task<List<JsonNode>> Preapprovals(Person person)
    {
        List<Guid> agreements = [];
        await Fixia.Do(async services =>
        {
            var db = services.GetRequiredService<FixiaDb>();
            agreements = await db.Set<Agreement>()
                .Where(a => db.Set<Subscription>().Any(s => s.Id == a.SubscriptionId && s.UserId == person.Id))
                .Select(a => a.Id).ToListAsync();
        });
        var found = new List<JsonNode>();
        foreach (var agreement in agreements)
            found.AddRange(
                (await Sandbox.Get($"/preapproval/search?external_reference={agreement}"))["results"]!.AsArray().Select(p => p!));
        return found;
    }

    /// <summary>A rightly signed webhook.</summary>
    public async Task Notify(string topic, string id)
    {
        using var http = new HttpClient { BaseAddress = Fixia.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/mercadopago?data.id={id}&type={topic}");
        var at = Now.ToUnixTimeSeconds();
        var manifest = Encoding.UTF8.GetBytes($"id:{id};request-id:request-1;ts:{at};");
        request.Headers.Add("x-request-id", "request-1");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SandboxHost.Secret), manifest));
        request.Headers.Add("x-signature", $"ts={at},v1={signature}");
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Lets time pass for both, and the server's jobs run.</summary>
    public async Task Pass(double days)
    {
        Fixia.Clock.Advance(TimeSpan.FromDays(days));
        // The sandbox does at once what fell due meanwhile.
        await Sandbox.Control("clock", new { advanceDays = 0 });
        await Settle();
        await Jobs();
        await Settle();
    }

    /// <summary>Runs every job of subscriptions once.</summary>
    public async Task Jobs()
    {
        await Fixia.Run<ReconcileSubscriptions>();
        await Fixia.Run<ExpireSubscriptions>();
        await (Prices is null ? Fixia.Run<AnnouncePrices>() : Fixia.Do(services => new AnnouncePrices(
            services.GetRequiredService<FixiaDb>(), services.GetRequiredService<RowByRow<AnnouncePrices>>(),
                new PlanCatalogue(Options.Create(Prices)), services.GetRequiredService<IOptions<SubscriptionOptions>>(),
                    Fixia.Clock).Run(CancellationToken.None)));
        await Fixia.Run<RemindSubscribers>();
    }

    /// <summary>
    /// Waits until what is due is done: webhooks have arrived, or were refused several times, and nothing in the outbox waits but
    /// for its time.
    /// </summary>
    public Task Settle() => SandboxHost.Eventually(
        async () =>
        {
            foreach (var delivery in (await Sandbox.Deliveries()).EnumerateArray())
            {
                if (delivery.GetProperty("state").GetString() == "Pending"
                    && delivery.GetProperty("attempts").GetArrayLength() < 3)
                    return false;
            }

            var due = 1;
            await Fixia.Do(async services =>
            {
                await services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
                var now = Now;
                due = await services.GetRequiredService<FixiaDb>().Set<OutboxMessage>()
                    .CountAsync(m => m.ParkedAt == null && m.NextAttemptAt <= now);
            });
            return due == 0;
        },
        "quiet");

    /// <summary>The same person with a fresh token: they last ten minutes.</summary>
    public Task<Person> Fresh(Person person) => Fixia.SignIn(person);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
