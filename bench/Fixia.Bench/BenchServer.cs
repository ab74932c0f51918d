using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fixia.Bench;

/// <summary>The server in Release, in a process of its own, with nobody's requests counted.</summary>
internal sealed class BenchServer : IDisposable
{
    private readonly Process process;

    private BenchServer(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Memory it has at the moment, in MB.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024 / 1024;
        }
    }

    private static string Superuser => Environment.GetEnvironmentVariable("FIXIA_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("Start it as bench/search.");

    /// <summary>An empty database of that name; its connection string.</summary>
    public static async Task<string> Database(string name)
    {
        await using var admin = NpgsqlDataSource.Create(Superuser);
        await Loader.Run(admin, $"drop database if exists {name} with (force)");
        await Loader.Run(admin, $"create database {name}");
        return new NpgsqlConnectionStringBuilder(Superuser) { Database = name, CommandTimeout = 0 }.ConnectionString;
    }

    /// <summary>Connections as the server has them.</summary>
    public static NpgsqlDataSource Open(string connection) => DataRegistration.Open(connection, NullLoggerFactory.Instance);

    /// <summary>Starts it and waits until it can serve.</summary>
    public static async Task<BenchServer> Start(string connection, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "Fixia.dll"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["ConnectionStrings__Fixia"] = connection,
            ["Jobs__Enabled"] = "false",
            ["Accounts__LettersOfCaller"] = "100000000",
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var limit in new[] { "PerMinute", "PagesPerMinute", "FilesPerMinute", "SitemapsPerMinute", "SignInPerMinute" })
            environment["RateLimits__" + limit] = "100000000";
        foreach (var (name, value) in settings)
            environment[name] = value;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        // What goes wrong there is shown here.
        started.OutputDataReceived += (_, line) =>
            Console.Error.Write(line.Data is { Length: > 0 } said ? $"  | {said}\n" : string.Empty);
        started.BeginOutputReadLine();
        var server = new BenchServer(started, address);
        await server.Ready();
        return server;
    }

    /// <summary>Ends it.</summary>
    public async Task Stop()
    {
        if (process.HasExited)
            return;
        process.Kill(true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop().GetAwaiter().GetResult();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var left = 240; left > 0; left--)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("The server did not become ready within a minute.");
    }
}
