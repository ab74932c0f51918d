using System.Globalization;

namespace Fixia.Platform.Time;

/// <summary>
/// Argentina's clock: days and months are those of the people here, not Greenwich's. In SQL it is <c>argentine_time</c>.
/// </summary>
public static class Argentina
{
    /// <summary>The zone's name, for .NET and PostgreSQL alike.</summary>
    public const string ZoneName = "America/Argentina/Buenos_Aires";

    /// <summary>
    /// The zone itself; where a machine has no data of time zones, three hours behind all year, as it has been since 2009.
    /// </summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById(ZoneName, out var known)
        ? known
        : TimeZoneInfo.CreateCustomTimeZone(ZoneName, TimeSpan.FromHours(-3), null, null);

    /// <summary>A moment with the day and hour it has in Argentina.</summary>
    public static DateTimeOffset TimeOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day it is in Argentina.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeOf(moment).DateTime);

    /// <summary>The moment at which Argentine clocks show <paramref name="local"/>.</summary>
    public static DateTimeOffset MomentOf(DateTime local) =>
        new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>A day as people here write it, such as 21/11/2026.</summary>
    public static string Written(DateTimeOffset moment) => DayOf(moment).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
