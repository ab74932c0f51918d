namespace Fixia.Accounts;

/// <summary>Who may do what with accounts.</summary>
public static class AccountPermissions
{
    /// <summary>Register, sign in, recover the account.</summary>
    public static readonly Permission SignIn = new("accounts.sign_in", Role.Everyone);

    /// <summary>One's own account, sessions, panel.</summary>
    public static readonly Permission ManageOwn = new("accounts.manage_own", Role.SignedIn);

    /// <summary>Close an account to its owner, and open it again.</summary>
    public static readonly Permission Suspend = new("accounts.suspend", Role.Admin);
}
