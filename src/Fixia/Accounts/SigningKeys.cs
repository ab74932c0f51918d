using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fixia.Accounts;

/// <summary>A key that signs access tokens for a while and is published for a while longer.</summary>
internal sealed record SigningKey(string Id, ECDsa Key, DateTimeOffset SignsFrom, DateTimeOffset RetiresAt);

/// <summary>
/// The ES256 keys, kept in the database with the private part protected, shared by all nodes. A new one is made, and published,
/// before the
/// old one retires; a retired one stays published until the last token it signed has expired.
/// </summary>
internal sealed class SigningKeys(
    NpgsqlDataSource database,
    IDataProtectionProvider protection,
    IOptions<AccountsOptions> options,
    TimeProvider clock) : IDisposable
{
    // Nodes and verifiers see a new key this long before it signs.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("Fixia.SigningKeys");
    private readonly SemaphoreSlim gate = new(1, 1);
    private IReadOnlyList<SigningKey> keys = [];
    private DateTimeOffset readAt;

    public void Dispose() => gate.Dispose();

    /// <summary>The key that signs now.</summary>
    public async ValueTask<SigningKey> Current(CancellationToken cancel)
    {
        var published = await Published(cancel);
        // After the look at the keys: the first of all keys is made by it, and signs from then, also where a clock is set back.
        var now = clock.GetUtcNow();
        return published.LastOrDefault(k => k.SignsFrom <= now) ?? published[0];
    }

    /// <summary>All keys that a verifier should know.</summary>
    public async ValueTask<IReadOnlyList<SigningKey>> Published(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (keys.Count > 0 && now - readAt < Refresh && now >= readAt)
            return keys;
        await gate.WaitAsync(cancel);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock(7246944)", connection))
                await alone.ExecuteNonQueryAsync(cancel);
            now = clock.GetUtcNow();
            var found = await Read(connection, now, cancel);
            if (!found.Any(k => k.SignsFrom <= now && k.RetiresAt > now))
                found.Add(await Create(connection, now, now, cancel));
            if (found[^1].RetiresAt - now < Notice)
                found.Add(await Create(connection, now, found[^1].RetiresAt, cancel));
            await transaction.CommitAsync(cancel);
            (keys, readAt) = (found, now);
            return found;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<List<SigningKey>> Read(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(
            "select id, private_key, signs_from, retires_at from signing_keys where retires_at > $1 order by signs_from",
            connection);
        read.Parameters.Add(new() { Value = now - options.Value.AccessToken - TimeSpan.FromMinutes(5) });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var found = new List<SigningKey>();
        while (await rows.ReadAsync(cancel))
        {
            var key = ECDsa.Create();
            key.ImportPkcs8PrivateKey(protector.Unprotect(Convert.FromBase64String(rows.GetString(1))), out _);
            var (from, until) = (rows.GetFieldValue<DateTimeOffset>(2), rows.GetFieldValue<DateTimeOffset>(3));
            found.Add(new SigningKey(rows.GetGuid(0).ToString("N"), key, from, until));
        }

        return found;
    }

    private async Task<SigningKey> Create(
        NpgsqlConnection connection,
        DateTimeOffset now,
        DateTimeOffset from,
        CancellationToken cancel)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Guid.CreateVersion7(now);
        await using var write = new NpgsqlCommand(
            "insert into signing_keys (id, private_key, created_at, signs_from, retires_at) values ($1, $2, $3, $4, $5)",
            connection);
        write.Parameters.Add(new() { Value = id });
        write.Parameters.Add(new() { Value = Convert.ToBase64String(protector.Protect(key.ExportPkcs8PrivateKey())) });
        write.Parameters.Add(new() { Value = now });
        write.Parameters.Add(new() { Value = from });
        write.Parameters.Add(new() { Value = from + options.Value.SigningKey });
        await write.ExecuteNonQueryAsync(cancel);
        return new SigningKey(id.ToString("N"), key, from, from + options.Value.SigningKey);
    }

    /// <summary>The public half, as a JSON Web Key.</summary>
    public static Dictionary<string, string> PublicKey(SigningKey key) => Es256.PublicKey(key.Id, key.Key);
}
