using System.Collections.Concurrent;
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

    // A request that is as old as this is one whose end the browser does not tell: a page that is kept open by it never settles.
    private static readonly TimeSpan Untold = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<IRequest, long> open = [];
    private long changed = Stopwatch.GetTimestamp();

    public static void Watch(IPage page)
    {
        var traffic = new Traffic();
        page.Request += (_, request) => traffic.Begin(request);
        page.RequestFinished += (_, request) => traffic.End(request);
        page.RequestFailed += (_, request) => traffic.End(request);
        Of.Add(page, traffic);
    }

    /// <summary>Waits until nothing is being fetched, nor was a moment ago.</summary>
    public static async Task Settle(IPage page)
    {
        var traffic = Of.GetOrCreateValue(page);
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(25))
        {
            if (traffic.open.Values.All(begun => Stopwatch.GetElapsedTime(begun) > Untold)
                && Stopwatch.GetElapsedTime(Volatile.Read(ref traffic.changed)) > Quiet)
                return;
        }
    }

    private void Begin(IRequest request)
    {
        if (request.ResourceType is "eventsource" or "websocket")
            return;
        open[request] = Stopwatch.GetTimestamp();
        Volatile.Write(ref changed, Stopwatch.GetTimestamp());
    }

    private void End(IRequest request)
    {
        if (open.TryRemove(request, out _))
            Volatile.Write(ref changed, Stopwatch.GetTimestamp());
    }
}
