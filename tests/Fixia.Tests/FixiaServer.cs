using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Fixia.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests;

/// <summary>The whole server over HTTP, on a PostgreSQL database of its own. One per test class (<c>IClassFixture</c>).</summary>
public sealed class FixiaServer : WebApplicationFactory<FixiaDb>, IAsyncLifetime
{
    private readonly string superuser = Environment.GetEnvironmentVariable("FIXIA_TEST_POSTGRES")
        ?? throw new InvalidOperationException(
            "FIXIA_TEST_POSTGRES is not set: run ./test, or node scripts/postgres.mjs --temp and set it to what that prints.");

    private readonly string ownName = $"fixia_test_{Guid.CreateVersion7():N}";
    private readonly Letters ownMail = new();

    private readonly List<string> others = [];

    private int underWay;

    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("fixia-files-");

    /// <summary>The server's time of day; move it to see what happens later.</summary>
    internal TestClock Clock { get; init; } = new();

    /// <summary>Where to listen; 0 takes any free port.</summary>
    internal int Port { get; init; }

    /// <summary>Another node: this one works on its database, and goes before it.</summary>
    internal FixiaServer? Beside { get; init; }

    /// <summary>Other services than the usual ones.</summary>
    internal Action<IServiceCollection>? With { get; init; }

    /// <summary>Letters that were sent, by whichever of the nodes.</summary>
    internal Letters Mail => Beside?.Mail ?? ownMail;

    /// <summary>Who took a second connection while holding one; nobody may.</summary>
    internal OneConnection Connections { get; } = new();

    /// <summary>Settings beside the usual ones; before it starts.</summary>
    internal Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Where everything that is logged is written down, if the test reads it.</summary>
    internal LogBook? Logs { get; init; }

    private string Name => Beside?.Name ?? ownName;

    /// <summary>Which of <see cref="SharedServers"/> it is, if it is one.</summary>
    internal string? Kind { get; set; }

    /// <summary>What its database held at first, if it is one of <see cref="SharedServers"/>.</summary>
    internal SharedServers.State? AtFirst { get; set; }

    /// <summary>Connection string of this server's database.</summary>
    public string Database => new NpgsqlConnectionStringBuilder(superuser) { Database = Name }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Beside is null)
            await Administer($"create database {Name} template {await Template.Name(superuser)}");
        UseKestrel(Port);
        StartServer();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        files.Delete(true);
        foreach (var database in Beside is null ? others.Prepend(Name) : others)
            await Administer($"drop database {database} with (force)");
        Connections.Seen.ShouldBeEmpty();
    }

    /// <summary>Another database, empty, that goes away with this server.</summary>
    internal async Task<string> Another()
    {
        var other = $"{Name}_{others.Count}";
        others.Add(other);
        await Administer($"create database {other}");
        return new NpgsqlConnectionStringBuilder(superuser) { Database = other }.ConnectionString;
    }

    /// <summary>
    /// Delivers what is due and waits until no request and no delivery is under way; false when that takes too long.
    /// </summary>
    internal async Task<bool> IsQuiet()
    {
        for (var left = 100; left > 0; left--)
        {
            if (Volatile.Read(ref underWay) == 0 && await Delivered())
                return true;
            await Task.Delay(50);
        }

        return false;
    }

    /// <summary>A client that keeps no cookies, at an address of its own if one is named (127.0.0.2).</summary>
    internal HttpClient Client(string? address = null)
    {
        var sockets = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        if (address is not null)
            sockets.ConnectCallback = (to, cancel) => ConnectFrom(IPAddress.Parse(address), to.DnsEndPoint.Port, cancel);
        return new HttpClient(sockets) { BaseAddress = ClientOptions.BaseAddress };
    }

    private static async ValueTask<Stream> ConnectFrom(IPAddress address, int port, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancel);
            return new NetworkStream(socket, true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Fixia", Database);
        builder.UseSetting("RateLimits:SignInPerMinute", "100000");
        builder.UseSetting("RateLimits:PerMinute", "100000");
        builder.UseSetting("Accounts:LettersOfCaller", "100000");
        // The work that makes guessing slow would make tests slow; that it is asked for is a test of its own.
        builder.UseSetting("Accounts:PasswordIterations", "1000");
        builder.UseSetting("RateLimits:PagesPerMinute", "100000");
        builder.UseSetting("RateLimits:FilesPerMinute", "100000");
        // Some tests send a hundred requests at once and want an answer to each.
        foreach (var turn in new[] { "SignIn", "Read", "Write", "Page", "Upload" })
            builder.UseSetting($"Turns:{turn}", "60");
        builder.UseSetting("Turns:Patience", "00:00:30");
        // Tests run jobs when they want them run.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Critical");
        builder.UseSetting(OneConnection.Setting.Name, OneConnection.Setting.Value);
        builder.UseSetting("Logging:Console:LogLevel:Default", "None");
        builder.UseSetting("Files:Folder", files.FullName);
        builder.UseSetting("Files:PictureTool", Environment.GetEnvironmentVariable("FIXIA_PICTURE_TOOL") ?? "vipsthumbnail");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter>(new Filter(Counted));
            services.AddSingleton<IStartupFilter>(Connections);
            services.AddSingleton<ILoggerProvider>(Connections);
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(Connections);
            foreach (var route in services.Where(s => s.ImplementationInstance is DeliveryRoute).ToList())
            {
                services.Remove(route);
                services.AddSingleton(Connections.Watched((DeliveryRoute)route.ImplementationInstance!));
            }

            services.Replace(ServiceDescriptor.Singleton<IMail>(Mail));
            if (Logs is not null)
                services.AddSingleton<ILoggerProvider>(Logs);
            With?.Invoke(services);
        });
    }

    private sealed class Filter(Func<Action<IApplicationBuilder>, Action<IApplicationBuilder>> configure) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => configure(next);
    }

    // What waits for its time, or for a provider that is away, is not under way.
    private async Task<bool> Delivered()
    {
        await Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
        await using var claimed = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select not exists (select 1 from outbox where claimed_until > clock_timestamp())");
        return (bool)(await claimed.ExecuteScalarAsync())!;
    }

    private Action<IApplicationBuilder> Counted(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            Interlocked.Increment(ref underWay);
            try
            {
                await rest(context);
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        });
        next(app);
    };

    private async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database with the schema of this build, made once and cloned for every server.</summary>
