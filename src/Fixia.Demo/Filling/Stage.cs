using Fixia.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fixia.Demo.Filling;

/// <summary>
/// Where the town is played: at the time each thing happened, through the entities and their reactions, all of it in one
/// transaction.
/// Stopped half way, nothing has happened.
/// </summary>
internal sealed class Stage(IServiceProvider services, DemoClock clock, Diary diary, NpgsqlTransaction transaction)
{
    /// <summary>The moment that is played.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>So many days before the filling.</summary>
    public DateTimeOffset Then(double daysAgo) => clock.Today.AddDays(-daysAgo);

    /// <summary>Plays what happened so many days ago, and tells the people of the demo accounts what it means to them.</summary>
    public async Task At(double daysAgo, Func<FixiaDb, IServiceProvider, Task> happens)
    {
        await Play(clock.Today.AddDays(-daysAgo), happens);
        foreach (var (happened, at) in diary.Take())
            await Play(at, (_, scope) => Diary.Tell(happened, scope));
    }

    /// <inheritdoc cref="At(double, Func{FixiaDb, IServiceProvider, Task})"/>
    public Task At(double daysAgo, Func<FixiaDb, Task> happens) => At(daysAgo, (db, _) => happens(db));

    /// <summary>Some days pass, but not beyond the filling.</summary>
    public void Later(double days)
    {
        var later = clock.Now.AddDays(days);
        clock.Now = later < clock.Today ? later : clock.Today;
    }

    /// <summary>It is another moment.</summary>
    public void Turn(DateTimeOffset to) => clock.Now = to;

    /// <summary>From here on what happens to it is told, when it concerns people of the demo accounts.</summary>
    public void Follow(Guid subject, params IEnumerable<Script.Resident> people) => diary.Follow(subject, people);

    private async Task Play(DateTimeOffset at, Func<FixiaDb, IServiceProvider, Task> happens)
    {
        clock.Now = at;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FixiaDb>();
        await db.Database.UseTransactionAsync(transaction);
        await happens(db, scope.ServiceProvider);
    }
}
