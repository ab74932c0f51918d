namespace Fixia.Accounts;

/// <summary>Section <c>Accounts</c>: the numbers of this capability.</summary>
public sealed class AccountsOptions
{
    /// <summary>Life of an access token.</summary>
    public TimeSpan AccessToken { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Life of a session without use.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Failures that lock an account.</summary>
    public int LockOutAfter { get; set; } = 5;

    /// <summary>The time within which failures count, and for which the account stays locked.</summary>
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
