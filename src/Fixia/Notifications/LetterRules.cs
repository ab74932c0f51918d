using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Mail;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Notifications;

/// <summary>
/// Which letters go now: those of a kind that was switched off do not; those that can wait do so in quiet hours, for who wants
/// one letter a day or a week, and beyond the budget of a day. What waits comes in one letter. What is critical, and what is no
/// notification, always goes.
/// </summary>
internal sealed class LetterRules(
    FixiaDb db,
    UnsubscribeLinks links,
    IOptions<NotificationsOptions> options,
    IOptions<AppOptions> app,
    TimeProvider clock) : ILetterRules
{
    public async Task<LetterVerdict> Ask(Addressee to, string letter, CancellationToken cancel)
    {
        if (Kinds.OfLetter(letter) is not { } kind)
            return LetterVerdict.Goes;
        // An address that nobody proved may be somebody else's: there are no wishes to ask for.
        var reader = await db.Set<User>().AsNoTracking()
            .Where(u => u.Email == to.Email && u.EmailVerifiedAt != null).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel);
        return reader is { } userId ? await Ask(userId, kind, to.Language, cancel) : LetterVerdict.Goes;
    }

    /// <summary>Whether a letter of that kind goes to somebody now. One that waits is noted for the letter of many.</summary>
    public async Task<LetterVerdict> Ask(Guid userId, Kind kind, string? language, CancellationToken cancel)
    {
        if (!kind.CanSwitchOff)
            return LetterVerdict.Goes;
        var now = clock.GetUtcNow();
        var wishes = await db.Set<NotificationPreferences>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == userId, cancel)
            ?? new NotificationPreferences { UserId = userId };
        if (!wishes.Of(kind).Email)
            return LetterVerdict.Stays;
        if (await Waits(wishes, now, cancel) is not { } due)
            return Goes(userId, kind, language);
        // The first that waits says since when and until when; a moment before, because its notification may have been written
        // just now.
        var since = now - TimeSpan.FromMinutes(5);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into notification_digests (id, since, due_at) values ({userId}, {since}, {due})
            on conflict (id) do update set since = excluded.since, due_at = excluded.due_at
                where notification_digests.due_at is null
            """,
            cancel);
        return LetterVerdict.Stays;
    }

    /// <summary>How a letter says why it came and how to stop it, by hand and for mail programs (RFC 8058).</summary>
    public LetterVerdict Goes(Guid userId, Kind? kind, string? language)
    {
        var token = links.Make(userId, kind?.Name ?? UnsubscribeLinks.Digest);
        var texts = Texts.In(language);
        var why = kind is null ? texts.Word("notification_why.digest") : NotificationViews.Why(kind, language);
        var stop = kind is null ? "notification_stop.digest" : "notification_stop.kind";
        var foot = new LetterFoot(why, texts.Word(stop), $"{app.Value.PublicUrl}/avisos/baja#token={token}");
        return new LetterVerdict(true, foot, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["List-Unsubscribe"] = $"<{app.Value.PublicUrl}/api/notifications/unsubscribe?token={token}>",
            ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
        });
    }

    // Until when; null: it goes, and counts.
    private async Task<DateTimeOffset?> Waits(NotificationPreferences wishes, DateTimeOffset now, CancellationToken cancel)
    {
        if (wishes.Digest != DigestRhythm.Off)
            return wishes.NextDigest(now, options.Value.DigestAt);
        if (wishes.QuietEnds(now) is { } ends)
            return ends;
        var (userId, day, most) = (wishes.UserId, wishes.DayOf(now), options.Value.LettersPerDay);
        var within = await db.Database.SqlQuery<int>(
            $"""
            insert into notification_letters as l (user_id, day, sent) values ({userId}, {day}, 1)
            on conflict (user_id, day) do update set sent = l.sent + 1 where l.sent < {most}
            returning sent as "Value"
            """).ToListAsync(cancel);
        return within.Count > 0 ? null : wishes.NextDigest(now, options.Value.DigestAt);
    }
}
