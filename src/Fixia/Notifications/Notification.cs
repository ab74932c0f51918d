using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Notifications;

/// <summary>What the words of a notification name, as it was when it happened.</summary>
public sealed record Facts
{
    /// <summary>Which words of the kind: <c>notification.&lt;kind&gt;.&lt;variant&gt;</c>; null: it has but one.</summary>
    public string? Variant { get; init; }

    /// <summary>What the work or the search is called.</summary>
    public string? Title { get; init; }

    /// <summary>Who did it.</summary>
    public string? Other { get; init; }

    /// <summary>The plan it is about.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Until when there is time, or something lasts.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What is to be told to one person.</summary>
/// <param name="UserId">Who is told.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Source">What happened: told once, however often it is said.</param>
/// <param name="Thread">What it is shown together with.</param>
/// <param name="Path">Where one sees it.</param>
/// <param name="Facts">What its words name.</param>
internal sealed record Notice(Guid UserId, Kind Kind, string Source, string Thread, string Path, Facts Facts)
{
    /// <summary>Who did it, if it was somebody.</summary>
    public Guid? ActorId { get; init; }
}

/// <summary>Something somebody was told.</summary>
public sealed class Notification : Entity
{
    private Notification()
    {
    }

    /// <summary>Who was told.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What kind of thing it is.</summary>
    public string Kind { get; private init; } = string.Empty;

    /// <summary>What it is shown together with.</summary>
    public string Thread { get; private init; } = string.Empty;

    /// <summary>Whether it is the newest of its thread.</summary>
    public bool IsHead { get; private init; }

    /// <summary>How many it stands for.</summary>
    public int Count { get; private init; }

    /// <summary>The fact it tells, by a name of its own: the same fact is told once.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>Where one sees it.</summary>
    public string Path { get; private init; } = string.Empty;

    /// <summary>What its words name.</summary>
    public Facts Facts { get; private init; } = new();

    /// <summary>Who did it.</summary>
    public Guid? ActorId { get; private init; }

    /// <summary>Whether it stands in the list.</summary>
    public bool IsShown { get; private init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset? ReadAt { get; private init; }

    internal static Notification Of(Notice notice, int count, bool isShown, DateTimeOffset now)
    {
        var told = new Notification
        {
            Id = Guid.CreateVersion7(now),
            UserId = notice.UserId,
            Kind = notice.Kind.Name,
            Thread = notice.Thread,
            IsHead = true,
            Count = count,
            Source = notice.Source,
            Path = notice.Path,
            Facts = notice.Facts,
            ActorId = notice.ActorId,
            IsShown = isShown,
            // As the database keeps it: it is part of the key.
            CreatedAt = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), now.Offset),
        };
        if (notice.Kind.Letters.Length == 0)
            told.Record(new NotificationTold(told.Id, told.UserId, told.CreatedAt));
        return told;
    }
}

/// <summary>Somebody was told something that has no letter of its own.</summary>
public sealed record NotificationTold(Guid Id, Guid UserId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => UserId;
}

internal sealed class NotificationModel : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.HasKey(n => new { n.UserId, n.CreatedAt, n.Id });
        builder.Property(n => n.Facts).IsJsonRecord();
    }
}
