using Fixia.Accounts;
using Fixia.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Notifications;

/// <summary>Somebody who did something.</summary>
public sealed record ActorView(string Handle, string FullName, PhotoView? Photo);

/// <summary>A notification as its reader sees it.</summary>
/// <param name="Id">Of the newest, which stands for those of its thread that came since one read it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Urgency">How soon one wants to know.</param>
/// <param name="Title">What happened, in one sentence.</param>
/// <param name="Why">Why one is told.</param>
/// <param name="Count">How many it stands for.</param>
/// <param name="Path">Where one sees it.</param>
/// <param name="Actor">Who did it, if it was somebody.</param>
/// <param name="CreatedAt">When the newest of them happened.</param>
/// <param name="IsRead">Whether one has read it, on whatever device.</param>
public sealed record NotificationView(
    Guid Id,
    string Kind,
    Urgency Urgency,
    string Title,
    string Why,
    int Count,
    string Path,
    ActorView? Actor,
    DateTimeOffset CreatedAt,
    bool IsRead);

/// <summary>How many notifications one has not read.</summary>
/// <param name="Unread">Counted to 100; what is more is told as 100.</param>
public sealed record UnreadNotifications(int Unread);

/// <summary>Puts notifications into words: those of their reader's language.</summary>
internal sealed class NotificationViews(FixiaDb db)
{
    public async Task<List<NotificationView>> Of(
        IReadOnlyCollection<Notification> rows, string? language, CancellationToken cancel)
    {
        var ids = rows.Select(n => n.ActorId).Distinct().ToList();
        var actors = await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => new ActorView(u.Handle, u.FullName, PhotoView.Of(u.PhotoId)), cancel);
        return
        [
            .. rows.Select(
                n => Of(n, n.ActorId is { } id ? actors.GetValueOrDefault(id) : null, language)).OfType<NotificationView>(),
        ];
    }

    /// <summary>What happened, in one sentence.</summary>
    public static string Title(Notification told, string? language)
    {
        var texts = Texts.In(language);
        var key = told.Facts.Variant is { } variant ? $"notification.{told.Kind}.{variant}" : $"notification.{told.Kind}";
        if (told.Count > 1 && texts.Has(key + ".many"))
            key += ".many";
        return texts.Word(key, Values(told));
    }

    /// <summary>Why one is told.</summary>
    public static string Why(Kind kind, string? language) =>
        Texts.In(language).Word($"notification_why.{Conventions.SnakeCase(kind.Group.ToString())}");

    private static NotificationView? Of(Notification told, ActorView? actor, string? language) =>
        Kinds.Named(told.Kind) is { } kind
        ? new NotificationView(
            told.Id,
            told.Kind,
            kind.Urgency,
            Title(told, language),
            Why(kind, language),
            told.Count,
            told.Path,
            actor,
            told.CreatedAt,
            told.ReadAt is not null)
        : null;

    private static (string Name, object? Value)[] Values(Notification told) =>
    [
        ("title", told.Facts.Title),
        ("other", told.Facts.Other),
        ("plan", told.Facts.Plan),
        ("until", told.Facts.Until),
        ("count", told.Count),
    ];
}
