using System.Diagnostics;

namespace Fixia.Bench;

/// <summary>Times of one kind of request, in milliseconds.</summary>
internal sealed record Times(double[] Sorted, double Seconds)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public double PerSecond => Sorted.Length / Seconds;

    public double At(double share) =>
        Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(Sorted.Length * share))];

    /// <summary>
    /// Asks again and again from several connections, each its next question when it has its answer; in the first round each
    /// everything, unmeasured.
    /// </summary>
    public static async Task<Times> Of(int connections, TimeSpan length, int count, Func<int, int, Task> ask) =>
        (await SideBySide(connections, length, count, TimeSpan.Zero, [ask]))[0];

    /// <summary>
    /// Several ways to ask the same, by turns of a second each, so that whatever else the machine does slows all of them. Before
    /// that each way is asked everything, and then for as long as <paramref name="warming"/>: a server that has just started is
    /// still compiling what it runs often.
    /// </summary>
    public static async Task<List<Times>> SideBySide(
        int connections, TimeSpan length, int count, TimeSpan warming, IReadOnlyList<Func<int, int, Task>> ways)
    {
        foreach (var ask in ways)
        {
            // Each connection every question, so that statements are prepared and pages are in memory.
            for (var c = 0; c < connections; c++)
            {
                for (var i = 0; i < count; i++)
                    await ask(c, i);
            }

            if (warming > TimeSpan.Zero)
                await Turn(ask, warming, 0);
        }

        var (times, seconds) = (ways.Select(_ => new List<double>()).ToList(), new double[ways.Count]);
        for (var turn = 0; turn < length.TotalSeconds; turn++)
        {
            for (var w = 0; w < ways.Count; w++)
            {
                var start = Stopwatch.GetTimestamp();
                times[w].AddRange(await Turn(ways[w], Second, times[w].Count));
                seconds[w] += Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return [.. times.Select((t, w) => new Times([.. t.Order()], seconds[w]))];

        // Each connection begins elsewhere among the questions, and goes on where the turn before ended.
        async Task<List<double>> Turn(Func<int, int, Task> ask, TimeSpan time, int asked)
        {
            var clock = Stopwatch.StartNew();
            var each = await Task.WhenAll(Enumerable.Range(0, connections).Select(c => Task.Run(async () =>
            {
                var mine = new List<double>();
                for (var i = (c * count / connections) + (asked / connections); clock.Elapsed < time; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await ask(c, i % count);
                    mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                return mine;
            })));
            return [.. each.SelectMany(t => t)];
        }
    }
}
