using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>Why somebody is written to.</summary>
internal enum AccountLetterKind
{
    /// <summary>They have just registered, and prove their address with it.</summary>
    Welcome,

    /// <summary>They asked for the link that proves the address once more.</summary>
    Verification,

    /// <summary>They asked for the way back in.</summary>
    PasswordForgotten,
}

/// <summary>
/// A letter somebody asked for. It is written down whether or not there is such an account, and answered at once; what to send,
/// and whether,
/// is decided when it is delivered, so neither the answer nor its time tells.
/// </summary>
internal sealed class AccountLetter : Entity
{
    private AccountLetter()
    {
    }

    public AccountLetterKind Kind { get; private init; }

    public string Email { get; private init; } = string.Empty;

    /// <summary>The account it was asked for from within; null when only an address was given.</summary>
    public Guid? UserId { get; private init; }

    public string Caller { get; private init; } = string.Empty;

    public DateTimeOffset AskedAt { get; private init; }

    public static AccountLetter Ask(AccountLetterKind kind, string email, Guid? userId, Caller caller, DateTimeOffset now)
    {
        var letter = new AccountLetter
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Email = email.Trim(),
            UserId = userId,
            Caller = caller.Address,
            AskedAt = now,
        };
        letter.Record(new AccountLetterAsked(letter.Id));
        return letter;
    }
}

internal sealed class AccountLetterModel : IEntityTypeConfiguration<AccountLetter>
{
    public void Configure(EntityTypeBuilder<AccountLetter> builder)
    {
        builder.ToTable("account_letters");
        builder.Property(l => l.Email).HasColumnType("citext");
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
    }
}

/// <summary>How many letters one caller may ask for, and how many one address is sent.</summary>
internal sealed class LetterLimits(FixiaDb db, IOptions<AccountsOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>429 to a caller who asked for too many; it says nothing of any account.</summary>
    public async Task<Problem?> Refusal(Caller caller, CancellationToken cancel)
    {
        var from = clock.GetUtcNow() - Window;
        var asked = await db.Set<AccountLetter>().CountAsync(l => l.Caller == caller.Address && l.AskedAt > from, cancel);
        return asked >= options.Value.LettersOfCaller ? Problem.TooMany() : null;
    }

    /// <summary>Whether the address was sent enough of this kind for now: then the letter is dropped without a word.</summary>
    public async Task<bool> IsOneTooMany(AccountLetter letter, CancellationToken cancel)
    {
        var from = letter.AskedAt - Window;
        var before = await db.Set<AccountLetter>()
            .CountAsync(l => l.Email == letter.Email && l.Kind == letter.Kind && l.AskedAt > from && l.Id < letter.Id, cancel);
        return before >= options.Value.LettersToAddress;
    }
}
