using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Letters about the account itself. Sent again, a letter carries another link: each is good by itself.</summary>
internal sealed class AccountLetters(
    FixiaDb db,
    Letters letters,
    LetterLimits limits,
    IOptions<AccountsOptions> options,
    TimeProvider clock)
    : IDeliver<AccountLetterAsked>, IDeliver<PasswordChanged>
{
    public async Task Deliver(AccountLetterAsked happened, CancellationToken cancel)
    {
        var asked = await db.Set<AccountLetter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == happened.LetterId, cancel);
        if (asked is null || await limits.IsOneTooMany(asked, cancel))
            return;

        // The owner first; else whoever said last that the address is theirs.
        var of = await db.Set<User>().AsNoTracking().Where(u => u.Email == asked.Email && u.SuspendedAt == null)
            .OrderBy(u => u.EmailVerifiedAt == null).ThenByDescending(u => u.CreatedAt).FirstOrDefaultAsync(cancel);
        if (asked.Kind == AccountLetterKind.PasswordForgotten)
        {
            if (of is not null)
                await SendLink(of, "password_forgotten", AccountLink.ResetPassword, options.Value.PasswordLink, cancel);
        }
        else if (of is { EmailVerifiedAt: not null } && of.Id != asked.UserId)
        {
            await letters.Send(of.AsAddressee(), "address_taken", cancel);
        }
        else if (await Unproved(asked.UserId, cancel) is { } unproved)
        {
            await SendLink(unproved, "verify_email", AccountLink.VerifyEmail, options.Value.VerificationLink, cancel);
        }
    }

    public async Task Deliver(PasswordChanged happened, CancellationToken cancel)
    {
        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == happened.UserId, cancel);
        await letters.Send(user.AsAddressee(), "password_changed", cancel);
    }

    private Task<User?> Unproved(Guid? userId, CancellationToken cancel) =>
        db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId && u.EmailVerifiedAt == null, cancel);

    private async Task SendLink(User user, string letter, string purpose, TimeSpan life, CancellationToken cancel)
    {
        var token = Secrets.New();
        var until = clock.GetUtcNow() + life;
        db.Add(new AccountLink { Hash = Secrets.Hash(token), UserId = user.Id, Purpose = purpose, ExpiresAt = until });
        await db.SaveChangesAsync(cancel);
        await letters.Send(user.AsAddressee(), letter, cancel, ("token", token));
    }
}
