using Npgsql;

namespace Fixia.Search;

/// <summary>
/// How much there is, for the home page. Counting reads every row, so each node counts once a minute; meanwhile everybody is told the count of the minute
/// before, also while it is counted anew.
/// </summary>
internal sealed class HomeCounts(NpgsqlDataSource database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim counting = new(1);
    private Counted? last;

    /// <inheritdoc/>
    public void Dispose() => counting.Dispose();

    /// <summary>At most a minute and one count old.</summary>
    public async ValueTask<Counts> Read(CancellationToken cancel)
    {
        var kept = last;
        if (kept is not null && !IsOld(kept))
            return kept.Counts;
        if (kept is null)
            await counting.WaitAsync(cancel);
        else if (!await counting.WaitAsync(TimeSpan.Zero, cancel))
            return kept.Counts;
        try
        {
            // Somebody else may have counted while this one waited.
            if (last is null || IsOld(last))
                last = new Counted(await Count(cancel), clock.GetUtcNow());
            return last.Counts;
        }
        finally
        {
            counting.Release();
        }
    }

    private bool IsOld(Counted counted) => clock.GetUtcNow() - counted.At >= Kept;

    private async Task<Counts> Count(CancellationToken cancel)
    {
        await using var count = database.CreateCommand("""
            select (select count(*) from users where is_professional_active and subscription_expires_at > $1)::int, (select count(*) from services where status = 'active' and deleted_at is null)::int,
                   (select count(*) from projects where status = 'open' and visibility = 'public')::int, (select count(*) from contracts where status = 'completed')::int
            """);
        count.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await count.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new Counts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
    }

    private sealed record Counted(Counts Counts, DateTimeOffset At);
}
