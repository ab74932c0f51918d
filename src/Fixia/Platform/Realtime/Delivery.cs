using System.Collections.Concurrent;
using System.Text.Json;
using Fixia.Platform.Observability;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Platform.Realtime;

/// <summary>
/// Brings to the sockets of this node what stands in the streams: of each person one at a time, so that every socket is told
/// everything after its position once and in order, however often and in whatever order the nodes say that there is something.
/// </summary>
internal sealed class Delivery(
    Sockets sockets,
    Nodes nodes,
    IBus bus,
    IRoleSource roles,
    NpgsqlDataSource database,
    IOptions<RealtimeOptions> options,
    TimeProvider clock,
    ILogger<Delivery> log) : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, Round> rounds = new();

    // How far one person's sockets are being told, and whether they have to be looked at once more.
    private enum Round
    {
        Busy,
        Again,
    }

    /// <summary>There may be something for them.</summary>
    public void Look(Guid person) => nodes.Heard(new NodeSaid(NodeWord.Look, person));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Serve(stoppingToken),
        Sweep(stoppingToken),
        bus.Listen(nodes.Heard, () => LookAtAll(), stoppingToken));

    private async Task Serve(CancellationToken cancel)
    {
        try
        {
            await foreach (var said in nodes.Here.ReadAllAsync(cancel))
                Heed(said, cancel);
        }
        catch (OperationCanceledException)
        {
            // The node stops; the clients go on elsewhere, from where they are.
        }
    }

    private void Heed(NodeSaid said, CancellationToken cancel)
    {
        if (sockets.Of(said.UserId) is not { Count: > 0 } theirs)
            return;
        switch (said.Word)
        {
            case NodeWord.Look:
                Begin(said.UserId, cancel);
                break;
            case NodeWord.Check:
                _ = Quietly(() => Check(theirs, cancel));
                break;
            case NodeWord.Pass when said is { Kind: { } kind, Data: { } data }:
                var what = JsonSerializer.Deserialize<JsonElement>(data);
                foreach (var socket in theirs)
                    _ = Quietly(() => socket.Send("passed", kind, what, cancel));
                break;
        }
    }

    // Somebody is at it for this person: they look once more when they are done.
    private void Begin(Guid person, CancellationToken cancel)
    {
        if (rounds.AddOrUpdate(person, Round.Busy, (_, _) => Round.Again) == Round.Busy)
            _ = Task.Run(() => Bring(person, cancel), CancellationToken.None);
    }

    private async Task Bring(Guid person, CancellationToken cancel)
    {
        do
        {
            rounds[person] = Round.Busy;
            await Quietly(() => BringOnce(person, cancel));
        }
        while (!rounds.TryRemove(new KeyValuePair<Guid, Round>(person, Round.Busy)));
    }

    private async Task BringOnce(Guid person, CancellationToken cancel)
    {
        while (sockets.Of(person) is { Count: > 0 } theirs)
        {
            StreamPart part;
            await using (var connection = await database.OpenConnectionAsync(cancel))
                part = await Streams.Read(connection, person, theirs.Min(s => s.Position), options.Value.EntriesAtOnce, cancel);
            foreach (var socket in theirs)
                await Tell(socket, part, cancel);
            if (!part.More)
                return;
        }
    }

    private static async Task Tell(Socket socket, StreamPart part, CancellationToken cancel)
    {
        if (part.Position <= socket.Position && !part.Reset)
            return;
        StreamEntry[] entries = [.. part.Entries.Where(e => e.Position > socket.Position)];
        socket.Position = part.Position;
        Telemetry.RealtimeEntries.Add(entries.Length);
        await socket.Send("entries", part with { Entries = entries }, cancel);
    }

    private async Task Sweep(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                await Quietly(() => CloseThoseWhoseTimeIsUp(cancel));
                await Quietly(() => Check([.. sockets.All.Where(s => s.Holder is not null)], cancel));
                LookAtAll();
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    private async Task CloseThoseWhoseTimeIsUp(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var socket in sockets.All.Where(s => s.IsOpen))
        {
            if (socket.Holder is not { } holder)
            {
                if (Environment.TickCount64 - socket.Since > options.Value.SignInWithin.TotalMilliseconds)
                    _ = socket.Close(Closing.NotSignedIn);
            }
            else if (holder.Until <= now)
            {
                _ = socket.Close(Closing.TokenExpired);
            }
            else if (!socket.AskedToRenew && holder.Until - options.Value.RenewBefore <= now)
            {
                socket.AskedToRenew = true;
                await Quietly(() => socket.Send("renew", new { until = holder.Until }, cancel));
            }
        }
    }

    private async Task Check(IReadOnlyList<Socket> some, CancellationToken cancel)
    {
        if (some.Count == 0)
            return;
        var good = await roles.StillGood([.. some.Select(s => s.Holder!.SessionId).Distinct()], cancel);
        foreach (var socket in some.Where(s => !good.Contains(s.Holder!.SessionId)))
            _ = socket.Close(Closing.SessionEnded);
    }

    // Whatever was not said, or not heard: each is looked at as if it had been.
    private void LookAtAll() => _ = Quietly(async () =>
    {
        var people = sockets.People;
        if (people.Count == 0)
            return;
        await using var read = database.CreateCommand("select user_id, position from streams where user_id = any($1)");
        read.Parameters.Add(new() { Value = people.ToArray() });
        await using var rows = await read.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (person, last) = (rows.GetGuid(0), rows.GetInt64(1));
            if (sockets.Of(person).Any(s => s.Position < last))
                Look(person);
        }
    });

    // A socket that breaks, or a moment without database, is made up for by the next look.
    private async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "Somebody was not told; the next look tells them");
        }
    }
}
