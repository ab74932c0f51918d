using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Platform.Events;

/// <summary>
/// One delivery of one event, written in the event's own transaction and handed over afterwards by the dispatcher.
/// </summary>
internal sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>Deliveries of the same subject and the same route keep their order.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The route's name.</summary>
    public required string Delivery { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>A second one of the same route, subject and key is refused while this one waits.</summary>
    public string? Key { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is due, at first or again.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whose turn it is at the moment: the token of the one who took it.</summary>
    public Guid? Claim { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When the dispatcher gave up; a person looks at what is parked. It holds back nothing else.</summary>
    public DateTimeOffset? ParkedAt { get; init; }
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
