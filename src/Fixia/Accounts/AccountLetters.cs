using Fixia.Platform;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Letters with links. Sent again, a letter carries another link: each is good by itself.</summary>
internal sealed class AccountLetters(FixiaDb db, IMail mail, IOptions<AppOptions> app, IOptions<AccountsOptions> options, TimeProvider clock)
    : IDeliver<UserRegistered>, IDeliver<VerificationAsked>, IDeliver<PasswordForgotten>
{
    public Task Deliver(UserRegistered happened, CancellationToken cancel) => SendVerification(happened.UserId, cancel);

    public Task Deliver(VerificationAsked happened, CancellationToken cancel) => SendVerification(happened.UserId, cancel);

    public async Task Deliver(PasswordForgotten happened, CancellationToken cancel)
    {
        var (user, link) = await NewLink(happened.UserId, AccountLink.ResetPassword, "/restablecer", options.Value.PasswordLink, cancel);
        await mail.Send(
            user.Language == "en"
                ? new Letter(user.Email, "Choose another password", $"Hello, {user.FullName}.\n\nTo choose another password, open this link within an hour:\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n\nFixia")
                : new Letter(user.Email, "Elegí otra contraseña", $"Hola, {user.FullName}.\n\nPara elegir otra contraseña, abrí este enlace dentro de una hora:\n{link}\n\nSi no lo pediste vos, no hagas nada: tu contraseña queda como está.\n\nFixia"),
            cancel);
    }

    private async Task SendVerification(Guid userId, CancellationToken cancel)
    {
        var (user, link) = await NewLink(userId, AccountLink.VerifyEmail, "/verificar", options.Value.VerificationLink, cancel);
        if (user.EmailVerifiedAt is not null)
            return;
        await mail.Send(
            user.Language == "en"
                ? new Letter(user.Email, "Confirm your e-mail", $"Welcome to Fixia, {user.FullName}.\n\nConfirm your e-mail by opening this link:\n{link}\n\nFixia")
                : new Letter(user.Email, "Confirmá tu e-mail", $"Te damos la bienvenida a Fixia, {user.FullName}.\n\nConfirmá tu e-mail abriendo este enlace:\n{link}\n\nFixia"),
            cancel);
    }

    private async Task<(User User, string Link)> NewLink(Guid userId, string purpose, string path, TimeSpan life, CancellationToken cancel)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, cancel);
        var token = Secrets.New();
        db.Add(new AccountLink { Hash = Secrets.Hash(token), UserId = userId, Purpose = purpose, ExpiresAt = clock.GetUtcNow() + life });
        await db.SaveChangesAsync(cancel);
        return (user, $"{app.Value.PublicUrl}{path}?token={token}");
    }
}
