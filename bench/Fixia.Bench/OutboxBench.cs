using System.Collections.Concurrent;
using System.Diagnostics;
using Fixia.Platform;
using Fixia.Platform.Data;
using Fixia.Platform.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fixia.Bench;

/// <summary>
/// What waking the dispatcher costs those who write, and how soon what they wrote is delivered. Writers of the product's own code
/// in one process with its dispatcher, each transaction a row and a message.
/// </summary>
internal static class OutboxBench
{
    private const int Writers = 64;
    private const string Route = "bench.written";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    /// <summary>Prints the tables; 1 when one of the two promises does not hold.</summary>
    public static async Task<int> Run()
    {
        var connection = await BenchServer.Database("fixia_bench_outbox");
        await using var app = Build(connection);
        await app.PrepareDatabase();
        await Loader.Run(
            app.Services.GetRequiredService<NpgsqlDataSource>(),
            "create table bench_rows (id uuid primary key, at timestamptz not null)");
        await app.StartAsync();
        var share = await Waking(app);
        var median = await Delivery(app);
        await app.StopAsync();
        return share >= 0.9 && median < 50 ? 0 : 1;
    }

    // The same transactions by turns of a second: whatever else the machine does slows all of them.
    private static async Task<double> Waking(WebApplication app)
    {
        var ways = new (string Name, bool Wakes, bool Notifies)[]
        {
            ("without waking", false, false),
            ("with waking", true, false),
            ("with NOTIFY in the transaction, as it was", false, true),
        };
        var times = await Times.SideBySide(Writers, Length, 1, Warming, [.. ways.Select(way =>
            (Func<int, int, Task>)((_, _) => Write(app, Guid.CreateVersion7(), inADay: true, way.Wakes, way.Notifies)))]);
        Console.WriteLine($"\n| {Writers} writers at once | transactions a second | of those without waking | p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (way, took) in ways.Zip(times))
            Console.WriteLine($"| {way.Name} | {took.PerSecond:0} | {100 * took.PerSecond / times[0].PerSecond:0} % | "
                + $"{took.At(0.5):0.0} | {took.At(0.99):0.0} |");
        await Empty(app);
        return times[1].PerSecond / times[0].PerSecond;
    }

    private static async Task<double> Delivery(WebApplication app)
    {
        Console.WriteLine("\n| from the commit to the delivery | transactions a second | delivered | p50 ms | p95 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var medians = new List<double>();
        // Each writer rests between two transactions; the last ones not at all, until nothing more fits.
        foreach (var rest in new[] { 640, 160, 0 })
        {
            Delivered.Forget();
            var clock = Stopwatch.StartNew();
            var written = 0;
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
            {
                var random = new Random(w);
                while (clock.Elapsed < Length)
                {
                    var id = Guid.CreateVersion7();
                    await Write(app, id, inADay: false, wakes: true, notifies: false);
                    Delivered.Committed(id);
                    Interlocked.Increment(ref written);
                    if (rest > 0)
                        await Task.Delay(random.Next(2 * rest));
                }
            })));
            var wrote = written / clock.Elapsed.TotalSeconds;
            await Until(() => Delivered.Count >= written);
            var times = Delivered.Times;
            var name = rest == 0 ? $"{Writers} writers without rest" : $"{Writers} writers, a rest of {rest} ms";
            Console.WriteLine(
                $"| {name} | {wrote:0} | {written} | {times.At(0.5):0.0} | {times.At(0.95):0.0} | {times.At(0.99):0.0} |");
            medians.Add(times.At(0.5));
        }

        return medians[..2].Max();
    }

    private static async Task Write(WebApplication app, Guid id, bool inADay, bool wakes, bool notifies)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        var now = TimeProvider.System.GetUtcNow();
        var happened = new Written(id, inADay ? now.AddDays(1) : null);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"insert into bench_rows (id, at) values ({id}, {now})");
        if (wakes)
            await db.Write(scope.ServiceProvider.GetRequiredService<EventRouter>().Deliveries(happened), default);
        else
            await db.Write([Unnoticed(happened, now)], default);
        if (notifies)
            await db.Database.ExecuteSqlAsync($"notify outbox");
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    // The same message, of which nobody is told.
    private static OutboxMessage Unnoticed(Written happened, DateTimeOffset now) => new()
    {
        Subject = happened.Subject,
        Delivery = Route,
        Payload = System.Text.Json.JsonSerializer.Serialize(happened, System.Text.Json.JsonSerializerOptions.Web),
        CreatedAt = now,
        NextAttemptAt = happened.DeliverAt ?? now,
    };

    private static Task Empty(WebApplication app) =>
        Loader.Run(app.Services.GetRequiredService<NpgsqlDataSource>(), "truncate outbox, bench_rows");

    private static async Task Until(Func<bool> holds)
    {
        for (var clock = Stopwatch.StartNew(); !holds();)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(5))
                throw new TimeoutException("What was written was not delivered within five minutes.");
            await Task.Delay(20);
        }
    }

    private static WebApplication Build(string connection) => FixiaApp.Build(
        [
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            "--ConnectionStrings:Fixia=" + connection,
            "--Jobs:Enabled=false",
            "--Logging:LogLevel:Default=Critical",
        ],
        builder => builder.Services.Deliver<Written, Delivered>(Route));

    /// <summary>A row was written.</summary>
    public sealed record Written(Guid Subject, DateTimeOffset? DeliverAt) : IEvent;

    /// <summary>Notes when it is called.</summary>
    public sealed class Delivered : IDeliver<Written>
    {
        private static readonly ConcurrentDictionary<Guid, long> Commits = new();
        private static readonly ConcurrentDictionary<Guid, long> Deliveries = new();

        public static int Count => Deliveries.Count;

        /// <summary>From commit to delivery; what was delivered before its writer had heard of the commit took no time.</summary>
        public static Times Times => new(
            [
                .. Deliveries.Select(
                    d => Math.Max(0, Stopwatch.GetElapsedTime(Commits[d.Key], d.Value).TotalMilliseconds)).Order(),
            ], 1);

        public static void Committed(Guid id) => Commits[id] = Stopwatch.GetTimestamp();

        public static void Forget()
        {
            Commits.Clear();
            Deliveries.Clear();
        }

        public Task Deliver(Written happened, CancellationToken cancel)
        {
            Deliveries.TryAdd(happened.Subject, Stopwatch.GetTimestamp());
            return Task.CompletedTask;
        }
    }
}
