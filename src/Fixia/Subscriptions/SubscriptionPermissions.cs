namespace Fixia.Subscriptions;

/// <summary>Who may do what with subscriptions.</summary>
public static class SubscriptionPermissions
{
    /// <summary>Buy, change and cancel one's own subscription.</summary>
    public static readonly Permission ManageOwn = new("subscriptions.manage_own", Role.Client);
}
