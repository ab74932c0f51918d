namespace Fixia.Accounts;

/// <summary>The role somebody had in a contract; each has a trust of its own.</summary>
public enum TrustRole
{
    /// <summary>Hired.</summary>
    Client,

    /// <summary>Worked.</summary>
    Professional,
}
