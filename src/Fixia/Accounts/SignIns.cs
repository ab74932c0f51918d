using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Sessions: how they start, go on and end. The refresh token is handed to the caller once; the database knows its hash.</summary>
internal sealed class SignIns(FixiaDb db, IPasswordHasher<User> passwords, IOptions<AccountsOptions> options, TimeProvider clock)
{
    // What is verified when there is no such account, so that the answer takes as long.
    private static readonly string Nobody = new PasswordHasher<User>().HashPassword(null!, "nobody has this password");

    /// <summary>Registers somebody and starts their first session.</summary>
    public async Task<(Problem? Problem, User User, string Refresh, Guid SessionId)> Register(User user, string password, string? device, CancellationToken cancel)
    {
        user.PasswordHash = passwords.HashPassword(user, password);
        await ChooseHandle(user, cancel);
        db.Add(user);
        var (session, refresh) = Start(user.Id, device);
        var problem = await db.SaveUnless(cancel, ("users_email_key", Problem.Conflict("email_unavailable")), ("users_handle_key", Problem.Conflict("changed_meanwhile")));
        return (problem, user, refresh, session.Id);
    }

    /// <summary>Signs somebody in. A wrong password, an unknown e-mail and a locked account look the same from outside.</summary>
    public async Task<(Problem? Problem, User? User, string Refresh, Guid SessionId)> SignIn(string email, string password, string? device, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // The row is locked: guesses that arrive together are counted one by one.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var user = await db.Set<User>().FromSql($"select * from users where email = {email.Trim()}::citext for update").SingleOrDefaultAsync(cancel);
        var verdict = passwords.VerifyHashedPassword(user!, user?.PasswordHash ?? Nobody, password);
        if (user is null || user.IsLockedAt(now) || user.SuspendedAt is not null || verdict == PasswordVerificationResult.Failed)
        {
            if (user is not null && !user.IsLockedAt(now))
                user.NoteFailedSignIn(now, options.Value);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return (Problem.Unauthenticated("invalid_credentials"), null, string.Empty, Guid.Empty);
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            user.PasswordHash = passwords.HashPassword(user, password);
        user.NoteSignIn();
        var (session, refresh) = Start(user.Id, device);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (null, user, refresh, session.Id);
    }

    /// <summary>Exchanges a refresh token for the next one. An old one that comes back means that two hold it: the session ends for both.</summary>
    public async Task<(User? User, string Refresh, Guid SessionId)> Renew(string? refresh, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(refresh))
            return (null, string.Empty, Guid.Empty);
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var hash = Secrets.Hash(refresh);
        var token = await db.Set<RefreshToken>().FromSql($"select * from refresh_tokens where hash = {hash} for update").SingleOrDefaultAsync(cancel);
        var session = token is null ? null : await db.Set<Session>().SingleAsync(s => s.Id == token.SessionId, cancel);
        if (token is null || session is null || !session.IsGoodAt(now))
            return (null, string.Empty, Guid.Empty);
        if (token.UsedAt is not null)
        {
            session.End("reuse", now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return (null, string.Empty, Guid.Empty);
        }

        token.UsedAt = now;
        // Two steps: there is at most one unused token of a session, and the database says so.
        await db.SaveChangesAsync(cancel);
        session.Use(now, options.Value.Session);
        var next = NewToken(session.Id, now);
        var user = await db.Set<User>().SingleAsync(u => u.Id == session.UserId, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (user, next, session.Id);
    }

    /// <summary>Ends the session of a refresh token; one we do not know is ended already.</summary>
    public Task End(string refresh, CancellationToken cancel)
    {
        var hash = Secrets.Hash(refresh);
        var now = clock.GetUtcNow();
        return db.Set<Session>()
            .Where(s => s.EndedAt == null && db.Set<RefreshToken>().Any(t => t.Hash == hash && t.SessionId == s.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, "signed_out"), cancel);
    }

    /// <summary>Ends sessions of a user: one, or all.</summary>
    public Task<int> EndOf(Guid userId, Guid? onlyThis, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<Session>()
            .Where(s => s.UserId == userId && s.EndedAt == null && (onlyThis == null || s.Id == onlyThis))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, reason), cancel);
    }

    private (Session Session, string Refresh) Start(Guid userId, string? device)
    {
        var now = clock.GetUtcNow();
        var session = Session.Start(userId, device, now, options.Value.Session);
        db.Add(session);
        return (session, NewToken(session.Id, now));
    }

    private string NewToken(Guid sessionId, DateTimeOffset now)
    {
        var secret = Secrets.New();
        db.Add(new RefreshToken { Hash = Secrets.Hash(secret), SessionId = sessionId, CreatedAt = now });
        return secret;
    }

    private async Task ChooseHandle(User user, CancellationToken cancel)
    {
        var wanted = user.Handle;
        var taken = await db.Set<User>().Where(u => EF.Functions.Like(u.Handle, wanted + "%")).Select(u => u.Handle).ToListAsync(cancel);
        for (var next = 2; taken.Contains(user.Handle, StringComparer.OrdinalIgnoreCase); next++)
            user.UseHandle(string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}"));
    }
}
