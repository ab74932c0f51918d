using Npgsql;

namespace Fixia.Search;

/// <summary>How much there is; at most a minute old.</summary>
public sealed record Counts(int Professionals, int Services, int Projects, int ContractsCompleted);

/// <summary>What the home page shows.</summary>
/// <param name="Counts">How much there is.</param>
/// <param name="RecentServices">Those published last.</param>
/// <param name="TopProfessionals">Those who would be found first.</param>
/// <param name="OpenProjects">The newest that everybody sees.</param>
public sealed record HomeView(
    Counts Counts,
    IReadOnlyList<ServiceCard> RecentServices,
    IReadOnlyList<ProfessionalCard> TopProfessionals,
    IReadOnlyList<ProjectCard> OpenProjects);

/// <summary>Gathers what the home page shows.</summary>
internal sealed class Home(HomeCounts counts, ServiceSearch services, ProfessionalSearch professionals, ProjectSearch projects)
{
    private const int Items = 6;

    public async Task<Answer<HomeView>> View(CancellationToken cancel)
    {
        var few = SearchFilters.None with { Limit = Items };
        if (!(await services.Find(few with { Sort = "newest" }, null, cancel)).Is(out var recent, out var busy)
            || !(await professionals.Find(few, null, cancel)).Is(out var best, out busy)
            || !(await projects.Find(few, null, cancel)).Is(out var open, out busy))
            return busy;
        return new HomeView(await counts.Read(cancel), recent.Items, best.Items, open.Items);
    }
}

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
            select (select count(*) from users u
                    where is_professional_at(u.is_professional_active, u.subscription_expires_at, $1))::int,
                   (select count(*) from services s join users u on u.id = s.professional_id
                    where s.status = 'active' and s.deleted_at is null
                        and is_professional_at(u.is_professional_active, u.subscription_expires_at, $1))::int,
                   (select count(*) from projects where status = 'open' and visibility = 'public')::int,
                   (select count(*) from contracts where status = 'completed')::int
            """);
        count.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var row = await count.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new Counts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
    }
}
