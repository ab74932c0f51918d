using System.Net;
using System.Net.Http.Json;
using Fixia.Sandbox.MercadoPago;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

public sealed class WebhookTests
{
    [Fact]
    public async Task A_doubled_webhook_arrives_twice_with_the_same_request_id()
    {
        await using var sandbox = await SandboxHost.Start();
        await sandbox.Control("faults", new { kind = "webhook_doubled", match = "subscription_preapproval" });

        var id = await sandbox.Subscribe();

        await SandboxHost.Eventually(() => sandbox.Arrived.Count == 2, "both copies");
        sandbox.Arrived.Select(a => (a.DataId, a.RequestId)).Distinct().ShouldHaveSingleItem().DataId.ShouldBe(id);
    }

    [Fact]
    public async Task A_lost_webhook_stays_away_until_it_is_sent_again()
    {
        await using var sandbox = await SandboxHost.Start();
        await sandbox.Control("faults", new { kind = "webhook_lost" });
        var lost = await sandbox.Subscribe();
        var next = await sandbox.Subscribe();
        await SandboxHost.Eventually(() => sandbox.Arrived.Any(a => a.DataId == next), "the one after it");
        sandbox.Arrived.ShouldNotContain(a => a.DataId == lost);

        await sandbox.Control("redeliver/1", new { });

        await SandboxHost.Eventually(() => sandbox.Arrived.Any(a => a.DataId == lost), "the lost one");
    }

    [Fact]
    public async Task Webhooks_arrive_in_reverse_and_badly_signed_on_request()
    {
        await using var sandbox = await SandboxHost.Start();
        await sandbox.Control("faults", new { kind = "webhook_out_of_order", times = 2, ms = 300 });
        string[] sent = [await sandbox.Subscribe(), await sandbox.Subscribe()];
        await SandboxHost.Eventually(() => sandbox.Arrived.Count == 2, "both");
        sandbox.Arrived.Select(a => a.DataId).ShouldBe(sent.Reverse());

        await sandbox.Control("faults", new { kind = "webhook_badly_signed" });
        await sandbox.Subscribe();
        await SandboxHost.Eventually(() => sandbox.Arrived.Count == 3, "the badly signed one");
        sandbox.Arrived.Select(IsWellSigned).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task A_refused_webhook_is_sent_again_also_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("fixia-sandbox-").FullName;
        string id;
        await using (var closed = await SandboxHost.Start(folder, _ => 503))
        {
            id = await closed.Subscribe();
            await SandboxHost.Eventually(() => closed.Arrived.Count >= 2, "a retry");
        }

        await using (var open = await SandboxHost.Start(folder))
        {
            await SandboxHost.Eventually(() => open.Arrived.Any(a => a.DataId == id), "the webhook of before the restart");
            (await open.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("pending");
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Calls_fail_as_often_as_requested()
    {
        await using var sandbox = await SandboxHost.Start();
        await sandbox.Control("faults", new { kind = "too_many_requests", match = "POST /preapproval", retryAfter = 7 });
        await sandbox.Control("faults", new { kind = "server_error", match = "POST /preapproval" });
        var limited = await sandbox.Api.PostAsJsonAsync("/mercadopago/preapproval", SandboxHost.Preapproval());
        limited.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        limited.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await sandbox.Api.PostAsJsonAsync("/mercadopago/preapproval", SandboxHost.Preapproval()))
            .StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var id = await sandbox.Subscribe();

        await sandbox.Control("faults", new { kind = "timeout_after", match = "PUT /preapproval", ms = 50 });
        await Should.ThrowAsync<HttpRequestException>(
            () => sandbox.Api.PutAsJsonAsync($"/mercadopago/preapproval/{id}", new { status = "cancelled" }));

        (await sandbox.Get($"/preapproval/{id}"))["status"]!.GetValue<string>().ShouldBe("cancelled");
    }

    static bool IsWellSigned(Arrived webhook)
    {
        var ts = long.Parse(webhook.Signature.Split(',')[0]["ts=".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return WebhookSignature.Sign(SandboxHost.Secret, webhook.DataId, webhook.RequestId, ts) == webhook.Signature;
    }
}
