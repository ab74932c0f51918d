using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Messaging;

/// <summary>What a conversation is about.</summary>
public enum AboutKind
{
    /// <summary>A first question to a professional.</summary>
    None,

    /// <summary>A service somebody offers.</summary>
    Service,

    /// <summary>A project, between its client and somebody who proposes or was invited.</summary>
    Project,

    /// <summary>A contract, between its two parties.</summary>
    Contract,
}

/// <summary>What two people say to each other about one thing.</summary>
public sealed class Conversation : Entity
{
    private Conversation()
    {
    }

    /// <summary>One of the two.</summary>
    public Guid LowId { get; private init; }

    /// <summary>The other one.</summary>
    public Guid HighId { get; private init; }

    /// <summary>Who wrote first.</summary>
    public Guid OpenedBy { get; private init; }

    /// <summary>What it is about.</summary>
    public AboutKind About { get; private init; }

    /// <summary>Which thing; all zeros when it is about none.</summary>
    public Guid AboutId { get; private init; }

    /// <summary>What the thing is called.</summary>
    public string? Title { get; private init; }

    /// <summary>Where one sees it.</summary>
    public string? Path { get; private init; }

    /// <summary>Number of the last message.</summary>
    public int LastNumber { get; private set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Whether both have written.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    internal static Conversation Open(Guid by, Guid with, Subject about, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        LowId = Low(by, with),
        HighId = Low(by, with) == by ? with : by,
        OpenedBy = by,
        About = about.Kind,
        AboutId = about.Id,
        Title = about.Title,
        Path = about.Path,
        LastAt = now,
        CreatedAt = now,
    };

    /// <summary>The other one of the two.</summary>
    internal Guid Other(Guid userId) => userId == LowId ? HighId : LowId;

    internal bool Has(Guid userId) => userId == LowId || userId == HighId;

    /// <summary>The next number, for what somebody writes or for what happened.</summary>
    internal int Add(Guid? author, DateTimeOffset now)
    {
        (LastNumber, LastAt) = (LastNumber + 1, now);
        IsAnswered |= author is { } writer && writer != OpenedBy;
        return LastNumber;
    }

    // As PostgreSQL orders them.
    internal static Guid Low(Guid a, Guid b) => string.CompareOrdinal(a.ToString(), b.ToString()) < 0 ? a : b;
}

/// <summary>What one of the two knows of a conversation.</summary>
public sealed class ConversationMember : Entity
{
    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Up to where it was shown on one of their screens.</summary>
    public int Received { get; private set; }

    /// <summary>Up to where they read it.</summary>
    public int Read { get; private set; }

    /// <summary>Messages of the other that they have not read.</summary>
    public int Unread { get; private set; }

    /// <summary>Whether they put it away; the next message brings it back.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Whether it is quiet.</summary>
    public bool IsMuted { get; set; }

    /// <summary>When the last message came.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Something was written, by them or by the other, or happened.</summary>
    internal void Take(int number, bool isOwn, bool counts, DateTimeOffset now, TimeSpan remindAfter)
    {
        (LastAt, IsArchived) = (now, false);
        if (isOwn)
            (Received, Read, Unread) = (number, number, 0);
        else if (counts)
            Unread++;
        if (!isOwn && counts && !IsMuted)
            Record(new MessageWaits(ConversationId, UserId, now + remindAfter));
    }

    /// <summary>It was shown up to a number, or read; false when that is no news.</summary>
    internal bool Mark(int received, int read, int unreadAfter)
    {
        var (before, seen) = (Read, Received);
        Read = Math.Max(Read, read);
        Received = Math.Max(Math.Max(Received, received), Read);
        if (Read > before)
        {
            Unread = unreadAfter;
            Record(new PersonHasSeen(UserId, Thread(ConversationId)));
        }

        return Read > before || Received > seen;
    }

    /// <summary>What was not read is told in other ways.</summary>
    internal void Remind(int number, Guid other, string name) => Record(new PersonToTell(
        UserId, "message", $"message:{ConversationId}:{number}", Thread(ConversationId), $"/mensajes/{ConversationId}")
    {
        ActorId = other,
        Other = name,
    });

    private static string Thread(Guid conversation) => $"conversation:{conversation}";
}

/// <summary>A message, or something that happened.</summary>
public sealed class Message
{
    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Its place: 1, 2, 3, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Made by who wrote it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who wrote it; null of what happened.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }

    /// <summary>Number of the message it answers.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>Documents and pictures.</summary>
    public List<Guid> Files { get; set; } = [];

    /// <summary>What happened, such as <c>delivered</c>.</summary>
    public string? Happened { get; init; }

    /// <summary>Where one sees what happened.</summary>
    public string? Path { get; init; }

    /// <summary>The offer it puts forward.</summary>
    public Guid? OfferId { get; init; }

    /// <summary>Which version of it.</summary>
    public int? OfferVersion { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>When it was deleted; its place stays.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}

/// <summary>What a message said before.</summary>
public sealed class FormerMessage
{
    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The message.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>What it said.</summary>
    public required string Text { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }
}

/// <summary>Something one can answer with at once.</summary>
public sealed class QuickAnswer
{
    /// <summary>A UUID v7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A message may still be unread: its reader is told in other ways.</summary>
public sealed record MessageWaits(Guid ConversationId, Guid UserId, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public Guid Subject => ConversationId;

    /// <inheritdoc/>
    public DateTimeOffset? DeliverAt => At;

    /// <inheritdoc/>
    public string Key => UserId.ToString();
}

internal sealed class MessagingModel
    : IEntityTypeConfiguration<Conversation>,
        IEntityTypeConfiguration<ConversationMember>,
        IEntityTypeConfiguration<Message>,
        IEntityTypeConfiguration<FormerMessage>,
        IEntityTypeConfiguration<QuickAnswer>
{
    public void Configure(EntityTypeBuilder<Conversation> builder) => builder.ToTable("conversations");

    public void Configure(EntityTypeBuilder<ConversationMember> builder)
    {
        builder.ToTable("conversation_members");
        builder.HasKey(m => new { m.ConversationId, m.UserId });
        builder.Ignore(m => m.Id);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId);
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.HasKey(m => new { m.ConversationId, m.Number });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId);
    }

    public void Configure(EntityTypeBuilder<FormerMessage> builder)
    {
        builder.ToTable("former_messages");
        builder.HasKey(m => new { m.ConversationId, m.MessageId, m.ReplacedAt });
    }

    public void Configure(EntityTypeBuilder<QuickAnswer> builder) => builder.ToTable("quick_answers");
}
