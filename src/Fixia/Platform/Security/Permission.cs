namespace Fixia.Platform.Security;

/// <summary>Who somebody can be when a permission is looked up.</summary>
[Flags]
public enum Role
{
    /// <summary>Nobody in particular: no token.</summary>
    Anyone = 1,

    /// <summary>Every signed-in user.</summary>
    Client = 2,

    /// <summary>A user with a paid subscription in force right now.</summary>
    Professional = 4,

    /// <summary>Staff; granted, never bought.</summary>
    Admin = 8,
}

/// <summary>A thing one can be allowed to do. <see cref="Permissions"/> says who.</summary>
public enum Permission
{
    /// <summary>Public pages and lists.</summary>
    Browse,

    /// <summary>Register, sign in, recover the account.</summary>
    SignIn,

    /// <summary>Messages from providers; they prove themselves by signature.</summary>
    ReceiveWebhooks,

    /// <summary>One's own account, sessions, panel.</summary>
    ManageOwnAccount,

    /// <summary>Buy, change and cancel one's own subscription.</summary>
    ManageOwnSubscription,

    /// <summary>Have a team, or belong to one.</summary>
    ManageOwnTeam,

    /// <summary>Assign a manager to a team.</summary>
    AssignManagers,

    /// <summary>Publish projects and manage their proposals.</summary>
    CreateProjects,

    /// <summary>Order a service.</summary>
    OrderServices,

    /// <summary>Publish services.</summary>
    PublishServices,

    /// <summary>Manage one's own services, also while the subscription is not in force (drafts, pausing, deleting).</summary>
    ManageOwnServices,

    /// <summary>Send proposals on projects.</summary>
    SendProposals,

    /// <summary>See and withdraw one's own proposals.</summary>
    ManageOwnProposals,

    /// <summary>Act on a contract one is a party of.</summary>
    WorkOnContracts,

    /// <summary>Give feedback on a completed contract.</summary>
    GiveFeedback,

    /// <summary>See one's own advanced statistics, where the plan has them.</summary>
    SeeStatistics,

    /// <summary>Withdraw a feedback, with a reason.</summary>
    ModerateFeedback,

    /// <summary>Edit one's own public profile.</summary>
    EditOwnProfile,

    /// <summary>Upload files to use them somewhere.</summary>
    UploadFiles,

    /// <summary>Keep services, people, projects and searches for later.</summary>
    KeepFavourites,

    /// <summary>See what waits or is parked in the platform's queues.</summary>
    OperatePlatform,

    /// <summary>Suspend users.</summary>
    SuspendUsers,
}

/// <summary>The permission table: the one place that says which role may do what.</summary>
public static class Permissions
{
    private const Role Everyone = Role.Anyone | Role.Client | Role.Professional | Role.Admin;
    private const Role SignedIn = Role.Client | Role.Professional | Role.Admin;

    private static readonly Dictionary<Permission, Role> Table = new()
    {
        [Permission.Browse] = Everyone,
        [Permission.SignIn] = Everyone,
        [Permission.ReceiveWebhooks] = Everyone,
        [Permission.ManageOwnAccount] = SignedIn,
        [Permission.ManageOwnSubscription] = Role.Client,
        [Permission.ManageOwnTeam] = Role.Client,
        [Permission.AssignManagers] = Role.Admin,
        [Permission.CreateProjects] = Role.Client,
        [Permission.OrderServices] = Role.Client,
        [Permission.PublishServices] = Role.Professional,
        [Permission.ManageOwnServices] = Role.Client,
        [Permission.SendProposals] = Role.Professional,
        [Permission.ManageOwnProposals] = Role.Client,
        // A contract outlives the subscription: whoever took a job on may finish it.
        [Permission.WorkOnContracts] = Role.Client,
        [Permission.GiveFeedback] = Role.Client,
        [Permission.SeeStatistics] = Role.Professional,
        [Permission.ModerateFeedback] = Role.Admin,
        [Permission.EditOwnProfile] = Role.Client,
        [Permission.UploadFiles] = Role.Client,
        [Permission.KeepFavourites] = Role.Client,
        [Permission.OperatePlatform] = Role.Admin,
        [Permission.SuspendUsers] = Role.Admin,
    };

    /// <summary>The roles that may.</summary>
    public static Role RolesFor(Permission permission) => Table[permission];

    /// <summary>Whether somebody with these roles may.</summary>
    public static bool Allows(Permission permission, Role roles) => (Table[permission] & roles) != 0;
}
