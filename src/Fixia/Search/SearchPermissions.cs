namespace Fixia.Search;

/// <summary>Who may do what with searches.</summary>
public static class SearchPermissions
{
    /// <summary>Keep a search and be told what it finds.</summary>
    public static readonly Permission Keep = new("searches.keep", Role.Client);
}
