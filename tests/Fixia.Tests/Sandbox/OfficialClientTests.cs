using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

/// <summary>MercadoPago's own client for Node is the referee of our stand-in.</summary>
public sealed class OfficialClientTests
{
    [Fact]
    public async Task The_official_client_manages_a_subscription_and_accepts_our_webhooks()
    {
        await using var sandbox = await SandboxHost.Start();

        var seen = JsonNode.Parse(
            await NodeScripts.Run("subscription.mjs", "", $"{sandbox.Url}/mercadopago", SandboxHost.Token))!;

        string[] ids = [.. new[] { "preapproval", "invoice", "payment" }.Select(k => seen[k]!.GetValue<string>())];
        await SandboxHost.Eventually(
            () => ids.All(id => sandbox.Arrived.Any(a => a.DataId == id)),
                "webhooks of the subscription, the charge and the payment");
        var deliveries = sandbox.Arrived.Select(a => new { signature = a.Signature, requestId = a.RequestId, dataId = a.DataId })
            .ToList();
        var judged =
            await NodeScripts.Run("signatures.mjs", JsonSerializer.Serialize(new { secret = SandboxHost.Secret, deliveries }));
        judged.Trim().ShouldBe(deliveries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_official_client_sells_refunds_and_cancels_and_hears_of_each()
    {
        await using var sandbox = await SandboxHost.Start();

        var seen = JsonNode.Parse(
            await NodeScripts.Run("checkout.mjs", "", $"{sandbox.Url}/mercadopago", SandboxHost.Token))!;

        var payment = seen["payment"]!.GetValue<string>();
        // Made, refunded in part, refunded whole.
        await SandboxHost.Eventually(() => sandbox.Arrived.Count(a => a.DataId == payment) == 3, "three webhooks of the payment");
        sandbox.Arrived.Where(a => a.DataId == payment).ShouldAllBe(a => a.Topic == "payment");
    }
}
