using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Ledger;

/// <summary>
/// The key that signs seals (ES256): made once, its private half protected, its public half published for good.
/// </summary>
internal sealed class SealKeys(FixiaDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Fixia.Ledger.Seals");

    /// <summary>Signs a statement as a JSON Web Signature; call it inside the transaction that keeps it.</summary>
    public async Task<(string Statement, Guid Key)> Sign(object statement, CancellationToken cancel)
    {
        var (id, key) = await Newest(cancel) ?? await Make(cancel);
        using (key)
        {
            var content = $"{Part(new { alg = "ES256", kid = id.ToString("N") })}.{Part(statement)}";
            var signature = key.SignData(
                Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            return ($"{content}.{Base64Url.EncodeToString(signature)}", id);
        }
    }

    /// <summary>The public keys, as a set of JSON Web Keys.</summary>
    public async Task<List<JsonElement>> Published(CancellationToken cancel)
    {
        var keys = await db.Database
            .SqlQuery<string>($"select public_key as \"Value\" from ledger_seal_keys order by created_at").ToListAsync(cancel);
        return [.. keys.Select(key => JsonElement.Parse(key))];
    }

    private static string Part(object content) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web));

    private async Task<(Guid, ECDsa)?> Newest(CancellationToken cancel)
    {
        var kept = await db.Database.SqlQuery<KeptKey>(
            $"""
            select id as "Id", private_key as "PrivateKey" from ledger_seal_keys order by created_at desc limit 1
            """).ToListAsync(cancel);
        if (kept is not [var newest])
            return null;
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(Convert.FromBase64String(newest.PrivateKey)), out _);
        return (newest.Id, key);
    }

    private async Task<(Guid, ECDsa)> Make(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (id, key) = (Guid.CreateVersion7(now), ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var point = key.ExportParameters(false).Q;
        var published = JsonSerializer.Serialize(new
        {
            kty = "EC",
            crv = "P-256",
            alg = "ES256",
            use = "sig",
            kid = id.ToString("N"),
            x = Base64Url.EncodeToString(point.X),
            y = Base64Url.EncodeToString(point.Y),
        });
        var sealedKey = Convert.ToBase64String(protector.Protect(key.ExportPkcs8PrivateKey()));
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into ledger_seal_keys (id, private_key, public_key, created_at)
            values ({id}, {sealedKey}, {published}, {now})
            """,
            cancel);
        return (id, key);
    }

    private sealed record KeptKey(Guid Id, string PrivateKey);
}
