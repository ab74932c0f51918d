using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>
/// Forgets what was kept to count guesses and letters, links that are over, what lets an
/// answer be given again, and tokens of sessions that ended a while ago.
/// </summary>
internal sealed class ForgetOldAccess(FixiaDb db, IOptions<AccountsOptions> options, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (day, month, guesses) = (now.AddDays(-1), now.AddDays(-30), now - options.Value.LockOutWindow);
        await db.Database.ExecuteSqlAsync($"delete from sign_in_attempts where first_at < {guesses}", cancel);
        await db.Set<AccountLetter>().Where(l => l.AskedAt < day).ExecuteDeleteAsync(cancel);
        await db.Set<AccountLink>().Where(l => l.ExpiresAt < month).ExecuteDeleteAsync(cancel);
        var over = now - options.Value.RefreshGrace;
        await db.Set<RefreshToken>().Where(t => t.UsedAt < over && t.Successor != null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Successor, (byte[]?)null), cancel);
        await db.Set<RefreshToken>()
            .Where(t => db.Set<Session>().Any(s => s.Id == t.SessionId && (s.EndedAt ?? s.ExpiresAt) < month))
            .ExecuteDeleteAsync(cancel);
    }
}
