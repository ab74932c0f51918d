using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Letters with links. Sent again, a letter carries another link: each is good by itself.</summary>
internal sealed class AccountLetters(FixiaDb db, Letters letters, IOptions<AccountsOptions> options, TimeProvider clock)
    : IDeliver<UserRegistered>, IDeliver<VerificationAsked>, IDeliver<PasswordForgotten>
{
    public Task Deliver(UserRegistered happened, CancellationToken cancel) => SendVerification(happened.UserId, cancel);

    public Task Deliver(VerificationAsked happened, CancellationToken cancel) => SendVerification(happened.UserId, cancel);

    public Task Deliver(PasswordForgotten happened, CancellationToken cancel) =>
        SendLink(happened.UserId, "password_forgotten", AccountLink.ResetPassword, options.Value.PasswordLink, cancel);

    private async Task SendVerification(Guid userId, CancellationToken cancel)
    {
        if (await db.Set<User>().AnyAsync(u => u.Id == userId && u.EmailVerifiedAt == null, cancel))
            await SendLink(userId, "verify_email", AccountLink.VerifyEmail, options.Value.VerificationLink, cancel);
    }

    private async Task SendLink(Guid userId, string letter, string purpose, TimeSpan life, CancellationToken cancel)
    {
        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == userId, cancel);
        var token = Secrets.New();
        db.Add(new AccountLink { Hash = Secrets.Hash(token), UserId = userId, Purpose = purpose, ExpiresAt = clock.GetUtcNow() + life });
        await db.SaveChangesAsync(cancel);
        await letters.Send(user.AsAddressee(), letter, cancel, ("token", token));
    }
}
