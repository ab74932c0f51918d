namespace Fixia.Projects;

/// <summary>Who may do what with projects and proposals.</summary>
public static class ProjectPermissions
{
    /// <summary>Write projects, and manage one's own and the proposals on them.</summary>
    public static readonly Permission ManageOwn = new("projects.manage_own", Role.Client);

    /// <summary>Show a project to professionals.</summary>
    public static readonly Permission Publish = new("projects.publish", Role.Client) { NeedsVerifiedEmail = true };

    /// <summary>Send proposals and ask about projects.</summary>
    public static readonly Permission Propose = new("proposals.send", Role.Professional) { NeedsVerifiedEmail = true };

    /// <summary>See and withdraw one's own proposals.</summary>
    public static readonly Permission ManageOwnProposals = new("proposals.manage_own", Role.Client);
}
