namespace Fixia.Notifications;

/// <summary>Who is told.</summary>
public static class NotificationPermissions
{
    /// <summary>Read what one was told, and say how one wants to be told.</summary>
    public static readonly Permission Read = new("notifications.read", Role.SignedIn);

    /// <summary>Stop letters with the link that stands in them.</summary>
    public static readonly Permission Unsubscribe = new("notifications.unsubscribe", Role.Everyone);
}
