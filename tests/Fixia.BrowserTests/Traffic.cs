using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Fixia.BrowserTests;

/// <summary>What a page is fetching. A stream that stays open for news is not waited for.</summary>
internal sealed class Traffic
{
    private static readonly ConditionalWeakTable<IPage, Traffic> Of = [];
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private int open;
    private long changed = Stopwatch.GetTimestamp();

    public static void Watch(IPage page)
    {
        var traffic = new Traffic();
        page.Request += (_, request) => traffic.Count(request, 1);
        page.RequestFinished += (_, request) => traffic.Count(request, -1);
        page.RequestFailed += (_, request) => traffic.Count(request, -1);
        Of.Add(page, traffic);
    }

    /// <summary>Waits until nothing is being fetched, nor was a moment ago.</summary>
    public static async Task Settle(IPage page)
    {
        var traffic = Of.GetOrCreateValue(page);
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(25))
        {
            if (Volatile.Read(ref traffic.open) <= 0 && Stopwatch.GetElapsedTime(Volatile.Read(ref traffic.changed)) > Quiet)
                return;
        }
    }

    private void Count(IRequest request, int by)
    {
        if (request.ResourceType is "eventsource" or "websocket")
            return;
        Interlocked.Add(ref open, by);
        Volatile.Write(ref changed, Stopwatch.GetTimestamp());
    }
}
