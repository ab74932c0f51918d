using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace Fixia.Payments;

/// <summary>A provider says that something changed. It is a hint: what is true is asked of the provider.</summary>
public sealed record ProviderSpoke(Guid EventId, string Topic, string ResourceId) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => EventId;
}

/// <summary>A stored webhook.</summary>
public sealed class WebhookEvent : Entity
{
    private WebhookEvent()
    {
    }

    /// <summary>The provider.</summary>
    public string Provider { get; private init; } = string.Empty;

    /// <summary>What kind of thing changed.</summary>
    public string Topic { get; private init; } = string.Empty;

    /// <summary>Which.</summary>
    public string ResourceId { get; private init; } = string.Empty;

    /// <summary>The provider's id of the delivery.</summary>
    public string RequestId { get; private init; } = string.Empty;

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>When it was acted on.</summary>
    public DateTimeOffset? ProcessedAt { get; internal set; }

    internal static WebhookEvent Receive(string provider, string topic, string resourceId, string requestId, DateTimeOffset now)
    {
        var received = new WebhookEvent { Id = Guid.CreateVersion7(now), Provider = provider, Topic = topic, ResourceId = resourceId, RequestId = requestId, ReceivedAt = now };
        received.Record(new ProviderSpoke(received.Id, topic, resourceId));
        return received;
    }
}

internal sealed class WebhookEventModel : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder) => builder.ToTable("webhook_events");
}

internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder api) =>
        api.MapPost("/webhooks/mercadopago", Receive).Requires(PaymentPermissions.ReceiveWebhooks).DisableRateLimiting().WithTags("Payments");

    // Stored and answered; acted on afterwards, from the outbox. The body is not even read.
    private static async Task<Results<Ok, Problem>> Receive(HttpRequest request, FixiaDb db, IOptions<MercadoPagoOptions> options, TimeProvider clock, CancellationToken cancel)
    {
        string? dataId = request.Query["data.id"];
        string? topic = request.Query["type"];
        string? requestId = request.Headers["x-request-id"];
        if (!WebhookSignature.IsGood(options.Value.WebhookSecret, request.Headers["x-signature"], requestId, dataId, clock.GetUtcNow()))
            return Problem.Unauthenticated("bad_signature");
        if (string.IsNullOrEmpty(dataId) || string.IsNullOrEmpty(topic))
            return TypedResults.Ok();
        db.Add(WebhookEvent.Receive("mercadopago", topic, dataId, requestId ?? string.Empty, clock.GetUtcNow()));
        // A delivery that is here already is answered like the first one.
        await db.SaveUnless(cancel, ("webhook_events_once", Problem.Conflict("changed_meanwhile")));
        return TypedResults.Ok();
    }
}
