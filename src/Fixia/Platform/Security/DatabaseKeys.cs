using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Fixia.Platform.Security;

/// <summary>Keeps the keys of ASP.NET's data protection in the database, so that every node can read what another protected.</summary>
internal sealed class DatabaseKeys(NpgsqlDataSource database, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var read = database.CreateCommand("select xml from data_protection_keys order by created_at");
        using var rows = read.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read())
            keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var write = database.CreateCommand("insert into data_protection_keys (id, friendly_name, xml, created_at) values ($1, $2, $3, $4)");
        var now = clock.GetUtcNow();
        write.Parameters.Add(new() { Value = Guid.CreateVersion7(now) });
        write.Parameters.Add(new() { Value = friendlyName });
        write.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        write.Parameters.Add(new() { Value = now });
        write.ExecuteNonQuery();
    }
}
