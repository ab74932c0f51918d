using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Npgsql;
using Xunit;

// Classes run side by side, each with a browser of its own: while one waits for a page, the other computes.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: AssemblyFixture(typeof(Fixia.BrowserTests.House))]

namespace Fixia.BrowserTests;

/// <summary>
/// The product as it runs: server, sandbox and web client as processes of their own, on a database of their own, and a real
/// browser.
/// </summary>
public sealed class House : IAsyncLifetime
{
    private readonly List<Process> processes = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<(
        IPlaywright Driver, IBrowser Browser)>>> browsers = new(StringComparer.Ordinal);

    private string database = string.Empty;
    private string mailbox = string.Empty;

    /// <summary>Where the product is.</summary>
    public string Url { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // As patient as everything else here: two browsers and the servers share the machine.
        Assertions.SetDefaultExpectTimeout(20_000);
        var (server, sandbox, smtp) = (FreePort(), FreePort(), FreePort());
        Url = $"http://localhost:{server}";
        mailbox = $"http://localhost:{sandbox}/mail/api/messages";
        Start("Fixia.Sandbox", $"http://localhost:{sandbox}", new(StringComparer.Ordinal)
        {
            ["Sandbox__PublicUrl"] = $"http://localhost:{sandbox}",
            ["Sandbox__SmtpPort"] = $"{smtp}",
            ["Sandbox__MercadoPago__WebhookUrl"] = $"{Url}/api/webhooks/mercadopago",
        });
        Start("Fixia", Url, new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Fixia"] = database = await NewDatabase(),
            ["App__PublicUrl"] = Url,
            ["Web__Root"] = Environment.GetEnvironmentVariable("FIXIA_WEB_ROOT") ?? Path.Combine(Root, "src/web/dist"),
            ["Files__Folder"] = Directory.CreateTempSubdirectory("fixia-browser-").FullName,
            ["Files__PictureTool"] = Environment.GetEnvironmentVariable("FIXIA_PICTURE_TOOL") ?? "vipsthumbnail",
            ["MercadoPago__BaseUrl"] = $"http://localhost:{sandbox}/mercadopago",
            ["Mail__Port"] = $"{smtp}",
            ["RateLimits__SignInPerMinute"] = "1000",
            ["RateLimits__PerMinute"] = "10000",
        });
        await Ready(Url + "/health/ready");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in browsers.Values)
        {
            var (driver, browser) = await started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }

        foreach (var process in processes)
        {
            process.Kill(true);
            process.Dispose();
        }
    }

    /// <summary>Somebody's browser: its own cookies, a phone's or a desktop's size, light or dark.</summary>
    public async Task<IPage> Somebody(int width = 1280, bool dark = false)
    {
        var of = TestContext.Current.TestClass?.TestClassName ?? string.Empty;
        var (_, browser) = await browsers.GetOrAdd(of, _ => new(Browser)).Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Url,
            Locale = "es-AR",
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        Traffic.Watch(page);
        return page;
    }

    /// <summary>Waits for a letter that holds a link to a page, and answers the link.</summary>
    public async Task<string> Link(string email, string page)
    {
        using var http = new HttpClient();
        for (var left = 100; left > 0; left--)
        {
            var letters = JsonNode.Parse(await http.GetStringAsync($"{mailbox}?to={Uri.EscapeDataString(email)}"))!;
            var link = (letters as JsonArray ?? letters["messages"]!.AsArray())
                .SelectMany(l => l!["links"]!.AsArray()).Select(l => l!.GetValue<string>())
                .FirstOrDefault(l => l.Contains(page, StringComparison.Ordinal));
            if (link is not null)
                return link;
            await Task.Delay(200);
        }

        throw new TimeoutException($"No letter to {email} with a link to {page}.");
    }

    /// <summary>Lets the paid period of somebody's subscription end now, as if the month had passed.</summary>
    public async Task EndPeriod(string email)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var end = new NpgsqlCommand(
            """
            with mine as (select id from users where email = $1)
            , ended as (update users set subscription_expires_at = now() where id in (select id from mine))
            update subscriptions set expires_at = now() where user_id in (select id from mine) and status = 'cancelled'
            """,
            connection)
        {
            Parameters = { new() { Value = email } },
        };
        await end.ExecuteNonQueryAsync();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Browser()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FIXIA_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-first-run",
            ],
        }));
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Fixia.slnx")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> NewDatabase()
    {
        var superuser = Environment.GetEnvironmentVariable("FIXIA_TEST_POSTGRES")
            ?? throw new InvalidOperationException("FIXIA_TEST_POSTGRES is not set: run ./test browser.");
        var name = $"fixia_browser_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name made above.
        await using var create = new NpgsqlCommand($"create database {name}", connection);
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(superuser) { Database = name }.ConnectionString;
    }

    private static async Task Ready(string address)
    {
        using var http = new HttpClient();
        for (var left = 120; left > 0; left--)
        {
            try
            {
                if ((await http.GetAsync(address)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException($"{address} did not become ready within 30 seconds.");
    }

    private void Start(string project, string url, Dictionary<string, string> settings)
    {
        var folder = Path.Combine(Root, "src", project, "bin", "Release", "net10.0");
        var start = new ProcessStartInfo("dotnet", Path.Combine(folder, project + ".dll"))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        processes.Add(process);
    }
}
