using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Accounts;

/// <summary>The token of a link.</summary>
public sealed record LinkToken(string Token);

/// <summary>Whose password was forgotten.</summary>
public sealed record ForgottenPassword(string Email);

/// <summary>A new password, with the token of the link that allows it.</summary>
public sealed record NewPassword(string Token, string Password);

/// <summary>Links sent by mail: verify the address, choose another password. Each is good once.</summary>
internal static class LinkEndpoints
{
    public static void MapLinkEndpoints(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags("Accounts");
        auth.MapPost("/verify-email", VerifyEmail).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/resend-verification", ResendVerification).Requires(AccountPermissions.ManageOwn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/forgot-password", ForgotPassword).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
        auth.MapPost("/reset-password", ResetPassword).Requires(AccountPermissions.SignIn).RequireRateLimiting(RateLimits.SignIn);
    }

    private static async Task<Results<NoContent, Problem>> VerifyEmail(LinkToken request, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Use(db, request.Token, AccountLink.VerifyEmail, now, cancel) is not { } user)
                    return Problem.BadRequest("link_not_valid");
                user.VerifyEmail(now);
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        return problem is null ? TypedResults.NoContent() : problem;
    }

    private static async Task<Accepted> ResendVerification(CurrentUser me, FixiaDb db, CancellationToken cancel)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == me.Id, cancel);
        if (user.EmailVerifiedAt is null)
            user.AskForVerification();
        await db.SaveChangesAsync(cancel);
        return TypedResults.Accepted((string?)null);
    }

    // The same answer whether the account exists or not; the letter goes out later, so the time tells nothing either.
    private static async Task<Results<Accepted, Problem>> ForgotPassword(ForgottenPassword request, FixiaDb db, CancellationToken cancel)
    {
        if (new FieldErrors().Email("email", request.Email).Problem is { } wrong)
            return wrong;
        var email = request.Email.Trim();
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Email == email, cancel);
        user?.ForgetPassword();
        await db.SaveChangesAsync(cancel);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<NoContent, Problem>> ResetPassword(
        NewPassword request, FixiaDb db, PasswordRules rules, IPasswordHasher<User> passwords, SignIns signIns, TimeProvider clock, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        rules.Check(errors, "password", request.Password, null, null);
        if (errors.Problem is { } wrong)
            return wrong;
        var now = clock.GetUtcNow();
        var problem = await db.InTransaction(
            async () =>
            {
                if (await Use(db, request.Token, AccountLink.ResetPassword, now, cancel) is not { } user)
                    return Problem.BadRequest("link_not_valid");
                // A refusal rolls the use of the link back: the owner may try again with another password.
                var own = new FieldErrors();
                rules.Check(own, "password", request.Password, user.Email, user.FullName);
                if (own.Problem is { } easy)
                    return easy;
                user.PasswordHash = passwords.HashPassword(user, request.Password);
                user.NoteSignIn();
                user.VerifyEmail(now);
                await db.SaveChangesAsync(cancel);
                await signIns.EndOf(user.Id, null, "password_reset", cancel);
                return null;
            },
            cancel);
        return problem is null ? TypedResults.NoContent() : problem;
    }

    private static async Task<User?> Use(FixiaDb db, string token, string purpose, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Secrets.Hash(token ?? string.Empty);
        // The update is the decision: of two requests with the same link one changes the row.
        var used = await db.Set<AccountLink>()
            .Where(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        return used == 0 ? null : await db.Set<User>().SingleAsync(u => db.Set<AccountLink>().Any(l => l.Hash == hash && l.UserId == u.Id), cancel);
    }
}
