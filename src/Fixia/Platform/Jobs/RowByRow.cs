using Fixia.Platform.Observability;

namespace Fixia.Platform.Jobs;

/// <summary>
/// How a job goes through many rows: each for itself, so that one which fails keeps none of the others waiting. A failure is
/// logged and counted (<c>fixia.jobs.failures</c>), and its row is tried again with the job's next turn.
/// </summary>
/// <typeparam name="TJob">Whose rows they are.</typeparam>
internal sealed class RowByRow<TJob>(FixiaDb db, JobName<TJob> job, ILogger<TJob> log)
    where TJob : IRecurringJob
{
    /// <summary>
    /// Does the work of each row in a transaction of its own, and saves. The rows are listed beforehand: whoever works on one
    /// has to look whether it is still due, because another may have seen to it meanwhile.
    /// </summary>
    public Task InTransactions<TRow>(IEnumerable<TRow> rows, Func<TRow, Task> work, CancellationToken cancel) => Each(
        rows,
        row => db.InTransaction(
            async () =>
            {
                await work(row);
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel),
        cancel);

    /// <summary>Does the work of each row without a transaction around it: for work that asks somebody outside.</summary>
    public async Task Each<TRow>(IEnumerable<TRow> rows, Func<TRow, Task> work, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            try
            {
                await work(row);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                Telemetry.JobFailures.Add(1, new("job", job.Name), new("of", "row"));
                log.LogError(failure, "Job {Job} could not do {Row}; the others go on", job.Name, row);
            }
        }

        db.ChangeTracker.Clear();
    }
}

/// <summary>What a job is called in logs and measurements.</summary>
internal sealed record JobName<TJob>(string Name);
