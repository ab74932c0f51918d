using Fixia.Platform.Realtime;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Somebody who has just proved who they are.</summary>
/// <param name="User">Whose session it is.</param>
/// <param name="Session">The session that started or goes on.</param>
/// <param name="Refresh">The token that renews it next, handed out this once.</param>
internal sealed record SignedIn(User User, Session Session, string Refresh);

/// <summary>
/// Sessions: how they start, go on and end. The refresh token is handed to the caller once; the database knows its hash.
/// </summary>
internal sealed class SignIns(
    FixiaDb db,
    Passwords passwords,
    SignInAttempts attempts,
    Nodes nodes,
    IOptions<AccountsOptions> options,
    TimeProvider clock)
{
    // The owner of an address, and whoever said last that it is theirs: always as many comparisons, so that their time tells
    // nothing.
    private const int Candidates = 2;

    /// <summary>
    /// Signs somebody in. A wrong password, an unknown e-mail and a locked account look the same from outside and take the same
    /// work. No connection
    /// is held while passwords are compared.
    /// </summary>
    public async Task<Answer<SignedIn>> SignIn(Credentials given, Caller caller, CancellationToken cancel)
    {
        var email = given.Email.Trim();
        var allowed = await attempts.Take(email, caller, cancel);
        var candidates = await db.Set<User>().AsNoTracking().Where(u => u.Email == email)
            .OrderBy(u => u.EmailVerifiedAt == null).ThenByDescending(u => u.CreatedAt).Take(Candidates).ToListAsync(cancel);
        var compared = Enumerable.Range(0, Candidates).Select(candidates.ElementAtOrDefault)
            .Select(candidate => (User: candidate, Verdict: passwords.Compare(candidate?.PasswordHash, given.Password))).ToList();
        var found = compared.Find(c => c.Verdict != PasswordVerificationResult.Failed);
        if (!allowed || found.User is not { SuspendedAt: null } right)
            return Problem.Unauthenticated("invalid_credentials");
        var outdated = found.Verdict == PasswordVerificationResult.SuccessRehashNeeded;
        var hash = outdated ? passwords.Hash(given.Password) : right.PasswordHash;
        return await Open(right, hash, caller, cancel);
    }

    /// <summary>Starts a session; saved by whoever asks for it.</summary>
    public SignedIn Start(User user, Caller caller)
    {
        var now = clock.GetUtcNow();
        var session = Session.Start(user.Id, caller.Device, now, options.Value.Session);
        db.Add(session);
        return new SignedIn(user, session, NewToken(session.Id, now));
    }

    /// <summary>
    /// Exchanges a refresh token for the next one. One that was used a moment ago gets the same answer again, which may never
    /// have arrived (docs/decisions/refresh-grace.md). An older one that comes back means that two hold it: the session ends for
    /// both.
    /// </summary>
    public async Task<Answer<SignedIn>> Renew(string? refresh, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(refresh))
            return Problem.Unauthenticated("session_ended");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var token = await Locked(refresh, cancel);
        // Who waited for the lock comes after who had it, on the clock as well.
        var now = clock.GetUtcNow();
        var session = token is null ? null : await db.Set<Session>().SingleAsync(s => s.Id == token.SessionId, cancel);
        if (token is null || session is null || !session.IsGoodAt(now))
            return Problem.Unauthenticated("session_ended");
        if (token.UsedAt is not null)
        {
            var newest = await Newest(refresh, token, now, cancel);
            if (newest is null)
                session.End("reuse", now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            if (newest is not null)
                return new SignedIn(await db.Set<User>().SingleAsync(u => u.Id == session.UserId, cancel), session, newest);
            nodes.Check(session.UserId);
            return Problem.Unauthenticated("session_ended");
        }

        var next = Secrets.New();
        (token.UsedAt, token.Successor) = (now, Secrets.Seal(next, refresh));
        // Two steps: there is at most one unused token of a session, and the database says so.
        await db.SaveChangesAsync(cancel);
        session.Use(now, options.Value);
        Keep(next, session.Id, now);
        var user = await db.Set<User>().SingleAsync(u => u.Id == session.UserId, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SignedIn(user, session, next);
    }

    // From a token that was used a moment ago to the one that is good now; null when any of them was used longer ago.
    private async Task<string?> Newest(string secret, RefreshToken token, DateTimeOffset now, CancellationToken cancel)
    {
        while (token.UsedAt is { } used)
        {
            if (now - used >= options.Value.RefreshGrace || token.Successor is not { } successor)
                return null;
            secret = Secrets.Open(successor, secret);
            if (await Locked(secret, cancel) is not { } next)
                return null;
            token = next;
        }

        return secret;
    }

    private Task<RefreshToken?> Locked(string secret, CancellationToken cancel)
    {
        var hash = Secrets.Hash(secret);
        return db.Set<RefreshToken>().FromSql($"select * from refresh_tokens where hash = {hash} for update")
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Ends the session of a refresh token; one we do not know is ended already.</summary>
    public async Task End(string refresh, CancellationToken cancel)
    {
        var hash = Secrets.Hash(refresh);
        var session = await db.Set<Session>().AsNoTracking()
            .Where(s => db.Set<RefreshToken>().Any(t => t.Hash == hash && t.SessionId == s.Id))
            .Select(s => new { s.Id, s.UserId }).SingleOrDefaultAsync(cancel);
        if (session is not null)
            await EndOne(session.UserId, session.Id, cancel);
    }

    /// <summary>Ends one session of a user; false when it is not theirs, or ended already.</summary>
    public async Task<bool> EndOne(Guid userId, Guid session, CancellationToken cancel) =>
        await EndThose(userId, db.Set<Session>().Where(s => s.UserId == userId && s.Id == session), "signed_out", cancel) > 0;

    /// <summary>Ends all sessions of a user, but for one if it is named.</summary>
    public Task EndAll(Guid userId, string reason, CancellationToken cancel, Guid? but = null) =>
        EndThose(userId, db.Set<Session>().Where(s => s.UserId == userId && s.Id != but), reason, cancel);

    private async Task<int> EndThose(Guid userId, IQueryable<Session> sessions, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = await sessions.Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndReason, reason), cancel);
        // Their sockets close when it is so, not before.
        if (ended > 0)
            db.AfterCommit(() => nodes.Check(userId));
        return ended;
    }

    private Task<Answer<SignedIn>> Open(
        User right,
        string hash,
        Caller caller,
        CancellationToken cancel) => db.InTransaction<SignedIn>(
        async () =>
        {
            // The password may have been changed while it was compared: what was right then opens nothing now.
            var user = await db.Set<User>().FromSql($"select * from users where id = {right.Id} for update")
                .SingleOrDefaultAsync(cancel);
            if (user is null || user.PasswordHash != right.PasswordHash)
                return Problem.Unauthenticated("invalid_credentials");
            user.PasswordHash = hash;
            await attempts.Forget(right.Email, caller, cancel);
            var started = Start(user, caller);
            await db.SaveChangesAsync(cancel);
            return started;
        },
        cancel);

    private string NewToken(Guid sessionId, DateTimeOffset now) => Keep(Secrets.New(), sessionId, now);

    private string Keep(string secret, Guid sessionId, DateTimeOffset now)
    {
        db.Add(new RefreshToken { Hash = Secrets.Hash(secret), SessionId = sessionId, CreatedAt = now });
        return secret;
    }
}
