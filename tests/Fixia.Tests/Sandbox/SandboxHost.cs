using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fixia.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace Fixia.Tests.Sandbox;

/// <summary>A webhook as it arrived.</summary>
internal sealed record Arrived(string Topic, string DataId, string RequestId, string Signature, string Body);

/// <summary>A sandbox in process, on a port of its own, with a listener its webhooks go to.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    public const string Token = "TEST-fixia-sandbox";
    public const string Secret = "fixia-sandbox-webhook-secret";
    public const string Payer = "comprador@testuser.com";

    readonly WebApplication sandbox;
    readonly WebApplication listener;

    SandboxHost(WebApplication sandbox, WebApplication listener, ConcurrentQueue<Arrived> arrived)
    {
        this.sandbox = sandbox;
        this.listener = listener;
        Arrived = arrived;
        Api = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Url) };
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public string Url => sandbox.Urls.Single();
    public HttpClient Api { get; }
    public ConcurrentQueue<Arrived> Arrived { get; }

    /// <param name="dataPath">Where the state is kept; none keeps it in memory.</param>
    /// <param name="answer">Status the listener answers; 200 when not given.</param>
    /// <param name="clock">Its time of day; the real one when not given.</param>
    /// <param name="webhooks">Where webhooks go; the listener when not given.</param>
    /// <param name="port">Where to listen; 0 takes any free port.</param>
    public static async Task<SandboxHost> Start(
        string? dataPath = null,
        Func<Arrived, int>? answer = null,
        Uri? webhooks = null,
        TimeProvider? clock = null,
        int port = 0)
    {
        var arrived = new ConcurrentQueue<Arrived>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = builder.Build();
        receiver.MapPost("/hook", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var webhook =
                new Arrived(request.Query["type"]!, request.Query["data.id"]!, request.Headers["x-request-id"]!,
                    request.Headers["x-signature"]!, await reader.ReadToEndAsync());
            arrived.Enqueue(webhook);
            return Results.StatusCode(answer?.Invoke(webhook) ?? 200);
        });
        await receiver.StartAsync();

        var app = SandboxApp.Build(
            clock ?? TimeProvider.System,
            "--environment=Development",
            $"--urls=http://127.0.0.1:{port}",
            $"--Sandbox:DataPath={dataPath}",
            $"--Sandbox:MercadoPago:WebhookUrl={webhooks?.AbsoluteUri ?? receiver.Urls.Single() + "/hook"}",
            "--Sandbox:MercadoPago:WebhookRetry=00:00:00.05",
            "--Logging:LogLevel:Default=Warning");
        await app.StartAsync();
        return new SandboxHost(app, receiver, arrived);
    }

    public async Task<string> Subscribe(decimal amount = 2999)
    {
        var answer = await Api.PostAsJsonAsync("/mercadopago/preapproval/", Preapproval(amount));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }

    public static object Preapproval(decimal amount = 2999) => new
    {
        reason = "Fixia Basic",
        external_reference = "sub-1",
        payer_email = Payer,
        back_url = "http://fixia.example/suscripcion/retorno",
        auto_recurring = new { frequency = 1, frequency_type = "months", transaction_amount = amount, currency_id = "ARS" },
    };

    public Task<HttpResponseMessage> Pay(
        string preapproval, string cardholder, string email = Payer, string card = "5031 7557 3453 0604") =>
        Api.PostAsync(
            $"/mercadopago/checkout?preapproval_id={preapproval}",
                new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["email"] = email,
                    ["card_number"] = card,
                    ["expiry"] = "11/39",
                    ["security_code"] = "123",
                    ["cardholder"] = cardholder,
                    ["document"] = "12345678",
                }));

    public async Task<JsonObject> Get(string path) => (await Api.GetFromJsonAsync<JsonObject>("/mercadopago" + path))!;

    public async Task<List<JsonNode>> Charges(string preapproval) =>
        [.. (await Get($"/authorized_payments/search?preapproval_id={preapproval}&limit=50"))["results"]!.AsArray()
            .Select(c => c!)];

    public async Task Control(string path, object body) =>
        (await Api.PostAsJsonAsync("/mercadopago/_control/" + path, body)).IsSuccessStatusCode.ShouldBeTrue();

    public async Task<JsonElement> Deliveries() => await Api.GetFromJsonAsync<JsonElement>("/mercadopago/_control/deliveries");

    /// <summary>Waits until it holds, up to ten seconds.</summary>
    public static async Task Eventually(Func<Task<bool>> holds, string what, int seconds = 10)
    {
        for (var left = 20 * seconds; left > 0; left--)
        {
            if (await holds()) return;
            await Task.Delay(50);
        }
        throw new ShouldAssertException($"Waited in vain: {what}");
    }

    public static Task Eventually(Func<bool> holds, string what) => Eventually(() => Task.FromResult(holds()), what);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
        await listener.StopAsync();
        await listener.DisposeAsync();
    }
}