internal static class Template
{
    private static readonly Lazy<string> Database = new(() => $"fixia_template_{Guid.CreateVersion7():N}");
    private static readonly SemaphoreSlim Once = new(1);
    private static bool made;

    public static async Task<string> Name(string superuser)
    {
        await Once.WaitAsync();
        try
        {
            if (!made)
                await Make(superuser);
            made = true;
            return Database.Value;
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task Make(string superuser)
    {
        await using (var connection = new NpgsqlConnection(superuser))
        {
            await connection.OpenAsync();
#pragma warning disable CA2100 // A name made above.
            await using var create = new NpgsqlCommand($"create database {Database.Value}", connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync();
        }

        // Not pooled: a database that somebody is connected to cannot be cloned.
        var template = new NpgsqlConnectionStringBuilder(superuser) { Database = Database.Value, Pooling = false };
        await using var source = NpgsqlDataSource.Create(template.ConnectionString);
        await new SchemaRunner(source, NullLogger<SchemaRunner>.Instance).Apply(default);
    }
}

/// <summary>The real time, moved by what the test says. Timers keep to the real one.</summary>
internal sealed class TestClock : TimeProvider
{
    private long ahead;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));
}

/// <summary>Keeps letters instead of sending them; that SMTP works is proved against the sandbox.</summary>
internal sealed class Letters : IMail
{
    private readonly List<Letter> sent = [];

    public Task Send(Letter letter, CancellationToken cancel)
    {
        OneConnection.Outside($"letter to {letter.To}");
        lock (sent)
            sent.Add(letter);
        return Task.CompletedTask;
    }

    /// <summary>As if none had been sent.</summary>
    public void Forget()
    {
        lock (sent)
            sent.Clear();
    }

    public List<Letter> To(string address)
    {
        lock (sent)
            return [.. sent.Where(l => l.To.Equals(address, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Waits for a letter.</summary>
    public async Task<Letter> Wait(string address, Func<Letter, bool> which, int nth = 1)
    {
        for (var left = 200; left > 0; left--)
        {
            if (To(address).Where(which).ElementAtOrDefault(nth - 1) is { } letter)
                return letter;
            await Task.Delay(50);
        }

        throw new ShouldAssertException(
            $"No such letter to {address}; there are: {string.Join(", ", To(address).Select(l => l.Subject))}.");
    }

    /// <summary>Waits for the newest letter whose text holds <paramref name="path"/> and answers the token of its link.</summary>
    public async Task<string> Link(string address, string path, int nth = 1)
    {
        var mark = path + "#token=";
        for (var left = 200; left > 0; left--)
        {
            var found = To(address).Where(l => l.Text.Contains(mark, StringComparison.Ordinal)).ToList();
            if (found.Count >= nth)
            {
                var text = found[nth - 1].Text;
                var start = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
                return text[start..text.IndexOf('\n', start)].Trim();
            }

            await Task.Delay(50);
        }

        throw new ShouldAssertException($"No letter to {address} with a link to {path}.");
    }
}

internal static class Answers
{
    public static async Task<JsonObject> Json(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static async Task<string> Code(this HttpResponseMessage answer) => (await answer.Json())["code"]!.GetValue<string>();
}
