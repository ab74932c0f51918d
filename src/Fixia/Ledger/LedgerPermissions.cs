namespace Fixia.Ledger;

/// <summary>Who may read the books.</summary>
public static class LedgerPermissions
{
    /// <summary>One's own lines. They stay one's own without a subscription.</summary>
    public static readonly Permission ReadOwn = new("ledger.read_own", Role.Client);

    /// <summary>The books as a whole, and their seals.</summary>
    public static readonly Permission Audit = new("ledger.audit", Role.Admin);
}
