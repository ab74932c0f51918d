using System.IO.Compression;
using Microsoft.Extensions.Options;

namespace Fixia.Accounts;

/// <summary>What a password must be: long, and not one that everybody tries first.</summary>
internal sealed class PasswordRules(IOptions<AccountsOptions> options)
{
    /// <summary>More than this is no password but a way to keep the server busy.</summary>
    public const int Longest = 128;

    private const string List = "Fixia.Accounts.common-passwords.txt.br";

    // The 49,233 commonest of the world (scripts/passwords.mjs says whence), and those of this country which are long enough to
    // pass.
    private static readonly Lazy<HashSet<string>> Common = new(() => new(
        [
            .. Packed(),
            "0123456789", "0987654321", "contraseña", "contrasena", "micontraseña",
            "micontrasena", "argentina", "bocajuniors", "riverplate", "sanlorenzo",
            "independiente", "racingclub", "buenosaires", "abcdefghij", "teamomucho",
            "teamo", "maradona", "diegomaradona", "lionelmessi", "laconchadetumadre",
        ],
        StringComparer.OrdinalIgnoreCase));

    public void Check(FieldErrors errors, string field, string? password, string? email, string? name)
    {
        errors.Text(field, password, options.Value.ShortestPassword, Longest);
        if (password is not null && (IsCommon(password) || Same(password, email) || Same(password, name)))
            errors.Add(field, "password_too_common");
    }

    /// <summary>The packed list, the commonest first.</summary>
    internal static IReadOnlyList<string> Packed()
    {
        var list = typeof(PasswordRules).Assembly.GetManifestResourceStream(List)!;
        using var packed = new BrotliStream(list, CompressionMode.Decompress);
        using var text = new StreamReader(packed);
        return text.ReadToEnd().Split('\n');
    }

    // "Password123!" is "password" to whoever guesses; and one sign again and again, or the row of the keys, is on every list in
    // some length.
    private static bool IsCommon(string password)
    {
        var plain = password.Trim();
        var word = plain.TrimEnd([.. "0123456789!.,-_*#$?@+ "]);
        return Common.Value.Contains(plain) || Common.Value.Contains(word) || plain.Distinct().Count() < 3 || IsRow(plain);
    }

    // Each sign follows the one before, up or down: 2345678901, zyxwvutsrq.
    private static bool IsRow(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => char.IsAsciiDigit(a) && char.IsAsciiDigit(b) ? (b - a + 10) % 10 : b - a)
            .Distinct().ToList();
        return steps is [1 or -1 or 9];
    }

    private static bool Same(string password, string? other) =>
        !string.IsNullOrEmpty(other) && password.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
