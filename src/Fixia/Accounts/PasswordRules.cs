using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>What a password must be: long, and not one that everybody tries first.</summary>
internal sealed class PasswordRules(IOptions<AccountsOptions> options)
{
    private const int Longest = 128;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "0987654321", "1111111111", "qwertyuiop", "1q2w3e4r5t", "contraseña", "contrasena", "contraseña1", "contrasena1",
        "argentina1", "argentina123", "password12", "password123", "bocajuniors", "riverplate", "buenosaires", "abcdefghij", "iloveyou12", "teamo12345",
    };

    public void Check(FieldErrors errors, string field, string? password, string? email, string? name)
    {
        errors.Text(field, password, options.Value.ShortestPassword, Longest);
        if (password is not null && (Common.Contains(password) || Same(password, email) || Same(password, name)))
            errors.Add(field, "password_too_common");
    }

    private static bool Same(string password, string? other) => !string.IsNullOrEmpty(other) && password.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
