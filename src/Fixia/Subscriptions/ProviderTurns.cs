using System.Diagnostics;
using Fixia.Payments;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Subscriptions;

/// <summary>
/// One at a time tells the provider about a subscription, so that the pause of what was cancelled and the way back cannot
/// overtake each other. A lease: nothing of the database is held while the provider is asked, and one that nobody gave back is
/// anybody's when its time is over. It goes by the clock of the database.
/// </summary>
internal sealed class ProviderTurns(FixiaDb db)
{
    // Longer than the slowest of what is done with it may take, tries included.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits a moment for the turn.</summary>
    /// <exception cref="ProviderException">Somebody else has it for longer than that.</exception>
    public async Task<IAsyncDisposable> Take(Guid subscriptionId, CancellationToken cancel)
    {
        var turn = Guid.CreateVersion7();
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            var taken = await db.Database.ExecuteSqlAsync(
                $"""
                insert into provider_turns as t (subscription_id, turn, until)
                values ({subscriptionId}, {turn}, clock_timestamp() + {Longest})
                on conflict (subscription_id) do update set turn = excluded.turn, until = excluded.until
                where t.until <= clock_timestamp()
                """,
                cancel);
            if (taken == 1)
                return new Turn(db, turn);
            if (Stopwatch.GetElapsedTime(since) > Patience)
                throw new ProviderException($"The provider is being told about subscription {subscriptionId} by somebody else");
            await Task.Delay(Pause, cancel);
        }
    }

    private sealed class Turn(FixiaDb db, Guid turn) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() =>
            await db.Database.ExecuteSqlAsync($"delete from provider_turns where turn = {turn}", CancellationToken.None);
    }
}
