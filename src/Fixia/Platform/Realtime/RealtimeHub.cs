using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Platform.Realtime;

/// <summary>
/// What a client can say over its socket: whose it is (the access token comes as a message, where no log of addresses keeps it),
/// a newer token as tokens renew, and where it wants to go on. All else is said over HTTP.
/// </summary>
internal sealed class RealtimeHub(
    Sockets sockets,
    Delivery delivery,
    IReadTokens tokens,
    IRoleSource roles,
    NpgsqlDataSource database,
    IOptions<RealtimeOptions> options)
    : Hub
{
    public const string Path = "/realtime";

    private CancellationToken Gone => Context.ConnectionAborted;

    public override async Task OnConnectedAsync()
    {
        var address = Context.GetHttpContext()?.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        var socket = new Socket(Context, Clients.Caller, address, options.Value.Calls);
        if (!sockets.Arrive(socket))
            await socket.Close(Closing.TooManySockets);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        sockets.Leave(Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Says whose socket this is and after which position it goes on (null: from now on). What was told since, and all that comes
    /// after, is sent as <c>entries</c>; the first of them comes at once, empty if need be.
    /// </summary>
    public async Task SignIn(string token, long? after)
    {
        var socket = Mine();
        if (socket.Holder is not null)
            throw new HubException("signed_in_already");
        var holder = await Read(token);
        // It hears of more after it was sent what was there: nothing falls between the two, and nothing comes twice.
        StreamPart part;
        await using (var connection = await database.OpenConnectionAsync(Gone))
            part = await Streams.Read(connection, holder.UserId, after, options.Value.EntriesAtOnce, Gone);
        socket.Position = part.Position;
        await socket.Send("entries", part, Gone);
        foreach (var old in sockets.Name(socket, holder))
            _ = old.Close(Closing.TooManySockets);
        delivery.Look(holder.UserId);
    }

    /// <summary>Goes on with a newer token of the same person.</summary>
    public async Task Renew(string token)
    {
        var socket = Mine();
        var holder = await Read(token);
        if (socket.Holder?.UserId != holder.UserId)
            throw new HubException("unauthenticated");
        (socket.Holder, socket.AskedToRenew) = (holder, false);
    }

    private Socket Mine() => sockets.Find(Context.ConnectionId) ?? throw new HubException("closed");

    private async Task<TokenHolder> Read(string token)
    {
        if (await tokens.Holder(token, Gone) is { } holder
            && await roles.Find(holder.UserId, holder.SessionId, Gone) is { } user
            && user.May(PlatformPermissions.Listen))
        {
            return holder;
        }

        throw new HubException("unauthenticated");
    }
}

/// <summary>Nobody calls without end.</summary>
internal sealed class CountCalls(Sockets sockets, IOptions<RealtimeOptions> options) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (sockets.Find(invocationContext.Context.ConnectionId) is not { IsOpen: true } socket)
            throw new HubException("closed");
        if (socket.MayCall(options.Value.CallsPerSecond))
            return await next(invocationContext);
        await socket.Close(Closing.TooManyCalls);
        throw new HubException(Closing.TooManyCalls);
    }
}
