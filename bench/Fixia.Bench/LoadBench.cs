using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Fixia.Bench;

/// <summary>
/// What people ask all at once, as much as the server can answer and then half and twice as much. Asked at set times, whether or
/// not what was asked before has been answered: people do not wait for each other.
/// </summary>
internal static class LoadBench
{
    private const int Services = 10_000;
    private const int Connections = 16;

    // However much else is asked: somebody looks ten times a second whether the server lives, and as many sign in as at capacity.
    private const int LooksEach = 10;
    private const double SignInsOfAll = RequestMix.SignInsOfHundred / 100.0;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(30);

    /// <summary>Prints the table; 1 when anything came back but an answer or a polite "come again".</summary>
    public static async Task<int> Run()
    {
        var connection = await BenchServer.Database("fixia_bench_load");
        var catalogue = await new Loader(connection, Services).Fill();
        using var server = await BenchServer.Start(
            connection,
            ("Accounts__AccessToken", "02:00:00"),
            ("Web__Root", Environment.GetEnvironmentVariable("FIXIA_BENCH_WEB") ?? string.Empty));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address,
            Timeout = Forgotten,
        };
        await using var database = BenchServer.Open(connection);
        var mix = await RequestMix.Of(catalogue, client, database);
        await Closed(client, mix, Warming);
        var capacity = await Closed(client, mix, Measuring);
        var resting = server.Memory;
        Console.WriteLine(
            $"Capacity: {capacity:0} answers a second, from {Connections} connections. Memory then: {resting} MB.\n");
        Console.WriteLine("| | asked a second | class | asked | answered | told to come again | failed | p50 ms | p99 ms | "
            + "p99 ms of \"come again\" |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var failed = 0;
        foreach (var (name, share) in new[] { ("half", 0.5), ("full", 1.0), ("twice", 2.0) })
        {
            var level = await Open(client, mix, server, capacity * share, capacity * SignInsOfAll);
            failed += level.Print(name, capacity * share);
            Console.Error.WriteLine($"  {name}: at most {level.MostWaiting} unanswered, {level.MostMemory} MB");
        }

        return failed == 0 ? 0 : 1;
    }

    // As much as the server can: each connection its next request when it has its answer.
    private static async Task<double> Closed(HttpClient client, RequestMix mix, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var (asked, answered) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < length)
            {
                var one = await Ask(client, mix.Next(Interlocked.Increment(ref asked)));
                if (one.Status is >= 200 and < 300)
                    Interlocked.Increment(ref answered);
            }
        })));
        return answered / clock.Elapsed.TotalSeconds;
    }

    private static async Task<Level> Open(HttpClient client, RequestMix mix, BenchServer server, double perSecond, double signIns)
    {
        var level = new Level();
        var waiting = new ConcurrentDictionary<Task, bool>();
        var clock = Stopwatch.StartNew();
        var (asked, looked, signedIn) = (0, 0, 0);
        void Begin(Asked what)
        {
            var task = Task.Run(async () => level.Add(what.Kind, await Ask(client, what)));
            waiting[task] = true;
            _ = task.ContinueWith(done => waiting.TryRemove(done, out bool _), TaskScheduler.Default);
        }

        while (clock.Elapsed < Length)
        {
            var seconds = clock.Elapsed.TotalSeconds;
            for (; asked < seconds * perSecond; asked++)
                Begin(mix.Next(asked, withSignIns: false));
            for (; looked < seconds * LooksEach; looked++)
                Begin(mix.Look);
            for (; signedIn < seconds * signIns; signedIn++)
                Begin(mix.SignIn(signedIn));
            level.Saw(waiting.Count, server.Memory);
            await Task.Delay(5);
        }

        await Task.WhenAll(waiting.Keys);
        return level;
    }

    private static async Task<Reply> Ask(HttpClient client, Asked what)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var request = what.Request();
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            var polite = answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null;
            return new Reply((int)answer.StatusCode, polite, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return new Reply(0, false, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>An answer, or none: status 0.</summary>
    private sealed record Reply(int Status, bool SaysWhenToCome, double Milliseconds);

    /// <summary>What came of one level of load.</summary>
    private sealed class Level
    {
        private readonly ConcurrentDictionary<string, ConcurrentBag<Reply>> answers = new(StringComparer.Ordinal);

        public int MostWaiting { get; private set; }

        public long MostMemory { get; private set; }

        public void Add(string kind, Reply reply) => answers.GetOrAdd(kind, _ => []).Add(reply);

        public void Saw(int waiting, long memory) =>
            (MostWaiting, MostMemory) = (Math.Max(MostWaiting, waiting), Math.Max(MostMemory, memory));

        /// <summary>Its rows of the table; how many failed.</summary>
        public int Print(string name, double perSecond)
        {
            var failed = 0;
            foreach (var kind in RequestMix.Kinds)
            {
                Reply[] all = [.. answers.GetValueOrDefault(kind) ?? []];
                Reply[] good = [.. all.Where(r => r.Status is >= 200 and < 300)];
                Reply[] later = [.. all.Where(r => r.SaysWhenToCome)];
                var others = all.Length - good.Length - later.Length;
                failed += others;
                var first = kind == RequestMix.Kinds[0];
                Console.WriteLine($"| {(first ? name : "")} | {(first ? $"{perSecond:0}" : "")} | {kind} "
                    + $"| {all.Length} | {good.Length} "
                    + $"| {later.Length} | {others} | {At(good, 0.5)} | {At(good, 0.99)} | {At(later, 0.99)} |");
                foreach (var strange in all.Except(good).Except(later).GroupBy(r => r.Status))
                    Console.Error.WriteLine($"  {name}, {kind}: {strange.Count()} times {strange.Key}");
            }

            Console.WriteLine(
                $"| | | *at once unanswered, at most {MostWaiting}; memory, at most {MostMemory} MB* | | | | | | | |");
            return failed;
        }

        private static string At(Reply[] replies, double share) => replies.Length == 0 ? ""
            : $"{new Times([.. replies.Select(r => r.Milliseconds).Order()], 1).At(share):0}";
    }
}
