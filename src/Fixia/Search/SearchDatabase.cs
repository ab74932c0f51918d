using Fixia.Platform.Data;
using Npgsql;

namespace Fixia.Search;

/// <summary>Section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Connections a node searches with at most. 0: two for each core, four at least.</summary>
    public int Connections { get; set; }

    /// <summary>Milliseconds a search waits for one of them before it is told to come again.</summary>
    public int PatienceMilliseconds { get; set; } = 400;
}

/// <summary>
/// Connections of search's own. Each knows the plans over forty tiers, so a few that are used again and again are faster than
/// many that are used now and then; and a wave of searches leaves the others to what must not wait. Whoever finds none free waits
/// a moment and is then told to come again: a queue would only make everybody wait.
/// </summary>
internal sealed class SearchDatabase : IAsyncDisposable
{
    private const int FewestConnections = 4;

    // A search takes milliseconds: so many are served before the last of them has lost its patience.
    private const int WaitingForEach = 25;

    private readonly NpgsqlDataSource source;
    private readonly SemaphoreSlim free;
    private readonly TimeSpan patience;
    private readonly int mostWaiting;
    private int waiting;

    private SearchDatabase(NpgsqlDataSource source, int connections, TimeSpan patience)
    {
        this.source = source;
        this.patience = patience;
        free = new SemaphoreSlim(connections);
        mostWaiting = connections * WaitingForEach;
    }

    public static SearchDatabase Of(string connection, SearchOptions options, ILoggerFactory logs)
    {
        var connections =
            options.Connections > 0 ? options.Connections : Math.Max(FewestConnections, 2 * Environment.ProcessorCount);
        var wait = TimeSpan.FromMilliseconds(options.PatienceMilliseconds);
        return new SearchDatabase(DataRegistration.Open(connection, logs, connections), connections, wait);
    }

    /// <summary>
    /// Asks something on one connection; all that belongs to a search is asked on the same one, because whoever holds one and
    /// waits for a second stops everybody. 503 when none is free in time.
    /// </summary>
    public async Task<Answer<T>> Ask<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancel)
        where T : notnull
    {
        if (!await Enter(cancel))
            return Problem.Busy();
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            return await ask(connection);
        }
        finally
        {
            free.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        free.Dispose();
    }

    private async Task<bool> Enter(CancellationToken cancel)
    {
        if (await free.WaitAsync(TimeSpan.Zero, cancel))
            return true;
        if (Interlocked.Increment(ref waiting) > mostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return false;
        }

        try
        {
            return await free.WaitAsync(patience, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
