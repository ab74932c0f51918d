namespace Fixia.Platform.Events;

/// <summary>
/// Somebody is to be told something, by a capability that does not know how people are told. Notifications, beside it, knows the
/// kind and its words.
/// </summary>
/// <param name="UserId">Who is told.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Source">What happened: told once, however often it is said.</param>
/// <param name="Thread">What it is shown together with.</param>
/// <param name="Path">Where one sees it.</param>
public sealed record PersonToTell(Guid UserId, string Kind, string Source, string Thread, string Path) : IEvent
{
    /// <summary>Who did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What they are called.</summary>
    public string? Other { get; init; }

    /// <inheritdoc/>
    public Guid Subject => UserId;
}

/// <summary>Somebody has seen what they were told of, where it happened.</summary>
public sealed record PersonHasSeen(Guid UserId, string Thread) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;

    /// <inheritdoc/>
    public string Key => Thread;
}
