using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fixia.Platform.Data;

/// <summary>
/// The database. Saving publishes what the entities recorded: reactions run in the same transaction until nothing more happens,
/// deliveries are written to the outbox, and all of it is committed at once or not at all.
/// </summary>
public sealed class FixiaDb : DbContext
{
    // A reaction that triggers itself would never end; no honest chain of events is this long.
    private const int LongestChain = 20;

    private readonly EventRouter router;

    private List<Action> afterwards = [];

    internal FixiaDb(DbContextOptions<FixiaDb> options, EventRouter router)
        : base(options)
    {
        this.router = router;
        // A refusal undoes its whole transaction, so there is nothing to go back to half way; two statements a save are spared.
        Database.AutoSavepointsEnabled = false;
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Recorded().Any())
        {
            var plain = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (Database.CurrentTransaction is null)
                Committed();
            return plain;
        }

        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        for (var turn = 0; TakeRecorded() is { Count: > 0 } events; turn++)
        {
            if (turn == LongestChain)
                throw new InvalidOperationException(
                    $"{events[0].GetType().Name} keeps setting off reactions that set it off again.");
            foreach (var happened in events)
            {
                await router.React(happened, cancellationToken);
                await Write(router.Deliveries(happened), cancellationToken);
            }

            written += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Not offered: saving publishes events, which needs the asynchronous way.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction (joining the current one if there is one). A problem it returns rolls
    /// everything back.
    /// </summary>
    public async Task<Problem?> InTransaction(Func<Task<Problem?>> work, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null)
            return await work();
        await using IDbContextTransaction transaction = await Database.BeginTransactionAsync(cancel);
        var problem = await work();
        if (problem is null)
            await transaction.CommitAsync(cancel);
        return problem;
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction (joining the current one if there is one) and answers what it made. A
    /// problem it answers rolls everything back.
    /// </summary>
    public async Task<Answer<T>> InTransaction<T>(Func<Task<Answer<T>>> work, CancellationToken cancel)
        where T : notnull
    {
        if (Database.CurrentTransaction is not null)
            return await work();
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var answer = await work();
        if (answer.Is(out _, out _))
            await transaction.CommitAsync(cancel);
        return answer;
    }

    /// <summary>
    /// Lets one at a time go on from here to the end of the current transaction, of all who name the same thing: before something
    /// is counted that must not pass a limit. <paramref name="thing"/> says what is counted and whose: <c>$"keys of {id}"</c>.
    /// </summary>
    public Task Alone(string thing, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({thing}, 7246))", cancel);

    /// <summary>
    /// Saves; when a named constraint of the database refuses, answers the problem that stands for it instead of throwing.
    /// The check beforehand is a courtesy, the constraint is the truth.
    /// </summary>
    public async Task<Problem?> SaveUnless(CancellationToken cancel, params (string Constraint, Problem Problem)[] refusals)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { ConstraintName: { } name }
                                                && Array.Find(refusals, r => r.Constraint == name).Problem is { } problem)
        {
            return problem;
        }
    }

    /// <summary>
    /// Does what is only a hint when the current transaction has been committed, at once if there is none. It may come to nothing
    /// when the server stops in between, and it does not fail.
    /// </summary>
    public void AfterCommit(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Database.CurrentTransaction is null)
            work();
        else
            afterwards.Add(work);
    }

    /// <summary>Called when a transaction of this context has been committed.</summary>
    internal void Committed()
    {
        router.Committed();
        var hints = afterwards;
        afterwards = [];
        hints.ForEach(work => work());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FixiaDb).Assembly);
        Conventions.Apply(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HavePrecision(14, 2);

    /// <summary>Writes messages of the outbox. Of those with a key, a second one is refused without a word.</summary>
    internal async Task Write(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel)
    {
        AddRange(messages.Where(m => m.Key is null));
        foreach (var m in messages.Where(m => m.Key is not null))
        {
            await Database.ExecuteSqlAsync(
                $"""
                insert into outbox (subject, delivery, payload, key, created_at, next_attempt_at)
                values ({m.Subject}, {m.Delivery}, {m.Payload}::jsonb, {m.Key}, {m.CreatedAt}, {m.NextAttemptAt})
                    on conflict do nothing
                """,
                cancel);
        }
    }

    private IEnumerable<Entity> Recorded() =>
        ChangeTracker.Entries<Entity>().Select(e => e.Entity).Where(e => e.Events.Count > 0);

    // Sorted (the order of one entity's events is kept), so that transactions which touch the same subjects lock them in the same
    // order.
    private List<IEvent> TakeRecorded() => [.. Recorded().ToList().SelectMany(e => e.TakeEvents()).OrderBy(e => e.Subject)];
}
