using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Npgsql;

namespace Fixia.Platform.Security;

/// <summary>
/// Keeps the keys of ASP.NET's data protection in the database, so that every node can read what another protected; each whole,
/// sealed with the
/// operator's key. One that was kept before there was such a key, or under a former one, is sealed anew when it is read.
/// </summary>
internal sealed class DatabaseKeys(NpgsqlDataSource database, KeySeal seal, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var kept = new List<(Guid Id, string Text)>();
        using (var read = database.CreateCommand("select id, xml from data_protection_keys order by created_at"))
        using (var rows = read.ExecuteReader())
        {
            while (rows.Read())
                kept.Add((rows.GetGuid(0), rows.GetString(1)));
        }

        foreach (var (id, text) in kept.Where(k => seal.Wants(k.Text)))
        {
            using var write = database.CreateCommand("update data_protection_keys set xml = $1 where id = $2 and xml = $3");
            write.Parameters.Add(new() { Value = seal.Close(seal.Open(text)) });
            write.Parameters.Add(new() { Value = id });
            write.Parameters.Add(new() { Value = text });
            write.ExecuteNonQuery();
        }

        return kept.ConvertAll(k => XElement.Parse(seal.Open(k.Text)));
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var write = database.CreateCommand(
            "insert into data_protection_keys (id, friendly_name, xml, created_at) values ($1, $2, $3, $4)");
        var now = clock.GetUtcNow();
        write.Parameters.Add(new() { Value = Guid.CreateVersion7(now) });
        write.Parameters.Add(new() { Value = friendlyName });
        write.Parameters.Add(new() { Value = seal.Close(element.ToString(SaveOptions.DisableFormatting)) });
        write.Parameters.Add(new() { Value = now });
        write.ExecuteNonQuery();
    }
}

/// <summary>Tells data protection that nothing is left to encrypt: <see cref="DatabaseKeys"/> seals the whole row.</summary>
internal sealed class SealedByRow : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("unencryptedKey", new XElement(plaintextElement)), typeof(NullXmlDecryptor));
}
