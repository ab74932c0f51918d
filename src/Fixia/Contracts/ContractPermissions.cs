namespace Fixia.Contracts;

/// <summary>Who may do what with contracts.</summary>
public static class ContractPermissions
{
    /// <summary>Order a service.</summary>
    public static readonly Permission Order = new("contracts.order", Role.Client) { NeedsVerifiedEmail = true };

    /// <summary>Act on a contract one is a party of. It outlives the subscription: whoever took a job on may finish it.</summary>
    public static readonly Permission Work = new("contracts.work", Role.Client);
}
