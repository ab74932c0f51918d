using System.Globalization;
using System.Text.Json;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>
/// Puts webhooks into the queue, in the same write as the change they tell of, and lets the requested faults at them.
/// </summary>
internal static class Notices
{
    public static void PreapprovalChanged(State state, Preapproval preapproval, bool created = false) =>
        Enqueue(state, "subscription_preapproval", created ? "created" : "updated", preapproval.Id, preapproval.Modified);

    public static void ChargeChanged(State state, Charge charge, bool created = false) =>
        Enqueue(state, "subscription_authorized_payment", created ? "created" : "updated", Text(charge.Id), charge.Modified);

    public static void PaymentChanged(State state, Payment payment, bool created = false) =>
        Enqueue(state, "payment", created ? "payment.created" : "payment.updated", Text(payment.Id), payment.Modified);

    static void Enqueue(State state, string topic, string action, string dataId, DateTimeOffset at)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = state.NewDeliveryId();
        var delivery = new Delivery
        {
            Id = id,
            Topic = topic,
            Action = action,
            DataId = dataId,
            RequestId = NewRequestId(now),
            Body = Body(state, topic, action, dataId, at, id),
            Created = now,
            NextAttempt = now,
        };
        state.Deliveries.Add(delivery);
        if (state.Faults.Find(f => f.HitsWebhook(topic)) is not { } fault) return;

        delivery.Fault = fault.Kind;
        switch (fault.Kind)
        {
            case FaultKinds.WebhookLost: delivery.State = DeliveryState.Lost; break;
            case FaultKinds.WebhookDelayed: delivery.NextAttempt = now.AddMilliseconds(fault.Ms ?? 3000); break;
            // Each waits less than the one before it, so they arrive last one first.
            case FaultKinds.WebhookOutOfOrder:
                delivery.NextAttempt =
                now.AddMilliseconds((double)(fault.Ms ?? 1000) * fault.Times); break;
            case FaultKinds.WebhookBadlySigned: delivery.BadlySigned = true; break;
            case FaultKinds.WebhookDoubled: state.Deliveries.Add(Twin(state, delivery)); break;
            default: break;
        }
        fault.Use(state);
    }

    static Delivery Twin(State state, Delivery first) => new()
    {
        Id = state.NewDeliveryId(),
        Topic = first.Topic,
        Action = first.Action,
        DataId = first.DataId,
        RequestId = first.RequestId,
        Body = first.Body,
        Created = first.Created,
        NextAttempt = first.NextAttempt,
        Fault = first.Fault,
    };

    static string Body(State state, string topic, string action, string dataId, DateTimeOffset at, long id) =>
        JsonSerializer.Serialize(new
        {
            // As documented, the id is a number for some topics and text for others.
            id = topic == "payment" ? (object)(state.LastPayment + id) : Text(state.LastPayment + id),
            live_mode = false,
            type = topic,
            date_created = Shapes.Date(at),
            user_id = State.CollectorId,
            application_id = State.ApplicationId,
            api_version = "v1",
            version = 1,
            action,
            data = new { id = dataId },
        });

    internal static string NewRequestId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString();

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
