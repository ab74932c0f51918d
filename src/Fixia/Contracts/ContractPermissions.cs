namespace Fixia.Contracts;

/// <summary>Who may do what with contracts.</summary>
public static class ContractPermissions
{
    /// <summary>Take on what was ordered; whoever has no subscription any more may still say no.</summary>
    public static readonly Permission Confirm = new("contracts.confirm", Role.Professional);

    /// <summary>Act on a contract one is a party of. It outlives the subscription: whoever took a job on may finish it.</summary>
    public static readonly Permission Work = new("contracts.work", Role.Client);
}
