using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Sandbox;

/// <summary>MercadoPago's own client for Node is the referee of our stand-in.</summary>
public sealed class OfficialClientTests
{
    static readonly string Folder = FindFolder();

    [Fact]
    public async Task The_official_client_manages_a_subscription_and_accepts_our_webhooks()
    {
        await Install();
        await using var sandbox = await SandboxHost.Start();

        var seen = JsonNode.Parse(await Run("node", ["subscription.mjs", $"{sandbox.Url}/mercadopago", SandboxHost.Token]))!;

        string[] ids = [.. new[] { "preapproval", "invoice", "payment" }.Select(k => seen[k]!.GetValue<string>())];
        await SandboxHost.Eventually(() => ids.All(id => sandbox.Arrived.Any(a => a.DataId == id)), "webhooks of the subscription, the charge and the payment");
        var deliveries = sandbox.Arrived.Select(a => new { signature = a.Signature, requestId = a.RequestId, dataId = a.DataId }).ToList();
        var judged = await Run("node", ["signatures.mjs"], JsonSerializer.Serialize(new { secret = SandboxHost.Secret, deliveries }));
        judged.Trim().ShouldBe(deliveries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    static async Task Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "mercadopago"))) return;
        try
        {
            await Run("npm", ["ci", "--no-audit", "--no-fund"]);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException("The official client is not installed: run \"npm ci\" in tests/node.", failure);
        }
    }

    static async Task<string> Run(string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }

    static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fixia.slnx"))) return Path.Combine(folder.FullName, "tests", "node");
        }
        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
