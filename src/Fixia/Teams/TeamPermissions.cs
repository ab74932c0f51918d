namespace Fixia.Teams;

/// <summary>Who may do what with teams.</summary>
public static class TeamPermissions
{
    /// <summary>Have a team, or belong to one.</summary>
    public static readonly Permission ManageOwn = new("teams.manage_own", Role.Client);

    /// <summary>Assign a manager to a team.</summary>
    public static readonly Permission AssignManagers = new("teams.assign_managers", Role.Admin);
}
