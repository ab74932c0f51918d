using System.Globalization;
using Npgsql;

namespace Fixia.Platform.Jobs;

/// <summary>Work that is done again and again. One node at a time does it; it must be able to stop anywhere and go on later.</summary>
public interface IRecurringJob
{
    /// <summary>Does what is due.</summary>
    Task Run(CancellationToken cancel);
}

internal sealed record JobRoute(string Name, TimeSpan Every, Type Job);

/// <summary>How modules say what has to be done regularly.</summary>
public static class JobRegistration
{
    /// <summary>Runs <typeparamref name="TJob"/> every <paramref name="every"/>, on one node at a time.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IRecurringJob
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobRoute(name, every, typeof(TJob)));
    }
}

/// <summary>
/// Runs the recurring jobs. Nodes agree through an advisory lock per job, which PostgreSQL frees by itself when a node dies.
/// </summary>
internal sealed class RecurringJobs(IEnumerable<JobRoute> jobs, IServiceScopeFactory scopes, NpgsqlDataSource database, TimeProvider clock, ILogger<RecurringJobs> log)
    : BackgroundService
{
    // Any number that no other advisory lock of the product uses as its first half.
    private const int LockSpace = 7_246_943;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => Repeat(job, stoppingToken)));

    private async Task Repeat(JobRoute job, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(job.Every, clock);
        do
        {
            try
            {
                await RunAlone(job, cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "Job {Job} failed; it runs again in {Every}", job.Name, job.Every);
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    private async Task RunAlone(JobRoute job, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var space = LockSpace.ToString(CultureInfo.InvariantCulture);
        await using var take = new NpgsqlCommand($"select pg_try_advisory_lock({space}, hashtext($1))", connection) { Parameters = { new() { Value = job.Name } } };
        if (await take.ExecuteScalarAsync(cancel) is not true)
            return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job.Job)).Run(cancel);
        }
        finally
        {
            await using var release = new NpgsqlCommand($"select pg_advisory_unlock({space}, hashtext($1))", connection) { Parameters = { new() { Value = job.Name } } };
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
