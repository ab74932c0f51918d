using Npgsql;

namespace Fixia.Search;

/// <summary>How much there is, for the home page. Counting reads every row, so each node counts once a minute.</summary>
internal sealed class HomeCounts(NpgsqlDataSource database, TimeProvider clock) : IDisposable
{
    private readonly Kept<Counts> counts = new(TimeSpan.FromMinutes(1), clock);

    /// <inheritdoc/>
    public void Dispose() => counts.Dispose();

    /// <summary>At most a minute and one count old.</summary>
    public ValueTask<Counts> Read(CancellationToken cancel) => counts.Read(Count, cancel);

    private async Task<Counts> Count(CancellationToken cancel)
    {
        await using var count = database.CreateCommand("""
            select (select count(*) from users where is_professional_at(is_professional_active, subscription_expires_at, $1))::int,
                   (select count(*) from services where status = 'active' and deleted_at is null)::int,
                   (select count(*) from projects where status = 'open' and visibility = 'public')::int, (select count(*) from contracts where status = 'completed')::int
            """);
        count.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await count.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new Counts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
    }
}
