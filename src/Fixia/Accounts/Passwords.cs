using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>
/// Hashes and compares passwords: PBKDF2 with HMAC-SHA512, as often as the options say. An older hash is made anew when its owner
/// signs in.
/// </summary>
internal sealed class Passwords(IOptions<AccountsOptions> options)
{
    private readonly PasswordHasher<User> hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordIterations }));

    private string? nobodys;

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>Compares; without a hash, the work of a comparison and no.</summary>
    public PasswordVerificationResult Compare(string? hash, string password)
    {
        var verdict = hasher.VerifyHashedPassword(null!, hash ?? (nobodys ??= Hash("nobody has this password")), password);
        return hash is null ? PasswordVerificationResult.Failed : verdict;
    }
}
