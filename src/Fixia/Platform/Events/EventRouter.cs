using System.Text.Json;

namespace Fixia.Platform.Events;

/// <summary>Knows who reacts to what: runs the reactions of an event, and makes the messages of its deliveries.</summary>
internal sealed class EventRouter(
    IServiceProvider scope,
    IEnumerable<ReactionRoute> reactions,
    IEnumerable<DeliveryRoute> deliveries,
    OutboxSignal signal,
    TimeProvider clock)
{
    private readonly ILookup<Type, ReactionRoute> reactionsByEvent = reactions.ToLookup(r => r.EventType);
    private readonly ILookup<Type, DeliveryRoute> deliveriesByEvent = deliveries.ToLookup(r => r.EventType);

    private bool madeSome;

    public async Task React(IEvent happened, CancellationToken cancel)
    {
        foreach (var route in reactionsByEvent[happened.GetType()])
            await route.React(scope, happened, cancel);
    }

    public IReadOnlyList<OutboxMessage> Deliveries(IEvent happened)
    {
        var now = clock.GetUtcNow();
        List<OutboxMessage> messages =
        [
            .. deliveriesByEvent[happened.GetType()].Select(route => new OutboxMessage
            {
                Subject = happened.Subject,
                Delivery = route.Name,
                Payload = JsonSerializer.Serialize(happened, happened.GetType(), JsonSerializerOptions.Web),
                Key = happened.Key,
                CreatedAt = now,
                NextAttemptAt = happened.DeliverAt ?? now,
            }),
        ];
        madeSome |= messages.Count > 0;
        return messages;
    }

    /// <summary>Called after a commit: wakes this node's dispatcher if messages were made.</summary>
    public void Committed()
    {
        if (!madeSome)
            return;
        madeSome = false;
        signal.Wake();
    }
}
