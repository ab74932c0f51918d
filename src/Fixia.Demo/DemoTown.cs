using System.Diagnostics;
using Fixia.Accounts;
using Fixia.Demo.Filling;
using Fixia.Demo.Script;
using Fixia.Platform.Data;
using Fixia.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fixia.Demo;

/// <summary>People, services, projects and the work that came of them, over the last two years.</summary>
internal sealed class DemoTown(IServiceProvider services, DemoClock clock, TownScript script)
{
    private readonly long began = Stopwatch.GetTimestamp();

    /// <summary>Fills it, unless it is filled. Only one at a time does, and all of it is there at once or none.</summary>
    public async Task<int> Build(Action<string> say)
    {
        void Say(string what) => say($"  {what} · {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        using var gallery = new Gallery(script);
        var connection = services.GetRequiredService<NpgsqlConnection>();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            var stage = new Stage(services, clock, services.GetRequiredService<Diary>(), transaction);
            var taken = Array.Empty<string>();
            await stage.At(0, async db =>
            {
                await db.Alone("the demo town", CancellationToken.None);
                taken = await db.Set<User>().Select(u => u.Email).ToArrayAsync();
            });
            if (taken.Contains(TownScript.Administrator))
                return 0;
            if (taken.Contains(script.Clara.Email))
            {
                await Console.Error.WriteLineAsync(
                    "An earlier version was stopped while it filled in the demo data. Begin anew with ./run --reset.");
                return 1;
            }

            await Play(stage, gallery, Say);
            await gallery.Hang(services.GetRequiredService<Fixia.Files.IFileStore>());
            await transaction.CommitAsync();
        }

        await new LearnWords(services.GetRequiredService<NpgsqlDataSource>()).Run(CancellationToken.None);
        Say("all of it");
        return 0;
    }

    private async Task Play(Stage stage, Gallery gallery, Action<string> say)
    {
        await new People(stage, services, gallery).Arrive(script.Residents, say);
        await Learn(stage);
        var shops = new Shops(stage, gallery, script);
        await shops.Open(say);
        await Learn(stage);
        var labour = new Labour(stage);
        await labour.Do(script.Jobs, say);
        await Learn(stage);
        await new Demand(stage, labour).Ask(script.Asks, say);
        await shops.Close();
        await new Chat(stage).Talk(script.Talks);
        say($"conversations {script.Talks.Count} of {script.Talks.Count}");
        var corners = new Corners(stage, script);
        await corners.Furnish();
        await new Register(stage).Write();
        await corners.Find();
        await corners.Read();
        say("search");
    }

    // What one transaction has written is known to the planner only when it is told.
    private static Task Learn(Stage stage) => stage.At(0, db => db.Database.ExecuteSqlAsync(
        $"""
        analyze users, professional_profiles, role_trust_scores, subscriptions, services, orders, contracts,
            milestones, deliveries, feedback, projects, proposals
        """));
}
