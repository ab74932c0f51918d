namespace Fixia.Favourites;

/// <summary>Who may keep things.</summary>
public static class FavouritePermissions
{
    /// <summary>Keep services, people and projects for later.</summary>
    public static readonly Permission Keep = new("favourites.keep", Role.Client);
}
