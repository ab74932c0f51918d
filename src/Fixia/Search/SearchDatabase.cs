using Fixia.Platform.Data;
using Npgsql;

namespace Fixia.Search;

/// <summary>Section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Connections a node searches with at most; what comes on top waits a moment. 0: two for each core, four at least.</summary>
    public int Connections { get; set; }
}

/// <summary>
/// Connections of search's own. Each knows the plans over forty tiers, so a few that are used again and again are faster than many that are used
/// now and then; and a wave of searches leaves the others to what must not wait.
/// </summary>
internal sealed class SearchDatabase(NpgsqlDataSource source) : IAsyncDisposable
{
    private const int FewestConnections = 4;

    public static SearchDatabase Of(string connection, SearchOptions options) => new(DataRegistration.Open(
        connection, options.Connections > 0 ? options.Connections : Math.Max(FewestConnections, 2 * Environment.ProcessorCount)));

    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancel) => source.OpenConnectionAsync(cancel);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
