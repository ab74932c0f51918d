using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Mail;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace Fixia.Notifications;

/// <summary>What was held back for somebody since when, and when one letter tells of it.</summary>
internal sealed class NotificationDigest : Entity
{
    /// <summary>The first of what waits is not older; null: nothing waits.</summary>
    public DateTimeOffset? Since { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The letter goes: nothing waits any more.</summary>
    public void Go()
    {
        if (Since is { } since)
            Record(new DigestDue(Id, since));
        (Since, DueAt) = (null, null);
    }
}

/// <summary>It is time to tell somebody in one letter what was held back.</summary>
internal sealed record DigestDue(Guid UserId, DateTimeOffset Since) : IEvent
{
    public Guid Subject => UserId;
}

internal sealed class NotificationDigestModel : IEntityTypeConfiguration<NotificationDigest>
{
    public void Configure(EntityTypeBuilder<NotificationDigest> builder) => builder.ToTable("notification_digests");
}

/// <summary>Letters of notifications that have none of their own, and the letter of many.</summary>
internal sealed class NotificationLetters(
    FixiaDb db, Letters letters, LetterRules rules, IOptions<AppOptions> app, IOptions<NotificationsOptions> options)
    : IDeliver<NotificationTold>, IDeliver<DigestDue>
{
    public async Task Deliver(NotificationTold happened, CancellationToken cancel)
    {
        // What was read meanwhile needs no letter.
        var told = await db.Set<Notification>().AsNoTracking()
            .SingleOrDefaultAsync(
                n => n.UserId == happened.UserId && n.CreatedAt == happened.At && n.Id == happened.Id && n.ReadAt == null,
                cancel);
        if (told is null || Kinds.Named(told.Kind) is not { } kind || await Reader(happened.UserId, cancel) is not { } reader)
            return;
        if (await rules.Ask(reader.Id, kind, reader.Language, cancel) is { MayGo: true } verdict)
            await letters.Send(
                reader.AsAddressee(),
                "notification",
                verdict,
                cancel,
                ("title", NotificationViews.Title(told, reader.Language)),
                ("path", told.Path));
    }

    public async Task Deliver(DigestDue happened, CancellationToken cancel)
    {
        if (await Reader(happened.UserId, cancel) is not { } reader)
            return;
        var wishes = await db.Set<NotificationPreferences>()
            .AsNoTracking().SingleOrDefaultAsync(p => p.UserId == reader.Id, cancel)
            ?? new NotificationPreferences { UserId = reader.Id };
        var unread = await db.Set<Notification>().AsNoTracking()
            .Where(n => n.UserId == reader.Id && n.IsHead && n.ReadAt == null && n.CreatedAt >= happened.Since)
            .OrderByDescending(n => n.CreatedAt).Take(200).ToListAsync(cancel);
        var wanted = unread.Where(n => Kinds.Named(n.Kind) is { CanSwitchOff: true } kind && wishes.Of(kind).Email).ToList();
        if (wanted.Count == 0)
            return;
        var most = options.Value.DigestLines;
        await letters.Send(
            reader.AsAddressee(),
            "notification_digest",
            rules.Goes(reader.Id, null, reader.Language),
            cancel,
            ("count", wanted.Count),
            ("lines", wanted.Take(most).Select(
                n => new LetterLink(NotificationViews.Title(n, reader.Language), app.Value.PublicUrl + n.Path)).ToList()),
            ("more", wanted.Count > most ? wanted.Count - most : null));
    }

    // Letters go to addresses that were proved, and not to who is suspended.
    private Task<User?> Reader(Guid id, CancellationToken cancel) =>
        db.Set<User>()
            .AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.EmailVerifiedAt != null && u.SuspendedAt == null, cancel);
}
