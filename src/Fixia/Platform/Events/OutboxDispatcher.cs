using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Fixia.Platform.Observability;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Events;

/// <summary>
/// Hands over what waits in the outbox: at least once, in order per subject and route, the nodes sharing the work by leases,
/// later and later after a failure, and parked when the route's patience is over. One loop takes, settles and renews in batches;
/// the deliveries run side by side beside it and hold nothing of the database meanwhile.
/// </summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IEnumerable<DeliveryRoute> routes,
    OutboxQueue queue,
    OutboxSignal signal,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    /// <summary>
    /// However short the patience, fewer failures than these park nothing: one bad moment after a long pause is no outage.
    /// </summary>
    internal const int FewestAttempts = 12;

    private static readonly TimeSpan MeasuredEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, DeliveryRoute> routesByName = routes.ToDictionary(r => r.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Claimed, Task> underWay = new();
    private readonly ConcurrentQueue<Finished> finished = new();
    private readonly Dictionary<string, int> room = new(StringComparer.Ordinal);
    private long renewed = Stopwatch.GetTimestamp();
    private long measured;
    private long askedForHelp;

    /// <summary>Delivers what is due until nothing is.</summary>
    public async Task Drain(CancellationToken cancel)
    {
        var all = routesByName.Keys.ToDictionary(name => name, _ => options.Value.AtOnce, StringComparer.Ordinal);
        while (await queue.Claim(all, options.Value.AtOnce, cancel) is { Count: > 0 } taken)
        {
            foreach (var one in await Task.WhenAll(taken.Select(message => Deliver(message, cancel))))
                await Settle(one, cancel);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What was told to stop does so; what does not is left to its lease.
        await Task.WhenAny(Task.WhenAll(underWay.Values), Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));
        try
        {
            await SettleAll(cancellationToken);
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "The last deliveries were not noted; they happen again");
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Again(Run, stoppingToken), Again(stop => queue.Listen(signal.Wake, stop), stoppingToken));

    private async Task Again(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await work(cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "The outbox dispatcher lost the database; it tries again");
                await Task.Delay(options.Value.Poll, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await SettleAll(cancel);
            await Renew(cancel);
            await Measure(cancel);
            var taken = await Take(cancel);
            foreach (var message in taken)
                Begin(message, cancel);
            if (taken.Count == 0)
                await signal.Wait(
                    options.Value.Poll < options.Value.Lease / 4 ? options.Value.Poll : options.Value.Lease / 4, cancel);
        }
    }

    private async Task<List<Claimed>> Take(CancellationToken cancel)
    {
        var free = options.Value.AtOnce - underWay.Count;
        if (free <= 0)
            return [];
        foreach (var name in routesByName.Keys)
            room[name] = options.Value.OfOneRoute;
        foreach (var message in underWay.Keys)
            room[message.Route]--;
        var taken = await queue.Claim(room, free, cancel);
        if (taken.Count == free || taken.GroupBy(m => m.Route, StringComparer.Ordinal).Any(of => of.Count() == room[of.Key]))
            await AskForHelp(cancel);
        return taken;
    }

    // There may be more than this node can take at once: the others are told, now and then, outside of any transaction.
    private async Task AskForHelp(CancellationToken cancel)
    {
        if (Stopwatch.GetElapsedTime(askedForHelp) < BetweenCalls)
            return;
        askedForHelp = Stopwatch.GetTimestamp();
        await queue.CallOthers(cancel);
    }

    // It may be over before we know the task: then it is gone from the list already.
    private void Begin(Claimed message, CancellationToken cancel)
    {
        underWay[message] = Task.CompletedTask;
        underWay.TryUpdate(message, Task.Run(() => Carry(message, cancel), CancellationToken.None), Task.CompletedTask);
    }

    private async Task Carry(Claimed message, CancellationToken cancel)
    {
        finished.Enqueue(await Deliver(message, cancel));
        underWay.TryRemove(message, out _);
        signal.Wake();
    }

    // Never throws: what went wrong is part of the answer.
    private async Task<Finished> Deliver(Claimed message, CancellationToken stop)
    {
        using var span = Telemetry.Traces.StartActivity($"deliver {message.Route}", ActivityKind.Consumer);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Value.LongestDelivery);
        try
        {
            var route = routesByName[message.Route];
            var happened = (IEvent)JsonSerializer.Deserialize(message.Payload, route.EventType, JsonSerializerOptions.Web)!;
            // A scope of its own: what the delivery saves is committed even if marking it as done fails, and then it simply
            // happens again.
            await using var scope = scopes.CreateAsyncScope();
            await route.Deliver(scope.ServiceProvider, happened, limit.Token);
            return new Finished(message, null, false);
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            return new Finished(message, failure, stop.IsCancellationRequested);
        }
    }

    private async Task SettleAll(CancellationToken cancel)
    {
        // Taken out only when the database knows of them: a moment without database loses nothing.
        var all = finished.ToArray();
        var done = all.Where(f => f.Failure is null).Select(f => f.Message).ToList();
        await queue.Delete(done, cancel);
        foreach (var message in done)
            Count(message, "done");
        foreach (var one in all)
        {
            if (one.Failure is not null)
                await Settle(one, cancel);
            finished.TryDequeue(out _);
        }
    }

    private async Task Settle(Finished one, CancellationToken cancel)
    {
        if (one.Failure is null)
        {
            await queue.Delete([one.Message], cancel);
            Count(one.Message, "done");
        }
        else if (one.WasStopped)
        {
            await queue.Release([one.Message], cancel);
        }
        else
        {
            await Postpone(one.Message, one.Failure, cancel);
        }
    }

    private async Task Postpone(Claimed message, Exception failure, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var attempts = message.Attempts + 1;
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 20)) * (0.75 + (Random.Shared.NextDouble() / 2)));
        var next = now + (pause < options.Value.LongestPause ? pause : options.Value.LongestPause);
        var patience = options.Value.Of(routesByName[message.Route].Patience);
        var park = attempts >= FewestAttempts && now - (message.FailingSince ?? now) >= patience;
        await queue.Postpone(message, failure.Message, next, park, cancel);
        Count(message, park ? "parked" : "failed");
        log.LogWarning(
            failure,
            "Delivery {Delivery} of {Subject} failed {Attempts} times",
            message.Route,
            message.Subject,
            attempts);
    }

    // What has been under way for longer than it may is not renewed: somebody else takes it.
    private async Task Renew(CancellationToken cancel)
    {
        if (underWay.IsEmpty || Stopwatch.GetElapsedTime(renewed) < options.Value.Lease / 4)
            return;
        renewed = Stopwatch.GetTimestamp();
        await queue.Renew(
            [.. underWay.Keys.Where(m => Stopwatch.GetElapsedTime(m.Since) < options.Value.LongestDelivery)],
            cancel);
    }

    private async Task Measure(CancellationToken cancel)
    {
        if (measured != 0 && Stopwatch.GetElapsedTime(measured) < MeasuredEvery)
            return;
        measured = Stopwatch.GetTimestamp();
        Telemetry.OutboxTroubles = await queue.Measure(cancel);
    }

    private void Count(Claimed message, string result)
    {
        var route = new KeyValuePair<string, object?>("route", message.Route);
        Telemetry.Deliveries.Add(1, route, new("result", result));
        Telemetry.DeliveryDelay.Record((clock.GetUtcNow() - message.CreatedAt).TotalSeconds, route);
    }

    private sealed record Finished(Claimed Message, Exception? Failure, bool WasStopped);
}
