using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Files;

/// <summary>A picture in its two sizes.</summary>
/// <param name="Id">Send it back to keep it.</param>
/// <param name="Thumb">Address of the small one, at most 640 by 480 pixels.</param>
/// <param name="Large">Address of the large one, at most 1600 by 1600 pixels.</param>
public sealed record PictureView(Guid Id, string Thumb, string Large);

/// <summary>A document one may download.</summary>
/// <param name="Id">Send it back to keep it.</param>
/// <param name="Name">As its owner called it.</param>
/// <param name="Bytes">How large it was when it was uploaded.</param>
/// <param name="Url">Works for an hour.</param>
public sealed record DocumentView(Guid Id, string Name, long Bytes, string Url);

/// <summary>
/// Addresses of files. Each is signed: whoever was shown one may fetch it, nobody can make one up. Those of pictures stay the
/// same, so that
/// browsers keep what they have; those of documents end.
/// </summary>
public sealed class FileLinks(
    NpgsqlDataSource database,
    KeySeal seal,
    IOptions<FilesOptions> options,
    TimeProvider clock) : IHostedService
{
    private byte[] secret = [];

    /// <summary>Reads the secret that signs, and seals it where the operator gave a key since.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        const string look = "select coalesce(sealed, encode(secret, 'base64')) from file_keys for update";
        await using var read = new NpgsqlCommand(look, connection);
        var kept = (string)(await read.ExecuteScalarAsync(cancellationToken))!;
        var plain = seal.Open(kept);
        secret = Convert.FromBase64String(plain);
        if (seal.Wants(kept))
        {
            await using var write = new NpgsqlCommand("update file_keys set secret = null, sealed = $1", connection);
            write.Parameters.Add(new() { Value = seal.Close(plain) });
            await write.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The small size of a picture.</summary>
    public string Thumb(Guid picture) => Sign(picture, "thumb", 0);

    /// <summary>Both sizes of a picture.</summary>
    public PictureView Picture(Guid picture) => new(picture, Thumb(picture), Sign(picture, "large", 0));

    /// <summary>A document, to whoever may have it.</summary>
    public DocumentView Document(StoredFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var until = (clock.GetUtcNow() + options.Value.LinkLasts).ToUnixTimeSeconds();
        return new(file.Id, file.Name, file.Bytes, Sign(file.Id, Pictures.Original, until));
    }

    internal bool IsOurs(Guid file, string size, long until, string? signature) =>
        signature is not null
        && (until == 0 ? size != Pictures.Original : until > clock.GetUtcNow().ToUnixTimeSeconds())
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signature(file, size, until)), Encoding.UTF8.GetBytes(signature));

    private string Sign(Guid file, string size, long until) => string.Create(
        CultureInfo.InvariantCulture,
        $"/files/{file}/{size}?{(until == 0 ? string.Empty : $"until={until}&")}signature={Signature(file, size, until)}");

    private string Signature(Guid file, string size, long until)
    {
        var named = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file}/{size}/{until}"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, named).AsSpan(0, 16));
    }
}
