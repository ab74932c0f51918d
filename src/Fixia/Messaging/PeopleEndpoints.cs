using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Messaging;

/// <summary>Something to answer with.</summary>
/// <param name="Text">1 to 1000 characters.</param>
public sealed record QuickAnswerText(string Text);

/// <summary>Something one can answer with at once.</summary>
public sealed record QuickAnswerView(Guid Id, string Text);

/// <summary>Whom one does not want to hear of, and what one often answers.</summary>
internal static class PeopleEndpoints
{
    private const int Longest = 1000;

    public static void MapBlocksAndAnswers(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Conversations");
        me.MapGet("/blocked", GetBlockedPeople).Requires(MessagingPermissions.Read);
        me.MapPut("/blocked/{handle}", BlockPerson).Requires(MessagingPermissions.Read);
        me.MapDelete("/blocked/{handle}", UnblockPerson).Requires(MessagingPermissions.Read);
        me.MapGet("/quick-answers", GetQuickAnswers).Requires(MessagingPermissions.Read);
        me.MapPost("/quick-answers", MakeQuickAnswer).Requires(MessagingPermissions.Read);
        me.MapDelete("/quick-answers/{id:guid}", DeleteQuickAnswer).Requires(MessagingPermissions.Read);
    }

    /// <summary>Lists whom one does not want to hear of.</summary>
    private static async Task<Answer<List<PartnerView>>> GetBlockedPeople(CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        var ids = await db.Database.SqlQuery<Guid>(
            $"""select blocked_id as "Value" from blocked_people where user_id = {user.Id}""")
            .ToListAsync(cancel);
        return await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.FullName)
            .Select(u => new PartnerView(u.Handle, u.FullName, PhotoView.Of(u.PhotoId))).ToListAsync(cancel);
    }

    /// <summary>Blocks somebody: neither writes to the other any more. They are not told.</summary>
    private static async Task<Done> BlockPerson(
        string handle, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var other = await db.Set<User>()
            .Where(u => u.Handle == handle && u.Id != user.Id).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
        if (other is not { } id)
            return Problem.NotFound();
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into blocked_people (user_id, blocked_id, created_at) values ({user.Id}, {id}, {now}) on conflict do nothing
            """,
            cancel);
        return Done.Well;
    }

    /// <summary>Hears of somebody again whom one had blocked.</summary>
    private static async Task<Done> UnblockPerson(string handle, CurrentUser user, FixiaDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from blocked_people where user_id = {user.Id} and blocked_id = (select id from users where handle = {handle})
            """,
            cancel);
        return Done.Well;
    }

    /// <summary>Lists texts one keeps to answer with at once.</summary>
    private static async Task<Answer<List<QuickAnswerView>>> GetQuickAnswers(
        CurrentUser user,
        FixiaDb db,
        CancellationToken cancel) =>
        await db.Set<QuickAnswer>().Where(a => a.UserId == user.Id).OrderBy(a => a.CreatedAt)
            .Select(a => new QuickAnswerView(a.Id, a.Text)).ToListAsync(cancel);

    /// <summary>Keeps a text to answer with at once, later.</summary>
    private static async Task<Made<QuickAnswerView>> MakeQuickAnswer(
        QuickAnswerText request,
        CurrentUser user,
        FixiaDb db,
        IOptions<MessagingOptions> options,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Text("text", request.Text, 1, Longest).Problem is { } wrong)
            return wrong;
        var made = await db.InTransaction<QuickAnswerView>(
            async () =>
            {
                await db.Alone($"quick answers of {user.Id}", cancel);
                if (await db.Set<QuickAnswer>().CountAsync(a => a.UserId == user.Id, cancel) >= options.Value.MostQuickAnswers)
                    return Problem.Conflict("too_many_quick_answers", options.Value.MostQuickAnswers);
                var now = clock.GetUtcNow();
                var answer = new QuickAnswer
                {
                    Id = Guid.CreateVersion7(now),
                    UserId = user.Id,
                    Text = request.Text.Trim(),
                    CreatedAt = now,
                };
                db.Add(answer);
                await db.SaveChangesAsync(cancel);
                return new QuickAnswerView(answer.Id, answer.Text);
            },
            cancel);
        return made.Made(answer => $"/api/me/quick-answers/{answer.Id}");
    }

    /// <summary>Keeps the text no longer.</summary>
    private static async Task<Done> DeleteQuickAnswer(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        await db.Set<QuickAnswer>().Where(a => a.Id == id && a.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0
            ? Problem.NotFound()
            : Done.Well;
}
