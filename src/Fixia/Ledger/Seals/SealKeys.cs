using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public async Task<(string Statement, Guid Key)> Sign(JsonObject statement, CancellationToken cancel)
    {
        var (id, key) = await Newest(cancel) ?? await Make(cancel);
        using (key)
        {
            var header = new JsonObject { ["alg"] = "ES256", ["kid"] = id.ToString("N") };
            return (Es256.Sign(header, statement, key), id);
        }
    }

    /// <summary>The public keys, as a set of JSON Web Keys.</summary>
    public async Task<List<JsonElement>> Published(CancellationToken cancel)
    {
        var keys = await db.Database
            .SqlQuery<string>($"select public_key as \"Value\" from ledger_seal_keys order by created_at").ToListAsync(cancel);
        return [.. keys.Select(key => JsonElement.Parse(key))];
    }

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
        var published = JsonSerializer.Serialize(Es256.PublicKey(id.ToString("N"), key));
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
