using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Fixia.Tests.Sandbox;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Payments;

/// <summary>The server is a process here, and dies without warning.</summary>
public sealed class CrashTests(FixiaServer fixture) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task A_server_killed_between_a_webhook_s_receipt_and_its_processing_activates_once_after_its_restart()
    {
        await using var world = await World.Build(fixture);
        await world.Start();
        var (token, agreement) = await world.Subscribe("juan@fixia.example");
        // The provider does not answer, so whatever was received cannot have been processed.
        await world.Sandbox.Control("faults", new { kind = "slow", ms = 60_000, times = 1000, match = "GET " });
        await world.Sandbox.Pay(agreement, "APRO");
        await SandboxHost.Eventually(async () => await world.Count("webhook_events") > 0, "webhook received");
        (await world.Count("subscription_charges")).ShouldBe(0);

        world.Kill();
        (await world.Sandbox.Api.DeleteAsync("/mercadopago/_control/faults")).EnsureSuccessStatusCode();
        await world.Start();
        await world.UntilActive(token);
        await world.ShouldHavePaidOnce();
    }

    [Fact]
    public async Task A_server_killed_at_any_moment_of_a_payment_activates_once()
    {
        await using var world = await World.Build(fixture);
        await world.Start();
        for (var turn = 0; turn < 6; turn++)
        {
            var (token, agreement) = await world.Subscribe($"persona{turn}@fixia.example");
            await world.Sandbox.Pay(agreement, "APRO");
            await Task.Delay(turn * 25);
            world.Kill();
            await world.Start();
            await world.UntilActive(token);
        }

        (await world.Count("subscription_charges")).ShouldBe(6);
        await world.ShouldHavePaidOnce();
    }

    /// <summary>A database, the provider's stand-in, and a server that can be killed.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly string database;
        private readonly HttpClient http;
        private Process? server;

        private World(int port, string database, SandboxHost sandbox)
        {
            (this.database, Sandbox) = (database, sandbox);
            http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        }

        public SandboxHost Sandbox { get; }

        public static async Task<World> Build(FixiaServer fixture)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            return new World(
                port, await fixture.Another(),
                    await SandboxHost.Start(webhooks: new Uri($"http://localhost:{port}/api/webhooks/mercadopago")));
        }

        public async Task Start()
        {
            var start = new ProcessStartInfo(
                "dotnet", Path.Combine(AppContext.BaseDirectory, "Fixia.dll"))
            {
                RedirectStandardOutput =
                    true,
                UseShellExecute = false
            };
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = http.BaseAddress!.AbsoluteUri,
                ["ConnectionStrings__Fixia"] = database,
                ["MercadoPago__BaseUrl"] = Sandbox.Url + "/mercadopago",
                ["Jobs__Enabled"] = "false",
                // The time until somebody else goes on with what a killed server had begun.
                ["Outbox__Lease"] = "00:00:04",
                ["Logging__LogLevel__Default"] = "Critical",
            };
            foreach (var (name, value) in settings)
                start.Environment[name] = value;
            server = Process.Start(start)!;
            server.BeginOutputReadLine();
            await SandboxHost.Eventually(
                async () =>
                {
                    try
                    {
                        return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
                    }
                    catch (HttpRequestException)
                    {
                        return false;
                    }
                },
                "server ready",
                seconds: 60);
        }

        /// <summary>SIGKILL: nothing is said to the process, nothing is finished.</summary>
        public void Kill()
        {
            server!.Kill();
            server.WaitForExit();
            server.Dispose();
            server = null;
        }

        public async Task<(string Token, string Agreement)> Subscribe(string email)
        {
            var token = await Register(email);
            using var request =
                new HttpRequestMessage(
                    HttpMethod.Post, "/api/subscription")
                {
                    Content =
                        JsonContent.Create(new { plan = "basic", payerEmail = SandboxHost.Payer })
                };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var checkout = await (await http.SendAsync(request)).Json();
            return (token, checkout["checkoutUrl"]!.GetValue<string>().Split("preapproval_id=")[1]);
        }

        // A server that has just started on a busy machine may say that there is no room yet: whoever is told so comes again.
        private async Task<string> Register(string email)
        {
            for (var tries = 20; ; tries--)
            {
                using var answer = await http.PostAsJsonAsync(
                    "/api/auth/register", new { email, password = "una frase bien larga", fullName = "Juan Pérez" });
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && tries > 0)
                {
                    await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                    continue;
                }

                var registered = await answer.Json();
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, registered.ToJsonString());
                return registered["accessToken"]!.GetValue<string>();
            }
        }

        public Task UntilActive(string token) => SandboxHost.Eventually(
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/api/subscription");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return (await (await http.SendAsync(request)).Json())["status"]!.GetValue<string>() == "active";
            },
            "active");

        public async Task<long> Count(string table) => (long)(await Scalar($"select count(*) from {table}"))!;

        /// <summary>Every charge pays one period of a month, and receipts have no gap.</summary>
        public async Task ShouldHavePaidOnce()
        {
            (await Count("subscriptions where status = 'active' and expires_at < now() + interval '32 days'"))
                .ShouldBe(await Count("subscriptions"));
            (await Count("subscription_charges")).ShouldBe(await Count("subscriptions"));
            (await Count("subscription_events where kind = 'activated'")).ShouldBe(await Count("subscriptions"));
            (await Scalar("select max(receipt_number) from subscription_charges")).ShouldBe(await Count("subscriptions"));
        }

        public async ValueTask DisposeAsync()
        {
            if (server is not null)
                Kill();
            http.Dispose();
            await Sandbox.DisposeAsync();
        }

        private async Task<object?> Scalar(string sql)
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
#pragma warning disable CA2100 // Texts written in this file.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync();
        }
    }
}
