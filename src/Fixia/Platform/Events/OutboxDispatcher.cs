using System.Diagnostics;
using System.Text.Json;
using Fixia.Platform.Observability;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Platform.Events;

/// <summary>
/// Hands over what waits in the outbox: at least once, in order per subject and route, several nodes sharing the work
/// (<c>FOR UPDATE SKIP LOCKED</c>), later and later after a failure, and parked after too many.
/// </summary>
internal sealed class OutboxDispatcher(IServiceScopeFactory scopes, IEnumerable<DeliveryRoute> routes, NpgsqlDataSource database, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    /// <summary>Failures after which a delivery is parked for a person to look at.</summary>
    internal const int MostAttempts = 12;

    private const int Workers = 4;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Locking the row for the length of the delivery is what keeps two nodes from doing it at once; a node that dies lets go of it.
    // A message waits while an older one of the same subject and route is still there. What this build does not know is left to nodes that do:
    // while a new version is rolled out, old nodes must not use up its attempts.
    private const string TakeOne = """
        select * from outbox m
        where parked_at is null and next_attempt_at <= {0} and delivery = any ({1})
          and not exists (select 1 from outbox older
                          where older.subject = m.subject and older.delivery = m.delivery and older.id < m.id and older.parked_at is null)
        order by id
        limit 1
        for update skip locked
        """;

    private readonly SemaphoreSlim woken = new(0);

    private readonly Dictionary<string, DeliveryRoute> routesByName = routes.ToDictionary(r => r.Name, StringComparer.Ordinal);

    private readonly string[] known = [.. routes.Select(r => r.Name)];

    /// <inheritdoc/>
    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    /// <summary>Delivers what is due until nothing is.</summary>
    public async Task Drain(CancellationToken cancel)
    {
        while (await DeliverOne(cancel))
        {
        }
    }

    // Each worker by itself, so that one whose delivery hangs keeps nobody's mail waiting, whenever it came in.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Again(Work, stoppingToken)).Append(Again(Listen, stoppingToken)));

    private async Task Work(CancellationToken cancel)
    {
        while (true)
        {
            await Drain(cancel);
            await woken.WaitAsync(Poll, cancel);
        }
    }

    private async Task Listen(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        // What came in while nobody listened woke nobody.
        WakeOne();
        while (true)
        {
            await connection.WaitAsync(cancel);
            WakeOne();
        }
    }

    // One is enough: who finds a message wakes the next one, and goes on itself while there are more.
    private void WakeOne()
    {
        if (woken.CurrentCount < Workers)
            woken.Release();
    }

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
                await Task.Delay(Poll, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> DeliverOne(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var message = await db.Set<OutboxMessage>().FromSqlRaw(TakeOne, clock.GetUtcNow(), known).AsTracking().FirstOrDefaultAsync(cancel);
        if (message is null)
            return false;

        // What was written at once is told once, and this delivery may take long.
        WakeOne();
        using var span = Telemetry.Traces.StartActivity($"deliver {message.Delivery}", ActivityKind.Consumer);
        var result = "done";
        try
        {
            await Deliver(message, cancel);
            db.Remove(message);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            Postpone(message, failure);
            result = message.ParkedAt is null ? "failed" : "parked";
        }

        Count(message, result);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private void Count(OutboxMessage message, string result)
    {
        var route = new KeyValuePair<string, object?>("route", message.Delivery);
        Telemetry.Deliveries.Add(1, route, new("result", result));
        Telemetry.DeliveryDelay.Record((clock.GetUtcNow() - message.CreatedAt).TotalSeconds, route);
    }

    private async Task Deliver(OutboxMessage message, CancellationToken cancel)
    {
        var route = routesByName[message.Delivery];
        var happened = (IEvent)JsonSerializer.Deserialize(message.Payload, route.EventType, JsonSerializerOptions.Web)!;
        // A scope of its own: what the delivery saves is committed even if marking it as done fails, and then it simply happens again.
        await using var scope = scopes.CreateAsyncScope();
        await route.Deliver(scope.ServiceProvider, happened, cancel);
    }

    private void Postpone(OutboxMessage message, Exception failure)
    {
        message.Attempts++;
        message.LastError = failure.Message;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, message.Attempts) * (0.75 + (Random.Shared.NextDouble() / 2)));
        message.NextAttemptAt = clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait);
        if (message.Attempts >= MostAttempts)
            message.ParkedAt = clock.GetUtcNow();
        log.LogWarning(failure, "Delivery {Delivery} of {Subject} failed {Attempts} times", message.Delivery, message.Subject, message.Attempts);
    }
}
