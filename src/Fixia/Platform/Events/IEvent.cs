namespace Fixia.Platform.Events;

/// <summary>Something that happened, named in the past tense. It must survive JSON: it may wait in the outbox.</summary>
public interface IEvent
{
    /// <summary>Whose history this belongs to: deliveries of one subject keep their order.</summary>
    Guid Subject { get; }
}

/// <summary>Runs inside the transaction that saves the event, before the commit: use it for what is one fact with the event. Database only.</summary>
public interface IReactTo<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Reacts; changes made through the same <see cref="Data.FixiaDb"/> are saved with the event.</summary>
    Task React(TEvent happened, CancellationToken cancel);
}

/// <summary>
/// Speaks to the outside (mail, push, providers) after the commit, through the outbox: at least once, in order per subject, retried.
/// It must therefore be idempotent.
/// </summary>
public interface IDeliver<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Delivers; an exception means "try again later".</summary>
    Task Deliver(TEvent happened, CancellationToken cancel);
}
