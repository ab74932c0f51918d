using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Accounts;

/// <summary>Another password, from somebody who knows the one they have.</summary>
/// <param name="Current">The one they have.</param>
/// <param name="Password">The one they want.</param>
public sealed record PasswordChange(string Current, string Password);

internal static class PasswordEndpoints
{
    public static void MapPasswordEndpoints(this IEndpointRouteBuilder api) =>
        api.MapPost("/auth/change-password", ChangePassword)
            .Requires(AccountPermissions.ManageOwn).RequireRateLimiting(RateLimits.SignIn).WithTags("Accounts");

    /// <summary>
    /// Chooses another password, with the present one at hand. All other sessions and keys end, this one goes on; a letter tells.
    /// </summary>
    private static async Task<Done> ChangePassword(
        PasswordChange request,
        CurrentUser me,
        Caller caller,
        FixiaDb db,
        PasswordRules rules,
        Passwords passwords,
        SignInAttempts attempts,
        PasswordChanges changes,
        CancellationToken cancel)
    {
        // A key for programs that was lost must not shut its owner out.
        if (await db.Set<ApiKey>().AnyAsync(k => k.SessionId == me.SessionId, cancel))
            return Problem.Forbidden();
        var known = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == me.Id, cancel);
        var errors = new FieldErrors().Text("current", request.Current, 1, PasswordRules.Longest);
        rules.Check(errors, "password", request.Password, known.Email, known.FullName);
        if (errors.Problem is { } wrong)
            return wrong;
        var allowed = await attempts.Take(known.Email, caller, cancel);
        if (passwords.Compare(known.PasswordHash, request.Current) == PasswordVerificationResult.Failed || !allowed)
            return Problem.Invalid("current", "wrong_password");
        var hash = passwords.Hash(request.Password);
        return Done.Unless(await db.InTransaction(
            async () =>
            {
                var user = await db.Set<User>().FromSql($"select * from users where id = {me.Id} for update").SingleAsync(cancel);
                return user.PasswordHash == known.PasswordHash
                    ? await changes.Change(user, hash, "password_changed", me.SessionId, cancel)
                    : Problem.Conflict("changed_meanwhile");
            },
            cancel));
    }
}

/// <summary>What goes with every change of a password.</summary>
internal sealed class PasswordChanges(FixiaDb db, SignIns signIns, SignInAttempts attempts, TimeProvider clock)
{
    /// <summary>
    /// Keeps the password, ends sessions (but for one, if it is named) and links sent before, and tells the owner by letter.
    /// </summary>
    public async Task<Problem?> Change(User user, string hash, string reason, Guid? but, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        user.ChangePassword(hash);
        if (await db.SaveUnless(cancel, ("users_email_key", Problem.BadRequest("link_not_valid"))) is { } taken)
            return taken;
        await signIns.EndAll(user.Id, reason, cancel, but);
        await attempts.ForgetAll(user.Email, cancel);
        await db.Set<AccountLink>().Where(l => l.UserId == user.Id && l.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        return null;
    }
}
