namespace Fixia.Messaging;

/// <summary>Who may write to whom begins here; the rest follows from what the two have to do with each other.</summary>
public static class MessagingPermissions
{
    /// <summary>Read one's conversations.</summary>
    public static readonly Permission Read = new("messages.read", Role.SignedIn);

    /// <summary>Write to others.</summary>
    public static readonly Permission Write = new("messages.write", Role.SignedIn) { NeedsVerifiedEmail = true };
}
