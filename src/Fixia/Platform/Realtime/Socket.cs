using Microsoft.AspNetCore.SignalR;

namespace Fixia.Platform.Realtime;

/// <summary>Why a socket is closed; the client is told before.</summary>
internal static class Closing
{
    public const string NotSignedIn = "not_signed_in";
    public const string SessionEnded = "session_ended";
    public const string TokenExpired = "token_expired";
    public const string TooManySockets = "too_many_sockets";
    public const string TooManyCalls = "too_many_calls";
}

/// <summary>One connection of a client: whose it is, for how long, and up to where it has been told.</summary>
internal sealed class Socket(HubCallerContext context, IClientProxy client, string address, int calls)
{
    private static readonly TimeSpan TimeToRead = TimeSpan.FromMilliseconds(250);

    private double budget = calls;
    private long counted = Environment.TickCount64;
    private int closing;

    public string Id => context.ConnectionId;

    public string Address => address;

    public long Since { get; } = Environment.TickCount64;

    /// <summary>Whose it is, once they said so.</summary>
    public TokenHolder? Holder { get; set; }

    /// <summary>Whether the client was asked for another token since it gave this one.</summary>
    public bool AskedToRenew { get; set; }

    /// <summary>Up to where it has been told.</summary>
    public long Position { get; set; }

    public bool IsOpen => Volatile.Read(ref closing) == 0;

    /// <summary>Counts a call; false when there were too many. A connection's calls come one after the other.</summary>
    public bool MayCall(int perSecond)
    {
        var now = Environment.TickCount64;
        budget = Math.Min(calls, budget + ((now - counted) * perSecond / 1000.0)) - 1;
        counted = now;
        return budget >= 0;
    }

    public Task Send(string method, object what, CancellationToken cancel) => client.SendAsync(method, what, cancel);

    public Task Send(string method, string kind, object what, CancellationToken cancel) =>
        client.SendAsync(method, kind, what, cancel);

    /// <summary>Says why, and closes a moment later. Nothing else is sent from now on.</summary>
    public async Task Close(string why)
    {
        if (Interlocked.Exchange(ref closing, 1) != 0)
            return;
        try
        {
            using var soon = new CancellationTokenSource(TimeToRead);
            await client.SendAsync("closing", why, soon.Token);
            await Task.Delay(TimeToRead, context.ConnectionAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            // They do not read.
        }
        finally
        {
            context.Abort();
        }
    }
}
