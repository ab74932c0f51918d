using System.Text.Json;
using System.Threading.Channels;

namespace Fixia.Platform.Realtime;

/// <summary>
/// Tells the sockets of people, wherever they are connected, that there is something for them. Call it after the commit.
/// </summary>
public sealed class Nodes
{
    private readonly IBus bus;

    // Unbounded: what this node was told is looked at by this node; the work for one person is done once however often it is
    // asked for.
    private readonly Channel<NodeSaid> here = Channel.CreateUnbounded<NodeSaid>(
        new UnboundedChannelOptions { SingleReader = true });

    internal Nodes(IBus bus) => this.bus = bus;

    internal ChannelReader<NodeSaid> Here => here.Reader;

    /// <summary>They were told something.</summary>
    public void Look(params IEnumerable<Guid> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        foreach (var person in people)
            Say(new NodeSaid(NodeWord.Look, person));
    }

    /// <summary>Their sessions, or their standing, changed: sockets that may not stay are closed.</summary>
    public void Check(Guid person) => Say(new NodeSaid(NodeWord.Check, person));

    /// <summary>Hands on something that is worth nothing a moment later; it may be lost.</summary>
    public void Pass(Guid person, string kind, object data) =>
        Say(new NodeSaid(NodeWord.Pass, person, kind, JsonSerializer.Serialize(data, JsonSerializerOptions.Web)));

    internal void Heard(NodeSaid said) => here.Writer.TryWrite(said);

    private void Say(NodeSaid said)
    {
        here.Writer.TryWrite(said);
        bus.Say(said);
    }
}
