namespace Fixia.Accounts;

/// <summary>Section <c>Accounts</c>: the numbers of this capability.</summary>
public sealed class AccountsOptions
{
    /// <summary>Less work than this to guess a password is not accepted in production.</summary>
    public const int LeastPasswordIterations = 210_000;

    /// <summary>Life of an access token.</summary>
    public TimeSpan AccessToken { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Life of a session without use.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Longest life of a session, however much it is used.</summary>
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromDays(180);

    /// <summary>
    /// How long a renewed session answers the same to the token from before: the first answer may never have arrived.
    /// </summary>
    public TimeSpan RefreshGrace { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an account is kept whose address nobody proves and nobody uses.</summary>
    public TimeSpan KeepUnproved { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Keys for programs of one account.</summary>
    public int MostKeys { get; set; } = 10;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA512.</summary>
    public int PasswordIterations { get; set; } = LeastPasswordIterations;

    /// <summary>Letters about accounts that one caller may ask for in an hour.</summary>
    public int LettersOfCaller { get; set; } = 60;

    /// <summary>Letters of one kind that one address is sent in an hour.</summary>
    public int LettersToAddress { get; set; } = 5;

    /// <summary>Failures from one place that lock it out of an account.</summary>
    public int LockOutAfter { get; set; } = 5;

    /// <summary>The time within which failures count, and for which the account stays locked to where they came from.</summary>
    public TimeSpan LockOutWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Life of a verification link.</summary>
    public TimeSpan VerificationLink { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Life of a password link.</summary>
    public TimeSpan PasswordLink { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Shortest password, in characters.</summary>
    public int ShortestPassword { get; set; } = 10;

    /// <summary>Time for which a key signs.</summary>
    public TimeSpan SigningKey { get; set; } = TimeSpan.FromDays(30);
}
