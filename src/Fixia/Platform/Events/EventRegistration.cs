namespace Fixia.Platform.Events;

/// <summary>One registered delivery: which event, who delivers it, how to call it, and how long to try.</summary>
internal sealed record DeliveryRoute(
    string Name, Type EventType, Patience Patience, Func<IServiceProvider, IEvent, CancellationToken, Task> Deliver);

/// <summary>One registered reaction.</summary>
internal sealed record ReactionRoute(
    Type EventType, Type Reaction, Func<IServiceProvider, IEvent, CancellationToken, Task> React);

/// <summary>How modules say what they do when something happens.</summary>
public static class EventRegistration
{
    /// <summary>Runs <typeparamref name="TReaction"/> inside the transaction that saves <typeparamref name="TEvent"/>.</summary>
    public static IServiceCollection React<TEvent, TReaction>(this IServiceCollection services)
        where TEvent : IEvent
        where TReaction : class, IReactTo<TEvent>
    {
        services.AddScoped<TReaction>();
        return services.AddSingleton(new ReactionRoute(
            typeof(TEvent),
            typeof(TReaction),
            (scope, happened, cancel) => scope.GetRequiredService<TReaction>().React((TEvent)happened, cancel)));
    }

    /// <summary>Runs <typeparamref name="TDelivery"/> after the commit, through the outbox.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="route">Its name, <c>capability.what</c>. It is stored with what waits, so it stays the same for good; classes
    /// may be renamed.</param>
    /// <param name="patience">How long it is tried.</param>
    public static IServiceCollection Deliver<TEvent, TDelivery>(
        this IServiceCollection services, string route, Patience patience = Patience.Usual)
        where TEvent : IEvent
        where TDelivery : class, IDeliver<TEvent>
    {
        services.AddScoped<TDelivery>();
        return services.AddSingleton(new DeliveryRoute(
            route,
            typeof(TEvent),
            patience,
            (scope, happened, cancel) => scope.GetRequiredService<TDelivery>().Deliver((TEvent)happened, cancel)));
    }
}
