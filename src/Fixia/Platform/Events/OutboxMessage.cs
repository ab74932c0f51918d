using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Platform.Events;

/// <summary>One delivery of one event, written in the event's own transaction and handed over afterwards by the dispatcher.</summary>
internal sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>Deliveries of the same subject and the same route keep their order.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The route's name: <c>Delivery(Event)</c>.</summary>
    public required string Delivery { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>When the dispatcher gave up; a person looks at what is parked. It holds back nothing else.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}

internal sealed class OutboxMessageModel : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(m => m.Id).UseIdentityAlwaysColumn();
        builder.Property(m => m.Payload).HasColumnType("jsonb");
    }
}
