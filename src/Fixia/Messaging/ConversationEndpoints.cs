using Fixia.Accounts;
using Fixia.Platform.Realtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Messaging;

/// <summary>With whom, about what, and what is said first.</summary>
/// <param name="With">Handle of the other one.</param>
/// <param name="About">What it is about.</param>
/// <param name="AboutId">Which service, project or contract; absent with <c>none</c>.</param>
/// <param name="MessageId">Made by the sender: sent again, it is the same message.</param>
/// <param name="Text">What is said.</param>
public sealed record NewConversation(string With, AboutKind About, Guid? AboutId, Guid MessageId, string Text);

/// <summary>Another text.</summary>
public sealed record MessageText(string Text);

/// <summary>Up to where it was shown, and read.</summary>
public sealed record Marks(int Received, int Read);

/// <summary>Whether it is kept away, or quiet.</summary>
public sealed record ConversationKeeping(bool IsArchived, bool IsMuted);

/// <summary>What is wrong, and the messages that show it.</summary>
/// <param name="Reason">10 to 600 characters.</param>
/// <param name="Numbers">1 to 50 messages.</param>
public sealed record ConversationReport(string Reason, IReadOnlyList<int> Numbers);

/// <summary>Messages of a conversation, in order.</summary>
/// <param name="Items">From the oldest to the newest.</param>
/// <param name="Earlier">Whether there are earlier ones: ask with <c>before</c> the first number.</param>
public sealed record MessagesPart(IReadOnlyList<MessageView> Items, bool Earlier);

/// <summary>What two people write to each other.</summary>
internal static class ConversationEndpoints
{
    private const int MostNumbers = 50;

    public static void MapConversationEndpoints(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/conversations").WithTags("Conversations");
        all.MapGet("/", GetConversations).Requires(MessagingPermissions.Read);
        all.MapPost("/", OpenConversation).Requires(MessagingPermissions.Write);
        all.MapGet("/unread", GetUnreadMessages).Requires(MessagingPermissions.Read);
        all.MapGet("/search", SearchMessages).Requires(MessagingPermissions.Read).Takes(Turn.Search);
        var one = all.MapGroup("/{id:guid}");
        one.MapGet("/", GetConversation).Requires(MessagingPermissions.Read);
        one.MapPut("/", KeepConversation).Requires(MessagingPermissions.Read);
        one.MapGet("/messages", GetMessages).Requires(MessagingPermissions.Read);
        one.MapPut("/messages/{message:guid}", SendMessage).Requires(MessagingPermissions.Write);
        one.MapPatch("/messages/{message:guid}", EditMessage).Requires(MessagingPermissions.Write);
        one.MapDelete("/messages/{message:guid}", DeleteMessage).Requires(MessagingPermissions.Read);
        one.MapPost("/marks", MarkConversation).Requires(MessagingPermissions.Read);
        one.MapPost("/typing", TypeMessage).Requires(MessagingPermissions.Write);
        one.MapPost("/reports", ReportConversation).Requires(MessagingPermissions.Read);
    }

    /// <summary>Lists with whom one talks, the latest first; what was put away on demand.</summary>
    private static async Task<Answer<Page<ConversationView>>> GetConversations(
        bool? archived,
        Cursor<Position>? cursor,
        int? limit,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        ConversationViews views,
        CancellationToken cancel)
    {
        var (size, after, away) = (Cursor.Limit(limit), cursor?.At, archived == true);
        var rows = await db.Set<ConversationMember>().AsNoTracking()
            .Where(m => m.UserId == user.Id && m.IsArchived == away)
            .Where(m => after == null || m.LastAt < after.At || (m.LastAt == after.At && m.ConversationId < after.Id))
            .OrderByDescending(m => m.LastAt).ThenByDescending(m => m.ConversationId).Take(size + 1)
            .Join(db.Set<Conversation>(), m => m.ConversationId, c => c.Id, (m, c) => new { Member = m, Conversation = c })
            .OrderByDescending(one => one.Member.LastAt).ThenByDescending(one => one.Conversation.Id).ToListAsync(cancel);
        var page = Page<Conversation>.Of(rows.ConvertAll(r => r.Conversation), size, last => new Position(
            rows.Single(r => r.Conversation.Id == last.Id).Member.LastAt, last.Id));
        return new Page<ConversationView>(
            await views.Of(page.Items, user.Id, ProblemTexts.Language(http), cancel), page.NextCursor);
    }

