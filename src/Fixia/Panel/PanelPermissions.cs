namespace Fixia.Panel;

/// <summary>Who may see what of the panel, beyond what every account may.</summary>
public static class PanelPermissions
{
    /// <summary>See one's own advanced statistics, where the plan has them.</summary>
    public static readonly Permission SeeStatistics = new("panel.see_statistics", Role.Professional);
}
