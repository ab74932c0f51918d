namespace Fixia.Profiles;

/// <summary>Who may do what with profiles.</summary>
public static class ProfilePermissions
{
    /// <summary>Edit one's own public profile.</summary>
    public static readonly Permission EditOwn = new("profiles.edit_own", Role.Client);
}
