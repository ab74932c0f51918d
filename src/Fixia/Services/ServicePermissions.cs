namespace Fixia.Services;

/// <summary>Who may do what with services.</summary>
public static class ServicePermissions
{
    /// <summary>Write a service, without showing it.</summary>
    public static readonly Permission Draft = new("services.draft", Role.Professional);

    /// <summary>Show a service to everybody.</summary>
    public static readonly Permission Publish = new("services.publish", Role.Professional) { NeedsVerifiedEmail = true };

    /// <summary>Manage one's own services, also while the subscription is not in force (drafts, pausing, deleting).</summary>
    public static readonly Permission ManageOwn = new("services.manage_own", Role.Client);

    /// <summary>Order somebody's service.</summary>
    public static readonly Permission Order = new("services.order", Role.Client) { NeedsVerifiedEmail = true };
}
