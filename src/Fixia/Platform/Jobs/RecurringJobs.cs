using Fixia.Platform.Observability;
using Npgsql;
using Quartz;

namespace Fixia.Platform.Jobs;

/// <summary>
/// Work that is done again and again. One node at a time does it; it must be able to stop anywhere and go on later.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Does what is due.</summary>
    Task Run(CancellationToken cancel);
}

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>Whether this node takes part in the recurring jobs. At least one node has to.</summary>
    public bool Enabled { get; set; } = true;
}

/// <summary>How modules say what has to be done regularly, and how the nodes agree on who does it.</summary>
public static class JobRegistration
{
    /// <summary>Runs <typeparamref name="TJob"/> every <paramref name="every"/>, on one node at a time.</summary>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IRecurringJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new JobName<TJob>(name));
        services.AddScoped<RowByRow<TJob>>();
        return services.ConfigureAllQuartzSchedulers(quartz => quartz.ScheduleJob<ScheduledJob<TJob>>(
            trigger => trigger.WithIdentity(name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever()),
            job => job.WithIdentity(name)));
    }

    /// <summary>
    /// Quartz, with its store in the product's database: the nodes share the triggers, and what a dead node left undone is taken
    /// up by another.
    /// Quartz owns its tables (<c>qrtz_…</c>) and creates them when they are missing.
    /// </summary>
    internal static void AddJobs(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Jobs").Get<JobOptions>() ?? new JobOptions();
        if (!options.Enabled)
            return;
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "fixia");
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(
                    source => source.DataSourceFactory = services => services.GetRequiredService<NpgsqlDataSource>());
                store.UseSystemTextJsonSerializer();
                store.UseClustering();
                store.ProvisionSchema();
            });
        });
        builder.Services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }
}

/// <summary>A recurring job as Quartz runs it: one at a time in the whole cluster.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob<TJob>(TJob job, ILogger<TJob> log) : IJob
    where TJob : IRecurringJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await job.Run(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Telemetry.JobFailures.Add(1, new("job", context.JobDetail.Key.Name), new("of", "run"));
            log.LogError(
                failure, "Job {Job} failed; it runs again at {Next}", context.JobDetail.Key.Name, context.NextFireTimeUtc);
        }
    }
}
