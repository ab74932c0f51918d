using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fixia.Platform.Events;

/// <summary>
/// Wakes this node's dispatcher. Each node carries out what it wrote, calls the others when that is too much, and looks by itself
/// now and then.
/// </summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim woken = new(0, 1);

    public void Wake()
    {
        try
        {
            if (woken.CurrentCount == 0)
                woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else was quicker.
        }
    }

    /// <summary>Waits until somebody wakes, or the time is over.</summary>
    public Task Wait(TimeSpan most, CancellationToken cancel) => woken.WaitAsync(most, cancel);

    public void Dispose() => woken.Dispose();
}

/// <summary>
/// Tells after the commit that messages were written: never inside the transaction, where it would hold up all others.
/// </summary>
internal sealed class TellAfterCommit : DbTransactionInterceptor
{
    public static TellAfterCommit Instance { get; } = new();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as FixiaDb)?.Committed();
        return Task.CompletedTask;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as FixiaDb)?.Committed();
}
