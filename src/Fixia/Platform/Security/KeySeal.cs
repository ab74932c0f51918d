using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Security;

/// <summary>Section <c>Security</c>: what the operator alone knows.</summary>
public sealed class SecurityOptions
{
    /// <summary>
    /// 32 random bytes in base64, with which keys are sealed before they go into the database: <c>openssl rand -base64 32</c>.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>Keys used before, which still open what they sealed until it is sealed anew at the next start.</summary>
    public IList<string> FormerKeys { get; } = [];
}

/// <summary>
/// Seals keys at rest with the operator's key (AES-256-GCM), so that a copy of the database signs and opens nothing. Without a
/// key, which only
/// development may be, they stay as they are.
/// </summary>
public sealed class KeySeal
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    private const string Mark = "sealed:";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Dictionary<string, byte[]> keys = new(StringComparer.Ordinal);
    private readonly string? current;

    /// <summary>Reads the keys.</summary>
    public KeySeal(IOptions<SecurityOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var given = options.Value;
        foreach (var key in (string?[])[given.Key, .. given.FormerKeys])
        {
            if (string.IsNullOrWhiteSpace(key))
                continue;
            var bytes = Bytes(key)
                ?? throw new InvalidOperationException("Security:Key must be 32 bytes in base64 (openssl rand -base64 32).");
            var name = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
            keys.TryAdd(name, bytes);
            current ??= key == given.Key ? name : null;
        }
    }

    /// <summary>The bytes of a key as the operator writes it; null when it is none.</summary>
    public static byte[]? Bytes(string? key)
    {
        var bytes = new byte[KeyLength];
        var isBase64 = Convert.TryFromBase64String(key?.Trim() ?? string.Empty, bytes, out var length);
        return isBase64 && length == KeyLength ? bytes : null;
    }

    /// <summary>Whether what is kept should be sealed, or sealed anew with the key of now.</summary>
    public bool Wants(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return current is not null && !kept.StartsWith($"{Mark}{current}:", StringComparison.Ordinal);
    }

    /// <summary>Seals; without a key, leaves as it is.</summary>
    public string Close(string plain)
    {
        if (current is null)
            return plain;
        var text = Encoding.UTF8.GetBytes(plain);
        var whole = new byte[NonceLength + TagLength + text.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(keys[current], TagLength);
        cipher.Encrypt(
            whole.AsSpan(0, NonceLength),
            text,
            whole.AsSpan(NonceLength + TagLength),
            whole.AsSpan(NonceLength, TagLength),
            Encoding.ASCII.GetBytes(current));
        return $"{Mark}{current}:{Convert.ToBase64String(whole)}";
    }

    /// <summary>Opens what was sealed; what never was comes back as it is.</summary>
    /// <exception cref="InvalidOperationException">It was sealed with a key that is not among those given.</exception>
    public string Open(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (!kept.StartsWith(Mark, StringComparison.Ordinal) || kept[Mark.Length..].Split(':') is not [var name, var sealedText])
            return kept;
        if (!keys.TryGetValue(name, out var key))
        {
            throw new InvalidOperationException(
                $"A key in the database was sealed with the operator's key {name}: "
                + "give it as Security:Key, or among Security:FormerKeys.");
        }

        var whole = Convert.FromBase64String(sealedText);
        var text = new byte[whole.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(
            whole.AsSpan(0, NonceLength),
            whole.AsSpan(NonceLength + TagLength),
            whole.AsSpan(NonceLength, TagLength),
            text,
            Encoding.ASCII.GetBytes(name));
        return Encoding.UTF8.GetString(text);
    }
}
