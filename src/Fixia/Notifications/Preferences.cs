using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Notifications;

/// <summary>How often what can wait is told by letter.</summary>
public enum DigestRhythm
{
    /// <summary>Each by itself.</summary>
    Off,

    /// <summary>One letter a day.</summary>
    Daily,

    /// <summary>One letter a week.</summary>
    Weekly,
}

/// <summary>Whether one is told of a kind in the product and by letter.</summary>
public sealed record Channels(bool App, bool Email);

/// <summary>What somebody wants to be told, and how.</summary>
public sealed class NotificationPreferences
{
    /// <summary>Whose they are.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What was chosen otherwise than usual, by kind.</summary>
    public Dictionary<string, Channels> Choices { get; set; } = new(StringComparer.Ordinal);

    /// <summary>From when on no letter goes that can wait.</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>Until when, by the same clock; earlier than the beginning means the next morning.</summary>
    public TimeOnly? QuietUntil { get; set; }

    /// <summary>By whose clock.</summary>
    public string Zone { get; set; } = Argentina.ZoneName;

    /// <summary>How often what can wait is told by letter.</summary>
    public DigestRhythm Digest { get; set; }

    internal Channels Of(Kind kind)
    {
        var usual = new Channels(true, kind.Email);
        return kind.CanSwitchOff ? Choices.GetValueOrDefault(kind.Name, usual) : usual;
    }

    internal void Choose(Kind kind, Channels channels)
    {
        Choices = new(Choices, StringComparer.Ordinal) { [kind.Name] = channels };
    }

    internal TimeZoneInfo Clock => TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone)
        ? zone
        : Argentina.Zone;

    /// <summary>When the quiet that is now ends; null: it is not quiet.</summary>
    internal DateTimeOffset? QuietEnds(DateTimeOffset now)
    {
        if (QuietFrom is not { } from || QuietUntil is not { } until || from == until)
            return null;
        var here = TimeZoneInfo.ConvertTime(now, Clock);
        if (!TimeOnly.FromDateTime(here.DateTime).IsBetween(from, until))
            return null;
        return Next(here, until, _ => true);
    }

    /// <summary>When the next letter of many is due, in the morning of its reader.</summary>
    internal DateTimeOffset NextDigest(DateTimeOffset now, TimeOnly hour) => Next(
        TimeZoneInfo.ConvertTime(now, Clock), hour, day => Digest != DigestRhythm.Weekly || day.DayOfWeek == DayOfWeek.Monday);

    internal DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Clock).DateTime);

    private DateTimeOffset Next(DateTimeOffset here, TimeOnly hour, Func<DateOnly, bool> isOne)
    {
        for (var day = DateOnly.FromDateTime(here.DateTime); ; day = day.AddDays(1))
        {
            var local = day.ToDateTime(hour);
            // An hour that a clock skips is the one after it.
            if (Clock.IsInvalidTime(local))
                local = local.AddHours(1);
            var moment = new DateTimeOffset(local, Clock.GetUtcOffset(local)).ToUniversalTime();
            if (moment > here && isOne(day))
                return moment;
        }
    }
}

internal sealed class PreferencesModel : IEntityTypeConfiguration<NotificationPreferences>
{
    public void Configure(EntityTypeBuilder<NotificationPreferences> builder)
    {
        builder.ToTable("notification_preferences");
        builder.HasKey(p => p.UserId);
        builder.Property(p => p.Choices).IsJsonRecord();
        builder.Ignore(p => p.Clock);
    }
}
