using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Fixia.Tests.Realtime;

/// <summary>
/// A client of the hub, as thin as the protocol allows (SignalR's JSON over a WebSocket), so that it can also misbehave.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Kind, JsonNode Data)> passed = new();
    private readonly TaskCompletionSource<string> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<JsonNode> entries;
    private Task reading = Task.CompletedTask;
    private string? why;
    private int asked;
    private volatile bool renewAsked;

    private Wire(Action<JsonNode> entries) => this.entries = entries;

    /// <summary>Why the server closed; empty when it did not say.</summary>
    public Task<string> Closed => closed.Task;

    public bool WasAskedToRenew => renewAsked;

    public IEnumerable<(string Kind, JsonNode Data)> Passed => passed;

    public static async Task<Wire> Connect(Uri server, Action<JsonNode>? entries = null)
    {
        var wire = new Wire(entries ?? (_ => { }));
        await wire.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/api/realtime" }.Uri, default);
        await wire.Send("""{"protocol":"json","version":1}""");
        wire.reading = wire.Read();
        return wire;
    }

    public Task<JsonNode?> SignIn(string token, long? after = null) => Invoke("SignIn", token, after);

    public async Task<JsonNode?> Invoke(string method, params object?[] values)
    {
        var id = $"{Interlocked.Increment(ref asked)}";
        var call = calls[id] = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var arguments = new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);
        await Send(
            new JsonObject
            {
                ["type"] = 1,
                ["invocationId"] = id,
                ["target"] = method,
                ["arguments"] = arguments,
            }.ToJsonString());
        return await call.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public Task Send(string frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame + End), WebSocketMessageType.Text, true, default);

    /// <summary>As when the cable is pulled: nobody says goodbye.</summary>
    public void Cut() => socket.Abort();

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task Read()
    {
        var (buffer, text) = (new byte[8192], new StringBuilder());
        try
        {
            while (socket.State is WebSocketState.Open)
            {
                var got = await socket.ReceiveAsync(buffer, default);
                if (got.MessageType == WebSocketMessageType.Close)
                    break;
                text.Append(Encoding.UTF8.GetString(buffer, 0, got.Count));
                if (!got.EndOfMessage)
                    continue;
                var frames = text.ToString().Split(End);
                text.Clear().Append(frames[^1]);
                foreach (var frame in frames[..^1])
                    Take(JsonNode.Parse(frame)!.AsObject());
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is cut.
        }
        finally
        {
            closed.TrySetResult(why ?? string.Empty);
            foreach (var call in calls.Values)
                call.TrySetException(new ShouldAssertException("The socket closed: " + why));
        }
    }

    private void Take(JsonObject message)
    {
        switch (message["type"]?.GetValue<int>(), message["target"]?.GetValue<string>())
        {
            case (1, "entries"):
                entries(message["arguments"]![0]!);
                break;
            case (1, "passed"):
                passed.Enqueue((message["arguments"]![0]!.GetValue<string>(), message["arguments"]![1]!));
                break;
            case (1, "closing"):
                why = message["arguments"]![0]!.GetValue<string>();
                break;
            case (1, "renew"):
                renewAsked = true;
                break;
            case (3, _) when calls.TryRemove(message["invocationId"]!.GetValue<string>(), out var call):
                if (message["error"] is { } error)
                    call.TrySetException(new InvalidOperationException(error.GetValue<string>()));
                else
                    call.TrySetResult(message["result"]);
                break;
            case (7, _):
                why ??= message["error"]?.GetValue<string>();
                break;
        }
    }
}

/// <summary>
/// What somebody's browser knows of their stream: it keeps its position while lines come and go, and shows what it is told.
/// </summary>
internal sealed class Listener
{
    private readonly Lock gate = new();
    private readonly List<(long Position, string Text)> shown = [];
    private long? position;

    public long? Position
    {
        get
        {
            lock (gate)
                return position;
        }
    }

    public IReadOnlyList<(long Position, string Text)> Shown
    {
        get
        {
            lock (gate)
                return [.. shown];
        }
    }

    public void Take(JsonNode part)
    {
        lock (gate)
        {
            part["reset"]!.GetValue<bool>().ShouldBeFalse();
            foreach (var entry in part["entries"]!.AsArray())
                shown.Add((entry!["position"]!.GetValue<long>(), entry["data"]!["text"]!.GetValue<string>()));
            position = part["position"]!.GetValue<long>();
        }
    }

    /// <summary>Waits until it shows so many.</summary>
    public Task Shows(int count) => Until.True(() => Shown.Count >= count, $"{count} entries");
}

internal static class Until
{
    /// <summary>Waits until it is so.</summary>
    public static async Task True(Func<bool> so, string what)
    {
        for (var left = 1000; left > 0; left--)
        {
            if (so())
                return;
            await Task.Delay(20);
        }

        throw new ShouldAssertException($"It did not come to this: {what}.");
    }
}
