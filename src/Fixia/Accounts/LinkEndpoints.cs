using Microsoft.EntityFrameworkCore;

namespace Fixia.Accounts;

/// <summary>The token of a link.</summary>
public sealed record LinkToken(string Token);

/// <summary>Whose password was forgotten.</summary>
public sealed record ForgottenPassword(string Email);

/// <summary>A new password, with the token of the link that allows it.</summary>
public sealed record NewPassword(string Token, string Password);

/// <summary>Links sent by mail: prove the address, choose another password. Each is good once.</summary>
internal static class LinkEndpoints
{
    public static void MapLinkEndpoints(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").Takes(Turn.SignIn).WithTags("Accounts");
        auth.MapPost("/verify-email", VerifyEmail).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/resend-verification", ResendVerification)
            .Requires(AccountPermissions.ManageOwn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/forgot-password", ForgotPassword)
            .Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/reset-password", ResetPassword).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
    }

    /// <summary>Proves the address with the token of a letter.</summary>
    private static async Task<Done> VerifyEmail(LinkToken request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return Done.Unless(await db.InTransaction(
            async () =>
            {
                if (await Use(db, request.Token, AccountLink.VerifyEmail, now, cancel) is not { } user)
                    return NotValid;
                user.VerifyEmail(now);
                // Another account may have proved the same address meanwhile.
                return await db.SaveUnless(cancel, ("users_email_key", NotValid));
            },
            cancel));
    }

    /// <summary>Sends the letter that proves the address once more.</summary>
    private static async Task<Heard> ResendVerification(
        CurrentUser me,
        Caller caller,
        FixiaDb db,
        LetterLimits limits,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (await limits.Refusal(caller, cancel) is { } tooMany)
            return tooMany;
        var email = await db.Set<User>().Where(u => u.Id == me.Id).Select(u => u.Email).SingleAsync(cancel);
        db.Add(AccountLetter.Ask(AccountLetterKind.Verification, email, me.Id, caller, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return Heard.Well;
    }

    /// <summary>
    /// Sends a letter with the way back in. The answer is the same, and as fast, whether there is such an account or not.
    /// </summary>
    private static async Task<Heard> ForgotPassword(
        ForgottenPassword request,
        Caller caller,
        FixiaDb db,
        LetterLimits limits,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (new FieldErrors().Email("email", request.Email).Problem is { } wrong)
            return wrong;
        if (await limits.Refusal(caller, cancel) is { } tooMany)
            return tooMany;
        db.Add(AccountLetter.Ask(AccountLetterKind.PasswordForgotten, request.Email, null, caller, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return Heard.Well;
    }

    /// <summary>
    /// Chooses another password with the token of a letter. All sessions and all other links of the account end.
    /// </summary>
    private static async Task<Done> ResetPassword(
        NewPassword request,
        FixiaDb db,
        PasswordRules rules,
        Passwords passwords,
        PasswordChanges changes,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var errors = new FieldErrors();
        rules.Check(errors, "password", request.Password, null, null);
        if (errors.Problem is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        var hash = passwords.Hash(request.Password);
        return Done.Unless(await db.InTransaction(
            async () =>
            {
                if (await Use(db, request.Token, AccountLink.ResetPassword, now, cancel) is not { } user)
                    return NotValid;
                // A refusal rolls the use of the link back: the owner may try again with another password.
                var own = new FieldErrors();
                rules.Check(own, "password", request.Password, user.Email, user.FullName);
                if (own.Problem is { } easy)
                    return easy;
                user.VerifyEmail(now);
                return await changes.Change(user, hash, "password_reset", null, cancel);
            },
            cancel));
    }

    private static Problem NotValid => Problem.BadRequest("link_not_valid");

    private static async Task<User?> Use(FixiaDb db, string token, string purpose, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Secrets.Hash(token);
        // The update is the decision: of two requests with the same link one changes the row.
        var used = await db.Set<AccountLink>()
            .Where(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        return used == 0
            ? null
            : await db.Set<User>()
                .Where(u => u.SuspendedAt == null && db.Set<AccountLink>().Any(l => l.Hash == hash && l.UserId == u.Id))
                .SingleOrDefaultAsync(cancel);
    }
}
