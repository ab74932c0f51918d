namespace Fixia.Accounts;

/// <summary>The role somebody had in a contract; each has a trust of its own.</summary>
public enum TrustRole
{
    /// <summary>As whoever hired.</summary>
    Client,

    /// <summary>As whoever did the work.</summary>
    Professional,
}
