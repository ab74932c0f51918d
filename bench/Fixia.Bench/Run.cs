using System.Collections.Concurrent;
using System.Diagnostics;

namespace Fixia.Bench;

/// <summary>Times of one kind of request, in milliseconds.</summary>
internal sealed record Times(double[] Sorted, double Seconds)
{
    public double PerSecond => Sorted.Length / Seconds;

    public double At(double share) => Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(Sorted.Length * share))];

    /// <summary>Asks again and again from several connections, each its next question when it has its answer; the first round is not counted.</summary>
    public static async Task<Times> Of(int connections, TimeSpan length, int count, Func<int, int, Task> ask)
    {
        await Work(0, count);
        var all = new ConcurrentBag<double[]>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var i = c * count / connections; clock.Elapsed < length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(c, i % count);
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            all.Add([.. mine]);
        })));
        var seconds = clock.Elapsed.TotalSeconds;
        return new Times([.. all.SelectMany(t => t).Order()], seconds);

        async Task Work(int connection, int rounds)
        {
            // Each connection once, so that statements are prepared and pages are in memory.
            for (var c = connection; c < connections; c++)
            {
                for (var i = 0; i < rounds; i++)
                    await ask(c, i);
            }
        }
    }
}
