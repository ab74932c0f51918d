using Microsoft.EntityFrameworkCore;

namespace Fixia.Payments;

/// <summary>
/// Numbers of receipts, without gaps per series: the series is locked until the transaction that takes a number is over, and a
/// number that is rolled back is given to the next.
/// </summary>
public sealed class ReceiptNumbers(FixiaDb db)
{
    /// <summary>Receipts of subscriptions.</summary>
    public const string Subscriptions = "S";

    /// <summary>The next number; call it inside the transaction that uses it, as late as possible.</summary>
    public async Task<long> Next(string series, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A receipt's number is taken in the transaction that writes the receipt.");
        var next = await db.Database
            .SqlQuery<long>($"update receipt_series set last = last + 1 where series = {series} returning last as \"Value\"")
            .ToListAsync(cancel);
        return next.Single();
    }
}
