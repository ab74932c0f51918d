using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>
/// Counts guesses by address of the account and of the caller: whoever guesses is locked out, the owner at home is not. Whether
/// there is such an
/// account makes no difference.
/// </summary>
internal sealed class SignInAttempts(FixiaDb db, IOptions<AccountsOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Counts one more, before anything is compared, so that guesses which arrive together are counted too; whether it may be
    /// tried.
    /// </summary>
    public async Task<bool> Take(string email, Caller caller, CancellationToken cancel)
    {
        var (now, most) = (clock.GetUtcNow(), options.Value.LockOutAfter);
        var before = now - options.Value.LockOutWindow;
        var failures = await db.Database.SqlQuery<int>(
            $"""
            insert into sign_in_attempts as a (email, caller, failures, first_at)
            values ({email.Trim()}, {caller.Address}, 1, {now})
            on conflict (email, caller) do update set
                failures = case when a.first_at <= {before} then 1 else a.failures + 1 end,
                first_at = case when a.first_at <= {before} or a.failures + 1 = {most} then {now} else a.first_at end
            returning failures as "Value"
            """).ToListAsync(cancel);
        return failures[0] <= most;
    }

    /// <summary>The right password was given: what was counted from there is forgotten.</summary>
    public Task Forget(string email, Caller caller, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"delete from sign_in_attempts where email = {email.Trim()}::citext and caller = {caller.Address}", cancel);

    /// <summary>The owner proved who they are in another way: nobody is locked out any more.</summary>
    public Task ForgetAll(string email, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from sign_in_attempts where email = {email}::citext", cancel);
}
