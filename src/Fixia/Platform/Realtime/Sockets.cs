using System.Collections.Concurrent;
using Fixia.Platform.Observability;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Realtime;

/// <summary>The connections of this node, and whose they are.</summary>
internal sealed class Sockets(IOptions<RealtimeOptions> options)
{
    private readonly ConcurrentDictionary<string, Socket> all = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, List<Socket>> byUser = [];
    private readonly Dictionary<string, int> nameless = new(StringComparer.Ordinal);

    public IEnumerable<Socket> All => all.Values;

    public Socket? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>Whose sockets are here.</summary>
    public IReadOnlyList<Guid> People
    {
        get
        {
            lock (gate)
                return [.. byUser.Keys];
        }
    }

    /// <summary>A connection that has not said yet whose it is; false when its address has too many of those.</summary>
    public bool Arrive(Socket socket)
    {
        lock (gate)
        {
            var of = nameless.GetValueOrDefault(socket.Address);
            if (of >= options.Value.NamelessOfAddress)
                return false;
            nameless[socket.Address] = of + 1;
        }

        all[socket.Id] = socket;
        Telemetry.RealtimeSockets.Add(1);
        return true;
    }

    /// <summary>It said whose it is. Answers those of the same person that have to go for it.</summary>
    public IReadOnlyList<Socket> Name(Socket socket, TokenHolder holder)
    {
        lock (gate)
        {
            if (!all.ContainsKey(socket.Id))
                return [];
            Forget(socket.Address);
            socket.Holder = holder;
            if (!byUser.TryGetValue(holder.UserId, out var theirs))
                byUser[holder.UserId] = theirs = [];
            theirs.Add(socket);
            return [.. theirs.Take(theirs.Count - options.Value.SocketsOfUser)];
        }
    }

    public IReadOnlyList<Socket> Of(Guid user)
    {
        lock (gate)
            return byUser.TryGetValue(user, out var theirs) ? [.. theirs.Where(s => s.IsOpen)] : [];
    }

    public void Leave(string id)
    {
        lock (gate)
        {
            if (!all.TryRemove(id, out var socket))
                return;
            Telemetry.RealtimeSockets.Add(-1);
            if (socket.Holder is not { } holder)
                Forget(socket.Address);
            else if (byUser.TryGetValue(holder.UserId, out var theirs) && theirs.Remove(socket) && theirs.Count == 0)
                byUser.Remove(holder.UserId);
        }
    }

    private void Forget(string address)
    {
        if (nameless.GetValueOrDefault(address) is var of && of > 1)
            nameless[address] = of - 1;
        else
            nameless.Remove(address);
    }
}
