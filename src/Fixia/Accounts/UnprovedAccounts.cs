using Fixia.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Why a higher floor still needs an account that nobody proved.</summary>
public interface IKeepAccounts
{
    /// <summary>Whether it does.</summary>
    Task<bool> Needs(Guid userId, CancellationToken cancel);
}

/// <summary>
/// Forgets accounts whose address was never proved, with everything of theirs, when nobody has used them for a while: the
/// address may be somebody else's, who never asked for it.
/// </summary>
internal sealed class ForgetUnproved(
    FixiaDb db,
    RowByRow<ForgetUnproved> rows,
    IEnumerable<IKeepAccounts> reasons,
    IOptions<AccountsOptions> options,
    TimeProvider clock) : IRecurringJob
{
    private const int Most = 500;

    public async Task Run(CancellationToken cancel)
    {
        var unproved = Unproved(clock.GetUtcNow());
        await rows.InTransactions(
            await unproved.OrderBy(u => u.CreatedAt).Take(Most).Select(u => u.Id).ToListAsync(cancel),
            async id =>
            {
                foreach (var reason in reasons)
                {
                    if (await reason.Needs(id, cancel))
                        return;
                }

                // Locked: whoever proves the address or signs in at this moment is either earlier, or finds no account.
                if (await db.Set<User>().FromSql($"select * from users where id = {id} for update").SingleOrDefaultAsync(cancel)
                        is not { } user || !await unproved.AnyAsync(u => u.Id == id, cancel))
                    return;
                user.Announce(new AccountForgotten(id));
                await db.SaveChangesAsync(cancel);
                await db.Set<User>().Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
            },
            cancel);
    }

    // Who was ever a professional has paid for it: that is another way to prove who one is.
    private IQueryable<User> Unproved(DateTimeOffset now)
    {
        var before = now - options.Value.KeepUnproved;
        return db.Set<User>().Where(u => u.EmailVerifiedAt == null && u.CreatedAt < before && u.ProfessionalSince == null
            && !u.IsAdmin && u.SuspendedAt == null
            && !db.Set<Session>().Any(s => s.UserId == u.Id && s.EndedAt == null && s.ExpiresAt > now));
    }
}
