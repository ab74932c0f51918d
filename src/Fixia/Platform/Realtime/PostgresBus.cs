using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Npgsql;

namespace Fixia.Platform.Realtime;

/// <summary>
/// NOTIFY as the way between nodes: in statements of its own, after the commits and many words at once. Within a business
/// transaction it would queue all who write one behind the other.
/// </summary>
internal sealed class PostgresBus(NpgsqlDataSource database, ILogger<PostgresBus> log) : BackgroundService, IBus
{
    // PostgreSQL takes less than 8000 bytes.
    private const int LargestNote = 7_900;
    private const int MostWaiting = 10_000;
    private const string Topic = "realtime";
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly string me = Guid.CreateVersion7().ToString("N");

    // Nodes look by themselves for what was not said.
    private readonly Channel<NodeSaid> waiting = Channel.CreateBounded<NodeSaid>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Say(NodeSaid said) => waiting.Writer.TryWrite(said);

    public async Task Listen(Action<NodeSaid> heard, Action missed, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(cancel);
                connection.Notification += (_, note) => Hear(note.Payload, heard);
                await using (var listen = new NpgsqlCommand($"listen {Topic}", connection))
                    await listen.ExecuteNonQueryAsync(cancel);
                missed();
                try
                {
                    while (true)
                        await connection.WaitAsync(cancel);
                }
                finally
                {
                    // It goes back to the pool; the next one who has it does not want to hear.
                    if (connection.FullState == System.Data.ConnectionState.Open)
                    {
                        await using var unlisten = new NpgsqlCommand("unlisten *", connection);
                        await unlisten.ExecuteNonQueryAsync(CancellationToken.None);
                    }
                }
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning(failure, "This node does not hear the others; it tries again");
                await Task.Delay(AfterFailure, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
                await Send(Note(), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The others look by themselves.
        }
    }

    private async Task Send(string note, CancellationToken cancel)
    {
        try
        {
            await using var notify = database.CreateCommand("select pg_notify($1, $2)");
            notify.Parameters.Add(new() { Value = Topic });
            notify.Parameters.Add(new() { Value = note });
            await notify.ExecuteNonQueryAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The other nodes were not told; they look by themselves");
        }
    }

    // As much of what waits as one note holds, nothing twice. The first line says whose it is.
    private string Note()
    {
        var (note, size, seen) = (new StringBuilder(me), me.Length, new HashSet<NodeSaid>());
        while (waiting.Reader.TryPeek(out var said))
        {
            var line = JsonSerializer.Serialize(said, JsonSerializerOptions.Web);
            var more = Encoding.UTF8.GetByteCount(line) + 1;
            if (size + more > LargestNote && seen.Count > 0)
                break;
            waiting.Reader.TryRead(out _);
            if (more > LargestNote - me.Length || !seen.Add(said))
                continue;
            note.Append('\n').Append(line);
            size += more;
        }

        return note.ToString();
    }

    private void Hear(string note, Action<NodeSaid> heard)
    {
        var lines = note.Split('\n');
        if (lines[0] == me)
            return;
        foreach (var line in lines.Skip(1))
        {
            if (JsonSerializer.Deserialize<NodeSaid>(line, JsonSerializerOptions.Web) is { } said)
                heard(said);
        }
    }
}
