using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Fixia.Platform.Data;
using Fixia.Platform.Jobs;
using Fixia.Tests.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

public sealed class JobTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task Two_nodes_share_the_jobs_and_never_run_one_at_the_same_time()
    {
        var watch = new Watch();
        await using var one = Node(watch);
        await using var other = Node(watch);
        one.StartServer();
        other.StartServer();

        await using var connection = new NpgsqlConnection(server.Database);
        await connection.OpenAsync();
        await using var nodes = new NpgsqlCommand("select count(*) from qrtz_scheduler_state", connection);
        await SandboxHost.Eventually(
            async () => watch.Runs >= 4 && await nodes.ExecuteScalarAsync() is 2L, "two nodes and four runs", 30);
        watch.MostAtOnce.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_fails_keeps_none_of_the_others_waiting_and_is_counted()
    {
        var (failures, done) = (new ConcurrentBag<string>(), new List<int>());
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name == "fixia.jobs.failures")
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => failures.Add(string.Join(' ', [.. tags.ToArray().Select(t => $"{t.Key}={t.Value}")])));
        listener.Start();
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        var rows = new RowByRow<Slow>(db, new JobName<Slow>("test.poison"), NullLogger<Slow>.Instance);
        await rows.InTransactions(
            [1, 0, 2],
            async row =>
            {
                // The database refuses it, and with it the whole transaction.
                await db.Database.ExecuteSqlAsync($"select 1 / {row}");
                done.Add(row);
            },
            CancellationToken.None);
        done.ShouldBe([1, 2]);
        failures.Count(f => f == "job=test.poison of=row").ShouldBe(1);
    }

    private Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Fixia.Platform.Data.FixiaDb> Node(Watch watch)
    {
        var node = server.WithWebHostBuilder(host =>
        {
            host.UseSetting("Jobs:Enabled", "true");
            host.ConfigureServices(
                services => services.AddSingleton(watch).AddJob<Slow>("test.slow", TimeSpan.FromMilliseconds(200)));
        });
        node.UseKestrel(0);
        return node;
    }

    private sealed class Watch
    {
        private int running;
        private int mostAtOnce;
        private int runs;

        public int Runs => Volatile.Read(ref runs);

        public int MostAtOnce => Volatile.Read(ref mostAtOnce);

        public void Begin()
        {
            var now = Interlocked.Increment(ref running);
            if (now > MostAtOnce)
                Volatile.Write(ref mostAtOnce, now);
        }

        public void End()
        {
            Interlocked.Increment(ref runs);
            Interlocked.Decrement(ref running);
        }
    }

    private sealed class Slow(Watch watch) : IRecurringJob
    {
        public async Task Run(CancellationToken cancel)
        {
            watch.Begin();
            await Task.Delay(300, cancel);
            watch.End();
        }
    }
}
