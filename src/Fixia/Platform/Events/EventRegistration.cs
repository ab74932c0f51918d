namespace Fixia.Platform.Events;

/// <summary>One registered delivery: which event, who delivers it, and how to call it.</summary>
internal sealed record DeliveryRoute(string Name, Type EventType, Func<IServiceProvider, IEvent, CancellationToken, Task> Deliver);

/// <summary>One registered reaction.</summary>
internal sealed record ReactionRoute(Type EventType, Func<IServiceProvider, IEvent, CancellationToken, Task> React);

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
            (scope, happened, cancel) => scope.GetRequiredService<TReaction>().React((TEvent)happened, cancel)));
    }

    /// <summary>Runs <typeparamref name="TDelivery"/> after the commit, through the outbox. Its class name is stored: renaming it strands what waits.</summary>
    public static IServiceCollection Deliver<TEvent, TDelivery>(this IServiceCollection services)
        where TEvent : IEvent
        where TDelivery : class, IDeliver<TEvent>
    {
        services.AddScoped<TDelivery>();
        return services.AddSingleton(new DeliveryRoute(
            $"{typeof(TDelivery).Name}({typeof(TEvent).Name})",
            typeof(TEvent),
            (scope, happened, cancel) => scope.GetRequiredService<TDelivery>().Deliver((TEvent)happened, cancel)));
    }
}
