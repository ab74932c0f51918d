namespace Fixia.Platform.Events;

/// <summary>Something that happened, named in the past tense. It must survive JSON: it may wait in the outbox.</summary>
public interface IEvent
{
    /// <summary>Whose history this belongs to: deliveries of one subject keep their order.</summary>
    Guid Subject { get; }

    /// <summary>When its deliveries are due; null at once.</summary>
    DateTimeOffset? DeliverAt => null;

    /// <summary>
    /// Its deliveries are not written a second time while one of the same subject and key waits: for events that say no more than
    /// "look again". Null: each of them counts.
    /// </summary>
    string? Key => null;
}

/// <summary>
/// Runs inside the transaction that saves the event, before the commit: use it for what is one fact with the event. Database
/// only.
/// </summary>
public interface IReactTo<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Reacts; changes made through the same <see cref="Data.FixiaDb"/> are saved with the event.</summary>
    Task React(TEvent happened, CancellationToken cancel);
}

/// <summary>
/// Speaks to the outside (mail, push, providers) after the commit, through the outbox: at least once, in order per subject,
/// retried. It must therefore be idempotent. It holds no transaction while the outside is slow.
/// </summary>
public interface IDeliver<in TEvent>
    where TEvent : IEvent
{
    /// <summary>
    /// Delivers; an exception means "try again later". <paramref name="cancel"/> also ends what takes too long.
    /// </summary>
    Task Deliver(TEvent happened, CancellationToken cancel);
}
