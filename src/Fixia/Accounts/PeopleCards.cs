using Npgsql;

namespace Fixia.Accounts;

/// <summary>Trust in one role, with the numbers it is made of.</summary>
/// <param name="Likes">Likes received.</param>
/// <param name="Total">Feedback received.</param>
/// <param name="Percentage">Likes of total, rounded; null while <paramref name="IsNew"/>.</param>
/// <param name="IsNew">Fewer than 3 feedbacks or 2 people: too little to say a number.</param>
/// <param name="People">Different people it came from.</param>
public sealed record TrustView(int Likes, int Total, int? Percentage, bool IsNew, int People)
{
    private const int FewestFeedbacks = 3;
    private const int FewestPeople = 2;

    /// <summary>Makes the view of the numbers.</summary>
    public static TrustView Of(int likes, int total, int people)
    {
        var isNew = total < FewestFeedbacks || people < FewestPeople;
        return new TrustView(likes, total, isNew ? null : (int)Math.Round(100m * likes / total, MidpointRounding.AwayFromZero), isNew, people);
    }
}

/// <summary>A person in one of their roles.</summary>
public sealed record PersonCard(string Handle, string FullName, TrustView Trust);

/// <summary>A professional as cards show them.</summary>
public sealed record ProfessionalRef(string Handle, string FullName, TrustView Trust, string Level, bool IsPremium, string? Headline);

/// <summary>A row of the view <c>people_cards</c>: the person, and the trust of each role, wherever a floor needs to show somebody.</summary>
public sealed record PersonRow(
    Guid Id, string Handle, string FullName, string? City, bool IsProfessional, Plan Plan, TrustView Client, TrustView Professional, string Level, string? Headline, string? Category, int CompletedJobs, bool HasProfile)
{
    /// <summary>As a client.</summary>
    public PersonCard AsClient => new(Handle, FullName, Client);

    /// <summary>As a professional.</summary>
    public ProfessionalRef AsProfessional => new(Handle, FullName, Professional, Level, IsProfessional && Plan >= Plan.Premium, Headline);
}

/// <summary>Reads people for cards, many at once.</summary>
public sealed class PeopleCards(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>One person, who must exist.</summary>
    public async Task<PersonRow> Of(Guid id, CancellationToken cancel) => (await Of([id], cancel))[id];

    /// <summary>People by id.</summary>
    public async Task<Dictionary<Guid, PersonRow>> Of(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        await using var read = database.CreateCommand("""
            select id, handle, full_name, city, is_professional_active and subscription_expires_at > $2, subscription_type, client_likes, client_total, client_people,
                   professional_likes, professional_total, professional_people, level, headline, category, completed_jobs, has_profile
            from people_cards where id = any($1)
            """);
        read.Parameters.Add(new() { Value = ids.Distinct().ToArray() });
        read.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var people = new Dictionary<Guid, PersonRow>();
        while (await rows.ReadAsync(cancel))
        {
            people.Add(rows.GetGuid(0), new PersonRow(
                rows.GetGuid(0), rows.GetString(1), rows.GetString(2), Text(rows, 3), !rows.IsDBNull(4) && rows.GetBoolean(4), Enum.Parse<Plan>(rows.GetString(5), true),
                TrustView.Of(rows.GetInt32(6), rows.GetInt32(7), rows.GetInt32(8)), TrustView.Of(rows.GetInt32(9), rows.GetInt32(10), rows.GetInt32(11)),
                rows.GetString(12), Text(rows, 13), Text(rows, 14), rows.GetInt32(15), rows.GetBoolean(16)));
        }

        return people;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
