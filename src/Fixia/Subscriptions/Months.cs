namespace Fixia.Subscriptions;

/// <summary>Calendar months as people in Argentina count them: the day that counts is the payer's, not Greenwich's.</summary>
internal static class Months
{
    public static int ArgentineDay(DateTimeOffset moment) => Argentina.DayOf(moment).Day;

    /// <summary>The same day a month later; a month too short for <paramref name="day"/> ends on its last day.</summary>
    public static DateTimeOffset Next(DateTimeOffset from, int day)
    {
        var local = Argentina.TimeOf(from).DateTime;
        var next = local.AddDays(1 - local.Day).AddMonths(1);
        return Argentina.MomentOf(next.AddDays(Math.Min(day, DateTime.DaysInMonth(next.Year, next.Month)) - 1));
    }
}
