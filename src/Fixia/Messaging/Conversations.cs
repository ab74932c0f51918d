using Fixia.Accounts;
using Fixia.Files;
using Fixia.Platform.Realtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Messaging;

/// <summary>What somebody writes.</summary>
/// <param name="Text">What it says; may be empty with files.</param>
/// <param name="ReplyTo">Number of the message it answers.</param>
/// <param name="Files">Documents of one's own, uploaded before.</param>
public sealed record NewMessage(string Text, int? ReplyTo, IReadOnlyList<Guid>? Files);

/// <summary>
/// Writes, changes and marks. Whoever does holds the conversation until the commit, so numbers have no gaps and both sides see
/// the same order; the streams of the two are told last.
/// </summary>
internal sealed class Conversations(
    FixiaDb db,
    Subjects subjects,
    Attachments attachments,
    Streams streams,
    IOptions<MessagingOptions> options,
    TimeProvider clock)
{
    /// <summary>Finds the conversation of two people about a thing, or begins it.</summary>
    public async Task<Answer<Conversation>> Open(Guid me, Guid other, AboutKind kind, Guid? about, CancellationToken cancel)
    {
        if (me == other)
            return Problem.Forbidden("own_conversation");
        var low = Conversation.Low(me, other);
        var high = low == me ? other : me;
        var id = about ?? Guid.Empty;
        var known = await db.Set<Conversation>()
            .SingleOrDefaultAsync(c => c.LowId == low && c.HighId == high && c.About == kind && c.AboutId == id, cancel);
        if (known is not null)
            return known;
        if (!(await subjects.Find(me, other, kind, about, cancel)).Is(out var subject, out var refused))
            return refused;
        // One at a time of each person: what is counted below must not pass its limit.
        await db.Alone($"conversations of {me}", cancel);
        await db.Alone($"conversation of {low} {high}", cancel);
        var now = clock.GetUtcNow();
        if (await TooMany(me, now, cancel) is { } enough)
            return enough;
        var opened = Conversation.Open(me, other, subject, now);
        db.Add(opened);
        foreach (var person in new[] { low, high })
            db.Add(new ConversationMember { ConversationId = opened.Id, UserId = person });
        // Both wrote first at the same moment: the other one's is taken.
        return await db.SaveUnless(
            cancel, ("one_conversation_about_a_thing", Problem.Conflict("conversation_exists"))) is { } twice
            ? twice
            : opened;
    }

    /// <summary>Sends a message; one that is there already is answered as it is.</summary>
    public Task<Answer<Message>> Send(Guid conversationId, Guid id, Guid author, NewMessage said, CancellationToken cancel) =>
        db.InTransaction<Message>(
            async () =>
            {
                if (await Locked(conversationId, author, cancel) is not { } conversation)
                    return Problem.NotFound();
                if (
                    await db.Set<Message>().SingleOrDefaultAsync(
                        m => m.ConversationId == conversationId && m.Id == id,
                        cancel) is { } sent)
                    return sent.AuthorId == author ? sent : Problem.Conflict("message_id_taken");
                if (Wrong(said, conversation) is { } wrong)
                    return wrong;
                if (await Refusal(conversation, author, cancel) is { } refused)
                    return refused;
                List<Guid> files = [.. said.Files ?? []];
                if (await attachments.Replace(id, author, FileKind.Document, [], files, "files", cancel) is { } unknown)
                    return unknown;
                var now = clock.GetUtcNow();
                var message = new Message
                {
                    ConversationId = conversationId,
                    Number = conversation.Add(author, now),
                    Id = id,
                    AuthorId = author,
                    Text = said.Text.Trim(),
                    ReplyTo = said.ReplyTo,
                    Files = files,
                    SentAt = now,
                };
                db.Add(message);
                await Take(conversation, message, cancel);
                return message;
            },
            cancel);

    /// <summary>Something happened to what the two have in common: it stands in their conversations about it.</summary>
    public Task Happen(
        Guid one,
        Guid other,
        IReadOnlyCollection<Guid> things,
        Guid source,
        string what,
        string path,
        CancellationToken cancel) =>
        db.InTransaction(
            async () =>
            {
                var low = Conversation.Low(one, other);
                var ids = await db.Set<Conversation>()
                    .Where(c => c.LowId == low && c.HighId == (low == one ? other : one) && things.Contains(c.AboutId))
                    .OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);
                foreach (var id in ids)
                {
                    var conversation = (await Locked(id, one, cancel))!;
                    if (await db.Set<Message>().AnyAsync(m => m.ConversationId == id && m.Id == source, cancel))
                        continue;
                    var now = clock.GetUtcNow();
                    var line = new Message
                    {
                        ConversationId = id,
                        Number = conversation.Add(null, now),
                        Id = source,
                        Text = string.Empty,
                        Happened = what,
                        Path = path,
                        SentAt = now,
                    };
                    db.Add(line);
                    await Take(conversation, line, cancel, tell: false);
                }

                if (ids.Count > 0)
                    await Tell([one, other], ids[^1], cancel);
                return null;
            },
            cancel);

    /// <summary>Says it otherwise, or deletes it, while it is young.</summary>
    public Task<Answer<Message>> Change(Guid conversationId, Guid id, Guid author, string? text, CancellationToken cancel) =>
        db.InTransaction<Message>(
            async () =>
            {
                if (await Locked(conversationId, author, cancel) is not { } conversation)
                    return Problem.NotFound();
                var message = await db.Set<Message>()
                    .SingleOrDefaultAsync(m => m.ConversationId == conversationId && m.Id == id && m.AuthorId == author, cancel);
                // An offer is withdrawn or countered, not changed behind the other's back.
                if (message is not { OfferId: null })
                    return Problem.NotFound();
                if (message.DeletedAt is not null)
                    return text is null ? message : Problem.Conflict("message_deleted");
                var now = clock.GetUtcNow();
                if (now > message.SentAt + options.Value.EditWindow)
                    return Problem.Conflict("message_too_old");
                if (text is not null
                    && new FieldErrors().Text(
                        "text", text, message.Files.Count == 0 ? 1 : 0, options.Value.LongestText).Problem is { } wrong)
                    return wrong;
                if (text?.Trim() == message.Text)
                    return message;
                db.Add(
                    new FormerMessage { ConversationId = conversationId, MessageId = id, Text = message.Text, ReplacedAt = now });
                if (text is null)
                {
                    await attachments.Replace(id, author, FileKind.Document, message.Files, [], "files", cancel);
                    (message.Text, message.Files, message.DeletedAt) = (string.Empty, [], now);
                }
                else
                {
                    (message.Text, message.EditedAt) = (text.Trim(), now);
                }

                await db.SaveChangesAsync(cancel);
                await Tell([conversation.LowId, conversation.HighId], conversationId, cancel);
                return message;
            },
            cancel);

    /// <summary>It was shown, or read, up to a number.</summary>
    public Task<Problem?> Mark(Guid conversationId, Guid reader, int received, int read, CancellationToken cancel) =>
        db.InTransaction(
        async () =>
        {
            if (await Locked(conversationId, reader, cancel) is not { } conversation)
                return Problem.NotFound();
            var member = await Member(conversationId, reader, cancel);
            (received, read) = (Math.Min(received, conversation.LastNumber), Math.Min(read, conversation.LastNumber));
            var left = read <= member.Read
                ? member.Unread
                : await db.Set<Message>().CountAsync(
                    m =>
                        m.ConversationId == conversationId && m.Number > read && m.AuthorId != null
                            && m.AuthorId != reader, cancel);
            if (!member.Mark(received, read, left))
                return null;
            await db.SaveChangesAsync(cancel);
            await Tell([conversation.LowId, conversation.HighId], conversationId, cancel);
            return null;
        },
        cancel);

    /// <summary>Keeps it elsewhere, or quiet.</summary>
    public async Task<Problem?> Keep(
        Guid conversationId,
        Guid userId,
        Action<ConversationMember> change,
        CancellationToken cancel) =>
        await db.InTransaction(
            async () =>
            {
                var member = await db.Set<ConversationMember>()
                    .SingleOrDefaultAsync(m => m.ConversationId == conversationId && m.UserId == userId, cancel);
                if (member is null)
                    return Problem.NotFound();
                change(member);
                await db.SaveChangesAsync(cancel);
                await Tell([userId], conversationId, cancel);
                return null;
            },
            cancel);

    /// <summary>Whether either of two does not want to hear of the other.</summary>
    public async Task<bool> IsBlocked(Guid one, Guid other, CancellationToken cancel) => await db.Database.SqlQuery<bool>(
        $"""
        select exists (select 1 from blocked_people
                       where (user_id = {one} and blocked_id = {other}) or (user_id = {other} and blocked_id = {one})) as "Value"
        """).SingleAsync(cancel);

    /// <summary>A message that was sent before.</summary>
    internal Task<Message?> Sent(Guid conversationId, Guid id, CancellationToken cancel) =>
        db.Set<Message>().SingleOrDefaultAsync(m => m.ConversationId == conversationId && m.Id == id, cancel);

    /// <summary>Adds a message to a conversation that is locked.</summary>
    internal async Task<Message> Add(Conversation conversation, Func<int, Message> make, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var message = make(conversation.LastNumber + 1);
        conversation.Add(message.AuthorId, now);
        db.Add(message);
        await Take(conversation, message, cancel);
        return message;
    }

    /// <summary>Something happened in a conversation that is locked; once by its id.</summary>
    internal async Task Note(Guid conversationId, Guid id, string what, string? path, CancellationToken cancel)
    {
        var conversation = await db.Set<Conversation>().SingleAsync(c => c.Id == conversationId, cancel);
        await Add(
            conversation,
            number => new Message
            {
                ConversationId = conversationId,
                Number = number,
                Id = id,
                Text = string.Empty,
                Happened = what,
                Path = path,
                SentAt = clock.GetUtcNow(),
            },
            cancel);
    }

    private Problem? Wrong(NewMessage said, Conversation conversation)
    {
        var rules = options.Value;
        return new FieldErrors()
            .Text("text", said.Text, said.Files is { Count: > 0 } ? 0 : 1, rules.LongestText)
            .Require(said.Files is null || said.Files.Count <= rules.MostFiles, "files", "too_many", rules.MostFiles)
            .Require(said.Files is null || said.Files.Distinct().Count() == said.Files.Count, "files", "invalid_value")
            .Require(
                said.ReplyTo is null || (said.ReplyTo > 0 && said.ReplyTo <= conversation.LastNumber), "replyTo", "invalid_value")
            .Problem;
    }

    /// <summary>Why somebody may not write there now.</summary>
    internal async Task<Problem?> Refusal(Conversation conversation, Guid author, CancellationToken cancel)
    {
        var other = conversation.Other(author);
        // Whoever was blocked is not told by whom.
        if (await IsBlocked(author, other, cancel)
            || await db.Set<User>().AnyAsync(u => u.Id == other && u.SuspendedAt != null, cancel))
        {
            return Problem.Conflict("cannot_be_written_to");
        }

        if (conversation.IsAnswered || conversation.OpenedBy != author)
            return null;
        var written = await db.Set<Message>().CountAsync(
            m => m.ConversationId == conversation.Id && m.AuthorId == author,
            cancel);
        return written >= options.Value.BeforeAnswer ? Problem.Conflict("wait_for_answer", options.Value.BeforeAnswer) : null;
    }

    private async Task<Problem?> TooMany(Guid me, DateTimeOffset now, CancellationToken cancel)
    {
        var rules = options.Value;
        var since = now - TimeSpan.FromDays(1);
        var opened = await db.Set<Conversation>()
            .CountAsync(c => c.OpenedBy == me && c.CreatedAt > since && c.About != AboutKind.Contract, cancel);
        var isNew = await db.Set<User>().AnyAsync(u => u.Id == me && u.CreatedAt > now - rules.NewAccount, cancel);
        var most = isNew ? rules.OpenedPerDayWhenNew : rules.OpenedPerDay;
        return opened >= most ? Problem.Conflict("too_many_conversations", most) : null;
    }

    private async Task Take(Conversation conversation, Message message, CancellationToken cancel, bool tell = true)
    {
        foreach (
            var member in await db.Set<ConversationMember>().Where(m => m.ConversationId == conversation.Id).ToListAsync(cancel))
        {
            member.Take(
                message.Number,
                member.UserId == message.AuthorId,
                message.AuthorId is not null,
                message.SentAt,
                options.Value.RemindAfter);
        }

        await db.SaveChangesAsync(cancel);
        if (tell)
        {
            var what = new { conversation = conversation.Id, number = message.Number };
            await streams.Tell(
                [
                    .. new[] { conversation.LowId, conversation.HighId }.Select(
                        one => new Told(one, "conversations.message", what)),
                ], cancel);
        }
    }

    private Task Tell(IReadOnlyCollection<Guid> people, Guid conversation, CancellationToken cancel) =>
        streams.Tell([.. people.Select(person => new Told(person, "conversations.changed", new { conversation }))], cancel);

    private Task<ConversationMember> Member(Guid conversationId, Guid userId, CancellationToken cancel) =>
        db.Set<ConversationMember>().SingleAsync(m => m.ConversationId == conversationId && m.UserId == userId, cancel);

    /// <summary>A conversation nobody else writes to until the commit; null to strangers.</summary>
    internal async Task<Conversation?> Locked(Guid id, Guid userId, CancellationToken cancel)
    {
        var found = await db.Set<Conversation>()
            .FromSql($"select * from conversations where id = {id} for update").SingleOrDefaultAsync(cancel);
        return found?.Has(userId) == true ? found : null;
    }
}
