namespace Fixia.Platform.Security;

/// <summary>What concerns the house as a whole.</summary>
public static class PlatformPermissions
{
    /// <summary>Public pages and lists.</summary>
    public static readonly Permission Browse = new("browse", Role.Everyone);

    /// <summary>Be told what is worth knowing of a text before others read it.</summary>
    public static readonly Permission TakeAdvice = new("texts.advice", Role.SignedIn);

    /// <summary>Be told at once of what concerns oneself.</summary>
    public static readonly Permission Listen = new("realtime.listen", Role.SignedIn);

    /// <summary>See what waits or is parked in the platform's queues, and let it go on.</summary>
    public static readonly Permission Operate = new("platform.operate", Role.Admin);
}
