using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Accounts;

/// <summary>
/// Opens accounts. An address is whose it is who proves it, so registering tells nobody whether it has an account already: a
/// second one starts
/// beside it, which can draft and never prove the address, and the owner gets a letter. Their own password lets them into their
/// own account.
/// </summary>
internal sealed class Registrations(FixiaDb db, SignIns signIns, Passwords passwords, LetterLimits limits, TimeProvider clock)
{
    public async Task<Answer<SignedIn>> Register(NewAccount wanted, string language, Caller caller, CancellationToken cancel)
    {
        if (await limits.Refusal(caller, cancel) is { } tooMany)
            return tooMany;
        var known = await signIns.SignIn(new Credentials(wanted.Email, wanted.Password), caller, cancel);
        if (known.Is(out _, out _))
            return known;
        var now = clock.GetUtcNow();
        var user = User.Register(wanted.Email, wanted.FullName, language, now);
        user.PasswordHash = passwords.Hash(wanted.Password);
        return await db.InTransaction<SignedIn>(
            async () =>
            {
                await ChooseHandle(user, cancel);
                db.Add(user);
                if (wanted.Accepts is not null)
                    db.AddRange(Consent.ToAll(user.Id, now));
                db.Add(AccountLetter.Ask(AccountLetterKind.Welcome, user.Email, user.Id, caller, now));
                var started = signIns.Start(user, caller);
                // Somebody may change to this very name meanwhile: people choose theirs without waiting for those who register.
                return await db.SaveUnless(cancel, ("users_handle_key", Busy), (FormerNames.Stay, Busy)) is { } taken
                    ? taken
                    : started;
            },
            cancel);
    }

    private static Problem Busy => Problem.Conflict("changed_meanwhile");

    // One after another, of those with the same name; a name that somebody had before is not free.
    private async Task ChooseHandle(User user, CancellationToken cancel)
    {
        var wanted = user.Handle;
        await db.Alone($"handles like {wanted}", cancel);
        var taken = await db.Database.SqlQuery<string>(
            $"""
            select handle::text as "Value" from users where handle like {wanted + "%"}
            union select name::text from former_names where kind = {HandleKind.Name} and name like {wanted + "%"}
            """).ToListAsync(cancel);
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var next = 2; names.Contains(user.Handle); next++)
            user.UseHandle(string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}"));
    }
}

/// <summary>What handles are called among <see cref="FormerNames"/>.</summary>
public static class HandleKind
{
    /// <summary>As the table of former names has it.</summary>
    public const string Name = "handle";
}
