using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Files;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Messaging;

/// <summary>The other one of the two.</summary>
/// <param name="Handle">Their page is <c>/u/{handle}</c>.</param>
/// <param name="FullName">As they call themselves.</param>
/// <param name="Photo">Null while they show none.</param>
public sealed record PartnerView(string Handle, string FullName, PhotoView? Photo);

/// <summary>What a conversation is about.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Title">What it is called; null of a first question.</param>
/// <param name="Path">Where one sees it.</param>
public sealed record AboutView(AboutKind Kind, string? Title, string? Path);

/// <summary>A conversation as one of the two sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="With">The other one.</param>
/// <param name="About">What it is about.</param>
/// <param name="LastNumber">Number of the last message.</param>
/// <param name="LastAt">When it came.</param>
/// <param name="Preview">How it begins.</param>
/// <param name="IsOwnLast">Whether one wrote it oneself.</param>
/// <param name="Unread">Messages of the other that one has not read.</param>
/// <param name="Read">Up to where one has read.</param>
/// <param name="OtherReceived">Up to where the other was shown it.</param>
/// <param name="OtherRead">Up to where the other has read.</param>
/// <param name="IsArchived">Whether one put it away.</param>
/// <param name="IsMuted">Whether it is quiet.</param>
/// <param name="IsBlocked">Whether one blocked the other.</param>
/// <param name="Actions"><c>offer</c>: one may put an offer forward.</param>
public sealed record ConversationView(
    Guid Id,
    PartnerView With,
    AboutView About,
    int LastNumber,
    DateTimeOffset LastAt,
    string Preview,
    bool IsOwnLast,
    int Unread,
    int Read,
    int OtherReceived,
    int OtherRead,
    bool IsArchived,
    bool IsMuted,
    bool IsBlocked,
    IReadOnlyList<string> Actions);

/// <summary>How many messages one has not read.</summary>
/// <param name="Unread">In all conversations that are not quiet.</param>
public sealed record UnreadMessages(int Unread);

/// <summary>What a message answers.</summary>
public sealed record RepliedView(int Number, bool IsOwn, string Text);

/// <summary>An offer, in the version a message puts forward.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Whoever accepts names it.</param>
/// <param name="Terms">Price, parts, days.</param>
/// <param name="ValidUntil">Until when it can be accepted.</param>
/// <param name="Status">Where this version stands.</param>
/// <param name="ContractId">The contract that came of it.</param>
/// <param name="Actions">What the reader can do with it now.</param>
public sealed record ChatOfferView(
    Guid Id,
    int Version,
    WorkOfferTerms Terms,
    DateTimeOffset ValidUntil,
    WorkOfferStatus Status,
    Guid? ContractId,
    IReadOnlyList<WorkOfferAction> Actions);

/// <summary>A message, or something that happened.</summary>
/// <param name="Number">Its place: 1, 2, 3, without gaps.</param>
/// <param name="Id">As who wrote it made it.</param>
/// <param name="IsOwn">Whether one wrote it oneself.</param>
/// <param name="Text">What it says; of what happened, in the reader's language. Empty when it was deleted.</param>
/// <param name="ReplyTo">What it answers.</param>
/// <param name="Files">Documents; their addresses work for an hour.</param>
/// <param name="Happened">What happened, if nobody wrote it.</param>
/// <param name="Path">Where one sees what happened.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="IsEdited">Whether it said something else before.</param>
/// <param name="IsDeleted">Whether its author took it back.</param>
/// <param name="Actions"><c>edit</c>, <c>delete</c>.</param>
/// <param name="Offer">What it puts forward.</param>
/// <param name="Contacts">Of one's own, before there is a contract: the words that look like a way of contact, which both are
/// shown once they agree.</param>
public sealed record MessageView(
    int Number,
    Guid Id,
    bool IsOwn,
    string Text,
    RepliedView? ReplyTo,
    IReadOnlyList<DocumentView> Files,
    string? Happened,
    string? Path,
    DateTimeOffset SentAt,
    bool IsEdited,
    bool IsDeleted,
    IReadOnlyList<string> Actions,
    ChatOfferView? Offer,
    IReadOnlyList<string> Contacts);

