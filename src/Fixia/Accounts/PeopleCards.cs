using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Accounts;

/// <summary>A person in one of their roles.</summary>
public sealed record PersonCard(string Handle, string FullName, TrustView Trust, PhotoView? Photo);

/// <summary>A professional as cards show them.</summary>
public sealed record ProfessionalRef(
    string Handle,
    string FullName,
    TrustView Trust,
    string Level,
    bool IsPremium,
    string? Headline,
    PhotoView? Photo);

/// <summary>
/// A row of the view <c>people_cards</c>: the person, and the trust of each role, wherever a floor needs to show somebody.
/// </summary>
public sealed record PersonRow(
    Guid Id,
    string Handle,
    string FullName,
    string? City,
    bool IsProfessional,
    Plan Plan,
    TrustView Client,
    TrustView Professional,
    string Level,
    string? Headline,
    string? Category,
    int CompletedJobs,
    bool HasProfile,
    PhotoView? Photo)
{
    /// <summary>As a client.</summary>
    public PersonCard AsClient => new(Handle, FullName, Client, Photo);

    /// <summary>As a professional whose plan and level do not matter.</summary>
    public PersonCard AsWorker => new(Handle, FullName, Professional, Photo);

    /// <summary>As a professional.</summary>
    public ProfessionalRef AsProfessional =>
        new(Handle, FullName, Professional, Level, IsProfessional && Plan.IsPremium(), Headline, Photo);
}

/// <summary>Reads people for cards, many at once, on the connection the request has.</summary>
public sealed class PeopleCards(FixiaDb db, TimeProvider clock)
{
    /// <summary>One person, who must exist.</summary>
    public async Task<PersonRow> Of(Guid id, CancellationToken cancel) => (await Of([id], cancel))[id];

    /// <summary>What <see cref="Read"/> reads of a row of <c>people_cards c</c>; <c>$2</c> is now.</summary>
    internal const string Columns = """
        c.id, c.handle, c.full_name, c.city, is_professional_at(c.is_professional_active, c.subscription_expires_at, $2),
        c.subscription_type, c.client_likes, c.client_total, c.client_people,
        c.professional_likes, c.professional_total, c.professional_people,
        c.level, c.headline, c.category, c.completed_jobs, c.has_profile, c.photo_id
        """;

    /// <summary>People by id.</summary>
    public async Task<Dictionary<Guid, PersonRow>> Of(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var read = new NpgsqlCommand($"select {Columns} from people_cards c where c.id = any($1)", connection);
            read.Parameters.Add(new() { Value = ids.Distinct().ToArray() });
            read.Parameters.Add(new() { Value = clock.GetUtcNow() });
            // Asked by nearly every page; planning its joins would cost more than running them.
            await read.PrepareAsync(cancel);
            await using var rows = await read.ExecuteReaderAsync(cancel);
            var people = new Dictionary<Guid, PersonRow>();
            while (await rows.ReadAsync(cancel))
                people.Add(rows.GetGuid(0), Read(rows, 0));
            return people;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The person in a row whose columns begin at <paramref name="at"/>.</summary>
    internal static PersonRow Read(NpgsqlDataReader row, int at) => new(
        row.GetGuid(at),
        row.GetString(at + 1),
        row.GetString(at + 2),
        Text(row, at + 3),
        row.GetBoolean(at + 4),
        Enum.Parse<Plan>(row.GetString(at + 5), true),
        TrustView.Of(row.GetInt32(at + 6), row.GetInt32(at + 7), row.GetInt32(at + 8)),
        TrustView.Of(row.GetInt32(at + 9), row.GetInt32(at + 10), row.GetInt32(at + 11)),
        row.GetString(at + 12), Text(row, at + 13), Text(row, at + 14), row.GetInt32(at + 15), row.GetBoolean(at + 16),
        PhotoView.Of(row.IsDBNull(at + 17) ? null : row.GetGuid(at + 17)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