    /// <summary>Writes to somebody about something; goes on with the conversation there is about it.</summary>
    private static async Task<Made<ConversationView>> OpenConversation(
        NewConversation request,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        Conversations conversations,
        ConversationViews views,
        CancellationToken cancel)
    {
        var opened = await db.InTransaction<Conversation>(
            async () =>
            {
                var other = await db.Set<User>().Where(u => u.Handle == request.With && u.SuspendedAt == null)
                    .Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
                if (other is not { } with)
                    return Problem.NotFound();
                if (await conversations.IsBlocked(user.Id, with, cancel))
                    return Problem.Conflict("cannot_be_written_to");
                if (
                    !(
                        await conversations.Open(
                            user.Id, with, request.About, request.AboutId, cancel)).Is(out var conversation, out var refused))
                    return refused;
                var sent = await conversations.Send(
                    conversation.Id, request.MessageId, user.Id, new NewMessage(request.Text, null, null), cancel);
                return sent.Then(_ => conversation);
            },
            cancel);
        var view = await opened.Then(async c => (await views.Of([c], user.Id, ProblemTexts.Language(http), cancel))[0]);
        return view.Made(c => $"/api/conversations/{c.Id}");
    }

    /// <summary>Counts what others wrote in all conversations that are not quiet.</summary>
    private static async Task<Answer<UnreadMessages>> GetUnreadMessages(CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        new UnreadMessages(await db.Set<ConversationMember>().Where(m => m.UserId == user.Id && m.Unread > 0 && !m.IsMuted)
            .SumAsync(m => m.Unread, cancel));

    /// <summary>Finds messages in one's own conversations: Spanish words in all their forms, with or without accents.</summary>
    private static async Task<Answer<List<FoundMessage>>> SearchMessages(
        string q, CurrentUser user, ConversationViews views, CancellationToken cancel) =>
        new FieldErrors().Text("q", q, 2, 120).Problem is { } wrong ? wrong : await views.Find(user.Id, q, cancel);

    /// <summary>Shows with whom one talks about what, and up to where each has read.</summary>
    private static async Task<Answer<ConversationView>> GetConversation(
        Guid id, CurrentUser user, HttpRequest http, FixiaDb db, ConversationViews views, CancellationToken cancel) =>
        await Mine(id, user, db, cancel) is { } conversation
            ? (await views.Of([conversation], user.Id, ProblemTexts.Language(http), cancel))[0]
            : Problem.NotFound();

    /// <summary>Puts it away or back, makes it quiet or heard.</summary>
    private static async Task<Done> KeepConversation(
        Guid id, ConversationKeeping request, CurrentUser user, Conversations conversations, CancellationToken cancel) =>
        Done.Unless(await conversations.Keep(
            id, user.Id, member => (member.IsArchived, member.IsMuted) = (request.IsArchived, request.IsMuted), cancel));

    /// <summary>Messages of a conversation: the last ones, or those before or after a number.</summary>
    private static async Task<Answer<MessagesPart>> GetMessages(
        Guid id,
        int? before,
        int? after,
        int? limit,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        ConversationViews views,
        CancellationToken cancel)
    {
        if (await Mine(id, user, db, cancel) is not { } conversation)
            return Problem.NotFound();
        var size = Cursor.Limit(limit);
        var all = db.Set<Message>().AsNoTracking().Where(m => m.ConversationId == id);
        var rows = after is { } from
            ? await all.Where(m => m.Number > from).OrderBy(m => m.Number).Take(size).ToListAsync(cancel)
            : await all.Where(m => before == null || m.Number < before)
                .OrderByDescending(m => m.Number).Take(size).ToListAsync(cancel);
        rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        return new MessagesPart(
            await views.Of(
                conversation, rows, user.Id, ProblemTexts.Language(http), cancel), rows.Count > 0 && rows[0].Number > 1);
    }

    /// <summary>Writes to the other one. The id is made by the sender: sent again, it is the same message.</summary>
    private static async Task<Answer<MessageView>> SendMessage(
        Guid id,
        Guid message,
        NewMessage request,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        Conversations conversations,
        ConversationViews views,
        CancellationToken cancel) =>
        await (
            await conversations.Send(
                id, message, user.Id, request, cancel)).Then(sent => View(sent, user, http, db, views, cancel));

    /// <summary>Says it otherwise, within 15 minutes; what it said before is kept.</summary>
    private static async Task<Answer<MessageView>> EditMessage(
        Guid id,
        Guid message,
        MergePatch<MessageText> patch,
        CurrentUser user,
        HttpRequest http,
        FixiaDb db,
        Conversations conversations,
        ConversationViews views,
        CancellationToken cancel)
    {
        if (!patch.Onto(new MessageText(string.Empty)).Is(out var said, out var unreadable))
            return unreadable;
        var changed = await conversations.Change(id, message, user.Id, said.Text ?? string.Empty, cancel);
        return await changed.Then(one => View(one, user, http, db, views, cancel));
    }

    /// <summary>Takes a message back, within 15 minutes; its place stays.</summary>
    private static async Task<Done> DeleteMessage(
        Guid id, Guid message, CurrentUser user, Conversations conversations, CancellationToken cancel) =>
        (await conversations.Change(id, message, user.Id, null, cancel)).Done();

    /// <summary>It was shown on a screen, or read, up to a number; never back.</summary>
    private static async Task<Done> MarkConversation(
        Guid id, Marks request, CurrentUser user, Conversations conversations, CancellationToken cancel) =>
        request.Received < 0 || request.Read < 0
            ? Problem.Invalid("read", "out_of_range", 0, int.MaxValue)
            : Done.Unless(await conversations.Mark(id, user.Id, request.Received, request.Read, cancel));

    /// <summary>Lets the other one know that one is writing; said at most every few seconds.</summary>
    private static async Task<Done> TypeMessage(
        Guid id, CurrentUser user, FixiaDb db, Conversations conversations, Nodes nodes, CancellationToken cancel)
    {
        if (await Mine(id, user, db, cancel) is not { } conversation)
            return Problem.NotFound();
        if (!await conversations.IsBlocked(conversation.LowId, conversation.HighId, cancel))
            nodes.Pass(conversation.Other(user.Id), "conversations.typing", new { conversation = id });
        return Done.Well;
    }

    /// <summary>Tells the staff what is wrong, with the messages that show it; said again it replaces what was said.</summary>
    private static async Task<Done> ReportConversation(
        Guid id, ConversationReport request, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var wrong = new FieldErrors().Text("reason", request.Reason, 10, 600)
            .Require(request.Numbers.Count is > 0 and <= MostNumbers, "numbers", "invalid_value").Problem;
        if (wrong is not null)
            return wrong;
        if (await Mine(id, user, db, cancel) is not { } conversation)
            return Problem.NotFound();
        if (request.Numbers.Any(n => n < 1 || n > conversation.LastNumber))
            return Problem.Invalid("numbers", "invalid_value");
        var (reason, numbers, now) = (request.Reason.Trim(), request.Numbers.Distinct().ToArray(), clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into conversation_reports (conversation_id, reporter_id, reason, numbers, created_at)
            values ({id}, {user.Id}, {reason}, {numbers}, {now})
            on conflict (conversation_id, reporter_id) do update set reason = excluded.reason, numbers = excluded.numbers,
                created_at = excluded.created_at
            """,
            cancel);
        return Done.Well;
    }

    private static async Task<MessageView> View(
        Message message, CurrentUser user, HttpRequest http, FixiaDb db, ConversationViews views, CancellationToken cancel)
    {
        var conversation = await db.Set<Conversation>().AsNoTracking().SingleAsync(c => c.Id == message.ConversationId, cancel);
        return (await views.Of(conversation, [message], user.Id, ProblemTexts.Language(http), cancel))[0];
    }

    private static Task<Conversation?> Mine(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<Conversation>()
            .AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && (c.LowId == user.Id || c.HighId == user.Id), cancel);

    private sealed record Position(DateTimeOffset At, Guid Id) : IPosition
    {
        public bool IsPossible => Cursor.IsTime(At) && Cursor.IsKey(Id);
    }
}
