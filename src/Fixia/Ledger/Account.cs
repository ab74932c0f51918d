namespace Fixia.Ledger;

/// <summary>
/// What kind of account it is. What we owe somebody or earn counts up, what we own or lose counts down; all of a currency is
/// zero together. Limits and stripes of each kind stand in <c>ledger_kinds</c>.
/// </summary>
public enum AccountKind
{
    /// <summary>Money a provider keeps for us (owner: the provider): minus what is there.</summary>
    Clearing,

    /// <summary>Put in for a piece of work and not released yet (owner: the piece); never below zero.</summary>
    Held,

    /// <summary>A professional's, to be paid out when they ask (owner: the user); never below zero.</summary>
    Available,

    /// <summary>On its way to a professional's bank (owner: the user); never below zero.</summary>
    OnItsWay,

    /// <summary>On its way back to who paid (owner: the payment); never below zero.</summary>
    RefundDue,

    /// <summary>What a professional owes us after a chargeback (owner: the user); never above zero.</summary>
    Debt,

    /// <summary>Came in and belongs to nothing we know (owner: the provider); never below zero.</summary>
    Unexplained,

    /// <summary>What a provider took for its service (owner: the provider).</summary>
    ProviderCosts,

    /// <summary>What chargebacks cost us (owner: the provider).</summary>
    ChargebackLosses,

    /// <summary>What we gave up (owner: <c>platform</c>).</summary>
    WriteOffs,

    /// <summary>What we earned (owner: <c>platform</c>).</summary>
    Revenue,
}

/// <summary>The name of an account; with a currency it is one account, opened when it is first posted to.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Owner">Whose or of what: lower-case letters, digits, <c>_ : -</c>, at most 80. The ledger does not know what it
/// means.</param>
public readonly record struct Account(AccountKind Kind, string Owner)
{
    /// <summary>The platform's own: costs, losses, income.</summary>
    public const string Platform = "platform";

    /// <summary>A person's account.</summary>
    public static Account Of(AccountKind kind, Guid userId) => new(kind, userId.ToString());
}
