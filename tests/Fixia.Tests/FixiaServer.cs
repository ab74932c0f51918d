using System.Text.Json.Nodes;
using Fixia.Platform.Data;
using Fixia.Platform.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests;

/// <summary>The whole server over HTTP, on a PostgreSQL database of its own. One per test class (<c>IClassFixture</c>).</summary>
public sealed class FixiaServer : WebApplicationFactory<FixiaDb>, IAsyncLifetime
{
    private readonly string superuser = Environment.GetEnvironmentVariable("FIXIA_TEST_POSTGRES")
        ?? throw new InvalidOperationException("FIXIA_TEST_POSTGRES is not set: run ./test, or node scripts/postgres.mjs --temp and set it to what that prints.");

    private readonly string name = $"fixia_test_{Guid.CreateVersion7():N}";

    /// <summary>The server's time of day; move it to see what happens later.</summary>
    internal TestClock Clock { get; init; } = new();

    /// <summary>Where to listen; 0 takes any free port.</summary>
    internal int Port { get; init; }

    /// <summary>Letters that were sent.</summary>
    internal Letters Mail { get; } = new();

    /// <summary>Settings beside the usual ones; before it starts.</summary>
    internal Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Connection string of this server's database.</summary>
    public string Database => new NpgsqlConnectionStringBuilder(superuser) { Database = name }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Administer($"create database {name}");
        UseKestrel(Port);
        StartServer();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Administer($"drop database {name} with (force)");
    }

    /// <summary>A client that keeps no cookies.</summary>
    internal HttpClient Client() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Fixia", Database);
        builder.UseSetting("RateLimits:SignInPerMinute", "100000");
        builder.UseSetting("RateLimits:PerMinute", "100000");
        // Tests run jobs when they want them run.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Critical");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<IMail>(Mail));
        });
    }

    private async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
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
        lock (sent)
            sent.Add(letter);
        return Task.CompletedTask;
    }

    public List<Letter> To(string address)
    {
        lock (sent)
            return [.. sent.Where(l => l.To.Equals(address, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Waits for the newest letter whose text holds <paramref name="path"/> and answers the token of its link.</summary>
    public async Task<string> Link(string address, string path, int nth = 1)
    {
        var mark = path + "?token=";
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
    public static async Task<JsonObject> Json(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static async Task<string> Code(this HttpResponseMessage answer) => (await answer.Json())["code"]!.GetValue<string>();
}
