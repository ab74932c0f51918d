using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Payments;

/// <summary>A provider says that something changed. It is a hint: what is true is asked of the provider.</summary>
public sealed record ProviderSpoke(Guid EventId, ProviderTopic About, string ResourceId) : IEvent
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

    /// <summary>Who sent it, such as <c>mercadopago</c>.</summary>
    public string Provider { get; private init; } = string.Empty;

    /// <summary>The provider's word for what kind of thing changed.</summary>
    public string Topic { get; private init; } = string.Empty;

    /// <summary>The provider's id of the thing that changed.</summary>
    public string ResourceId { get; private init; } = string.Empty;

    /// <summary>The provider's id of the delivery: one that comes twice is stored once.</summary>
    public string RequestId { get; private init; } = string.Empty;

    /// <summary>When it came.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>When it was acted on; null until then.</summary>
    public DateTimeOffset? ProcessedAt { get; internal set; }

    internal static WebhookEvent Receive(
        string provider, string topic, ProviderTopic about, string resourceId, string requestId, DateTimeOffset now)
    {
        var received = new WebhookEvent
        {
            Id = Guid.CreateVersion7(now),
            Provider = provider,
            Topic = topic,
            ResourceId = resourceId,
            RequestId = requestId,
            ReceivedAt = now,
        };
        received.Record(new ProviderSpoke(received.Id, about, resourceId));
        return received;
    }
}

internal sealed class WebhookEventModel : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder) => builder.ToTable("webhook_events");
}
