namespace Fixia.Profiles;

/// <summary>Who may do what with profiles.</summary>
public static class ProfilePermissions
{
    /// <summary>Edit one's own public profile.</summary>
    public static readonly Permission EditOwn = new("profiles.edit_own", Role.Client);

    /// <summary>See one's own advanced statistics, where the plan has them.</summary>
    public static readonly Permission SeeStatistics = new("profiles.see_statistics", Role.Professional);

    /// <summary>Keep services, people and projects for later.</summary>
    public static readonly Permission KeepFavourites = new("favourites.keep", Role.Client);
}
