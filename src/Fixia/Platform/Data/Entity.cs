using System.ComponentModel.DataAnnotations.Schema;

namespace Fixia.Platform.Data;

/// <summary>Something with an identity that guards its own rules and records what happened to it.</summary>
public abstract class Entity
{
    private readonly List<IEvent> events = [];

    /// <summary>A UUID version 7: keys sort by the time they were made, so indexes grow at one end.</summary>
    public Guid Id { get; protected init; }

    /// <summary>What happened since the entity was read; published when it is saved.</summary>
    [NotMapped]
    internal IReadOnlyList<IEvent> Events => events;

    /// <summary>Records something that happened; reactions run in the transaction that saves it.</summary>
    protected void Record(IEvent happened) => events.Add(happened);

    internal IReadOnlyList<IEvent> TakeEvents()
    {
        IEvent[] taken = [.. events];
        events.Clear();
        return taken;
    }
}
