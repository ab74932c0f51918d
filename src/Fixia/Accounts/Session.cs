using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Fixia.Accounts;

/// <summary>One device's sign-in: a family of refresh tokens of which only the newest is good.</summary>
public sealed class Session : Entity
{
    private Session()
    {
    }

    /// <summary>Whose device it is.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What the browser says it is.</summary>
    public string Device { get; private init; } = string.Empty;

    /// <summary>When they signed in; <see cref="AccountsOptions.LongestSession"/> counts from here.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When a token was last renewed.</summary>
    public DateTimeOffset LastUsedAt { get; private set; }

    /// <summary>When it ends unless used.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was ended.</summary>
    public string? EndReason { get; private set; }

    internal static Session Start(Guid userId, string? device, DateTimeOffset now, TimeSpan life) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Device = device is { Length: > 0 } ? device[..Math.Min(device.Length, 200)] : string.Empty,
        CreatedAt = now,
        LastUsedAt = now,
        ExpiresAt = now + life,
    };

    internal bool IsGoodAt(DateTimeOffset now) => EndedAt is null && ExpiresAt > now;

    internal void Use(DateTimeOffset now, AccountsOptions rules)
    {
        var (last, next) = (CreatedAt + rules.LongestSession, now + rules.Session);
        (LastUsedAt, ExpiresAt) = (now, next < last ? next : last);
    }

    internal void End(string reason, DateTimeOffset now)
    {
        EndedAt ??= now;
        EndReason ??= reason;
    }
}

/// <summary>A refresh token, of which we keep only the hash.</summary>
internal sealed class RefreshToken
{
    public required byte[] Hash { get; init; }

    public required Guid SessionId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>What took its place, sealed with this token; null when that moment is over.</summary>
    public byte[]? Successor { get; set; }
}

/// <summary>A link sent by mail, of which we keep only the hash.</summary>
internal sealed class AccountLink
{
    public const string VerifyEmail = "verify_email";
    public const string ResetPassword = "reset_password";

    public required byte[] Hash { get; init; }

    public required Guid UserId { get; init; }

    public required string Purpose { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Random secrets that are handed out once and recognised by their hash.</summary>
internal static class Secrets
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>256 random bits as base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A secret that only who has another one reads. Each of these others seals one secret only.</summary>
    public static byte[] Seal(string secret, string with)
    {
        var (plain, sealing) = (Encoding.UTF8.GetBytes(secret), new byte[Encoding.UTF8.GetByteCount(secret) + TagLength]);
        using var cipher = Cipher(with);
        cipher.Encrypt(new byte[NonceLength], plain, sealing.AsSpan(TagLength), sealing.AsSpan(0, TagLength));
        return sealing;
    }

    /// <summary>The secret sealed with another one.</summary>
    public static string Open(byte[] sealing, string with)
    {
        var plain = new byte[sealing.Length - TagLength];
        using var cipher = Cipher(with);
        cipher.Decrypt(new byte[NonceLength], sealing.AsSpan(TagLength), sealing.AsSpan(0, TagLength), plain);
        return Encoding.UTF8.GetString(plain);
    }

    // The key is made of a secret that seals once, so a nonce that is always the same is never used twice.
    private static AesGcm Cipher(string secret) => new(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyLength, info: "fixia successor"u8.ToArray()),
        TagLength);

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
