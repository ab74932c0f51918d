using System.Text.Json;

namespace Fixia.Platform.Events;

/// <summary>Knows who reacts to what: runs the reactions of an event, and writes its deliveries to the outbox.</summary>
internal sealed class EventRouter(IServiceProvider scope, IEnumerable<ReactionRoute> reactions, IEnumerable<DeliveryRoute> deliveries, TimeProvider clock)
{
    private readonly ILookup<Type, ReactionRoute> reactionsByEvent = reactions.ToLookup(r => r.EventType);
    private readonly ILookup<Type, DeliveryRoute> deliveriesByEvent = deliveries.ToLookup(r => r.EventType);

    public async Task React(IEvent happened, CancellationToken cancel)
    {
        foreach (var route in reactionsByEvent[happened.GetType()])
            await route.React(scope, happened, cancel);
    }

    public IEnumerable<OutboxMessage> Deliveries(IEvent happened) =>
        deliveriesByEvent[happened.GetType()].Select(route => new OutboxMessage
        {
            Subject = happened.Subject,
            Delivery = route.Name,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Web),
            CreatedAt = clock.GetUtcNow(),
            NextAttemptAt = clock.GetUtcNow(),
        });
}
