namespace Fixia.Platform.Realtime;

/// <summary>What a node says of somebody.</summary>
public enum NodeWord
{
    /// <summary>They were told something: look into their stream.</summary>
    Look,

    /// <summary>Their sessions, or their standing, are not what they were: see who may stay.</summary>
    Check,

    /// <summary>Something that is worth nothing a moment later, such as that somebody is typing: hand it on as it is.</summary>
    Pass,
}

/// <summary>What a node says to the others.</summary>
/// <param name="Word">What it says.</param>
/// <param name="UserId">Whose stream has grown.</param>
/// <param name="Kind">Of what is handed on.</param>
/// <param name="Data">JSON that is handed on.</param>
public sealed record NodeSaid(NodeWord Word, Guid UserId, string? Kind = null, string? Data = null);

/// <summary>
/// The narrow way between nodes. What is said may be lost, doubled or late: each node finds out by itself, a little later, what
/// it was not told.
/// </summary>
public interface IBus
{
    /// <summary>Tells all other nodes. It does not wait and does not fail.</summary>
    void Say(NodeSaid said);

    /// <summary>
    /// Hears the others until it is cancelled; <paramref name="missed"/>: something may have been said meanwhile.
    /// </summary>
    Task Listen(Action<NodeSaid> heard, Action missed, CancellationToken cancel);
}
