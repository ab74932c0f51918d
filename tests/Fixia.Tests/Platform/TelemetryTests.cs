using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public sealed class TelemetryTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task Traces_and_metrics_reach_the_collector_that_is_configured()
    {
        var received = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await using var collector = await Collector(received);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await using (var node = server.WithWebHostBuilder(host => host.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", address)))
        {
            node.UseKestrel(0);
            node.StartServer();
            using var client = node.CreateClient();
            (await client.GetAsync("/api/categories")).EnsureSuccessStatusCode();
        }

        received.GetValueOrDefault("/v1/traces").ShouldBeGreaterThan(0);
        received.GetValueOrDefault("/v1/metrics").ShouldBeGreaterThan(0);
    }

    private static async Task<WebApplication> Collector(ConcurrentDictionary<string, int> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/v1/{signal}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.AddOrUpdate(context.Request.Path, (int)body.Length, (_, before) => before + (int)body.Length);
        });
        await app.StartAsync();
        return app;
    }
}