/// <summary>A message that was found.</summary>
/// <param name="Conversation">Where it stands.</param>
/// <param name="With">With whom.</param>
/// <param name="Number">At which place.</param>
/// <param name="Text">What it says around the words.</param>
/// <param name="SentAt">When it was sent.</param>
public sealed record FoundMessage(Guid Conversation, PartnerView With, int Number, string Text, DateTimeOffset SentAt);

/// <summary>Shows conversations and messages to one of the two.</summary>
internal sealed class ConversationViews(
    FixiaDb db, Attachments attachments, IOptions<MessagingOptions> options, TimeProvider clock)
{
    private const int PreviewLength = 120;

    public async Task<List<ConversationView>> Of(
        IReadOnlyList<Conversation> conversations, Guid reader, string? language, CancellationToken cancel)
    {
        var ids = conversations.Select(c => c.Id).ToList();
        var members = (
            await db.Set<ConversationMember>().AsNoTracking().Where(m => ids.Contains(m.ConversationId)).ToListAsync(cancel))
            .ToLookup(m => m.ConversationId);
        var people = await People(conversations.Select(c => c.Other(reader)), cancel);
        var last = await db.Set<Message>().AsNoTracking()
            .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (m, c) => new { Message = m, c.LastNumber })
            .Where(one => ids.Contains(one.Message.ConversationId) && one.Message.Number == one.LastNumber)
            .ToDictionaryAsync(one => one.Message.ConversationId, one => one.Message, cancel);
        var blocked = await db.Database.SqlQuery<Guid>(
            $"""select blocked_id as "Value" from blocked_people where user_id = {reader}""")
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var works = await db.Set<User>().Where(User.ProfessionalAt(now)).AnyAsync(u => u.Id == reader, cancel);
        var offered = await db.Set<WorkOffer>().Where(o => ids.Contains(o.TalkId) && o.Status == WorkOfferStatus.Open)
            .Select(o => o.TalkId).ToListAsync(cancel);
        return
        [
            .. conversations.Select(c =>
            {
                var (mine, theirs) = (
                    members[c.Id].Single(m => m.UserId == reader),
                    members[c.Id].Single(m => m.UserId != reader));
                var message = last.GetValueOrDefault(c.Id);
                return new ConversationView(
                    c.Id,
                    people[c.Other(reader)],
                    new AboutView(c.About, c.Title, c.Path),
                    c.LastNumber,
                    c.LastAt,
                    Preview(message, language),
                    message?.AuthorId == reader,
                    mine.Unread,
                    mine.Read,
                    theirs.Received,
                    theirs.Read,
                    mine.IsArchived,
                    mine.IsMuted,
                    blocked.Contains(c.Other(reader)),
                    works && c.About != AboutKind.Project && !offered.Contains(c.Id) ? ["offer"] : []);
            }),
        ];
    }

    public async Task<List<MessageView>> Of(
        Conversation conversation, IReadOnlyList<Message> messages, Guid reader, string? language, CancellationToken cancel)
    {
        var files = await attachments.Documents(messages.SelectMany(m => m.Files), cancel);
        var answered = messages.Select(m => m.ReplyTo).OfType<int>().ToList();
        var replied = await db.Set<Message>().AsNoTracking()
            .Where(
                m => m.ConversationId == conversation.Id && answered.Contains(m.Number)).ToDictionaryAsync(m => m.Number, cancel);
        var agreed = conversation.About == AboutKind.Contract || await HaveContract(conversation, cancel);
        var now = clock.GetUtcNow();
        var offers = await OffersOf(messages, reader, now, cancel);
        return
        [
            .. messages.Select(m => new MessageView(
                m.Number,
                m.Id,
                m.AuthorId == reader,
                Text(m, language),
                m.ReplyTo is { } number && replied.GetValueOrDefault(number) is { } to
                    ? new RepliedView(number, to.AuthorId == reader, Preview(to, language))
                    : null,
                [.. m.Files.Where(files.ContainsKey).Select(id => files[id])],
                m.Happened,
                m.Path,
                m.SentAt,
                m.EditedAt is not null,
                m.DeletedAt is not null,
                MayChange(m, reader, now) ? ["edit", "delete"] : [],
                offers.GetValueOrDefault(m.Id),
                m.AuthorId == reader && !agreed ? ContactDetails.In(m.Text) : [])),
        ];
    }

    public async Task<List<FoundMessage>> Find(Guid reader, string words, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<FoundRow>(
            $"""
            select m.conversation_id as "ConversationId", m.number as "Number", m.text as "Text", m.sent_at as "SentAt",
                   case c.low_id when {reader} then c.high_id else c.low_id end as "Other"
            from messages m join conversations c on c.id = m.conversation_id
            where {reader} in (c.low_id, c.high_id) and m.author_id is not null and m.deleted_at is null
              and to_tsvector('spanish', fixia_plain(m.text)) @@ plainto_tsquery('spanish', fixia_plain({words}))
            order by m.sent_at desc limit 50
            """).ToListAsync(cancel);
        var people = await People(rows.Select(r => r.Other), cancel);
        return rows.ConvertAll(r => new FoundMessage(r.ConversationId, people[r.Other], r.Number, Short(r.Text), r.SentAt));
    }

    private bool MayChange(Message message, Guid reader, DateTimeOffset now) =>
        message.AuthorId == reader && message is { OfferId: null, DeletedAt: null }
            && now <= message.SentAt + options.Value.EditWindow;

    private async Task<Dictionary<Guid, ChatOfferView>> OffersOf(
        IReadOnlyList<Message> messages, Guid reader, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = messages.Select(m => m.OfferId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var offers = await db.Set<WorkOffer>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var former = (await db.Set<FormerWorkOffer>().AsNoTracking().Where(f => ids.Contains(f.OfferId)).ToListAsync(cancel))
            .ToDictionary(f => (f.OfferId, f.Version));
        return messages.Where(m => m.OfferId is not null).ToDictionary(
            m => m.Id,
            m =>
            {
                var offer = offers[m.OfferId!.Value];
                return former.TryGetValue((offer.Id, m.OfferVersion!.Value), out var was)
                    ? new ChatOfferView(offer.Id, was.Version, was.Terms, was.ValidUntil, WorkOfferStatus.Replaced, null, [])
                    : new ChatOfferView(
                        offer.Id,
                        offer.Version,
                        offer.Terms,
                        offer.ValidUntil,
                        offer.StatusAt(now),
                        offer.ContractId,
                        offer.ActionsOf(reader, now));
            });
    }

    private Task<bool> HaveContract(Conversation conversation, CancellationToken cancel) => db.Set<Contract>().AnyAsync(
        c => (c.ClientId == conversation.LowId && c.ProfessionalId == conversation.HighId)
            || (c.ClientId == conversation.HighId && c.ProfessionalId == conversation.LowId),
        cancel);

    private async Task<Dictionary<Guid, PartnerView>> People(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<User>().AsNoTracking().Where(u => wanted.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => new PartnerView(u.Handle, u.FullName, PhotoView.Of(u.PhotoId)), cancel);
    }

    private static string Text(Message message, string? language) =>
        message.Happened is { } what ? Texts.In(language).Word("conversation." + what) : message.Text;

    private static string Preview(Message? message, string? language) => message switch
    {
        null => string.Empty,
        { DeletedAt: not null } => Texts.In(language).Word("conversation.message_deleted"),
        { OfferId: not null } => Texts.In(language).Word("conversation.offer"),
        { Text.Length: 0, Files.Count: > 0 } => Texts.In(language).Word("conversation.files"),
        _ => Short(Text(message, language)),
    };

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= PreviewLength ? line : line[..PreviewLength].TrimEnd('\ud800', '\udbff') + "…";
    }

    private sealed record FoundRow(Guid ConversationId, int Number, string Text, DateTimeOffset SentAt, Guid Other);
}
