using System.Diagnostics;
using Fixia.Tests.Sandbox;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using Plan = Fixia.Accounts.Plan;

namespace Fixia.Tests.Search;

/// <summary>Many search at once, with few connections.</summary>
public class BusyTests
{
    [Fact]
    public async Task Of_searches_with_facets_from_everywhere_at_once_none_hangs_and_none_fails()
    {
        await using var fixia = await Open(connections: 4, patience: 5000);
        string[] words = ["pintura", "pimtura rosario"];
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(i => Ask(fixia, $"/api/services?q={words[i % 2]}&facets=true")));
        // Those that come when all turns to search are taken are told so; whoever has a turn is answered.
        answers.ShouldAllBe(a => a.Status == 200 || (a.Status == 503 && a.Code == "busy" && a.RetryAfter == "1"));
        answers.Count(a => a.Status == 200).ShouldBeGreaterThanOrEqualTo(4);
        answers.ShouldAllBe(a => a.Took < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Who_finds_no_connection_free_is_told_at_once_to_come_again()
    {
        await using var fixia = await Open(connections: 1, patience: 50);
        (await fixia.Get("/api/services?q=pintura")).Status.ShouldBe(200);
        var seen = new List<Told>();
        await fixia.Do(async services =>
        {
            // Nobody gets past a lock on what all searches read; it stands for a search that takes long.
            await using var locking = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
            await using (var transaction = await locking.BeginTransactionAsync())
            {
                await using (var take = new NpgsqlCommand("lock table search_documents in access exclusive mode", locking))
                    await take.ExecuteNonQueryAsync();
                var first = Ask(fixia, "/api/services?q=pintura&facets=true");
                await Waits(locking);
                var others = Enumerable.Range(0, 8).Select(_ => Ask(fixia, "/api/professionals?facets=true"));
                seen.AddRange(await Task.WhenAll(others));
                seen.Add(await Ask(fixia, "/api/search/suggestions?q=plom"));
                await transaction.RollbackAsync();
                (await first).Status.ShouldBe(200);
            }
        });
        seen.ShouldAllBe(a => a.Status == 503 && a.Code == "busy" && a.RetryAfter == "1");
        seen.ShouldAllBe(a => a.Took < TimeSpan.FromSeconds(2));
        (await fixia.Get("/api/services?q=pintura&facets=true")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_second_connection_would_be_noticed()
    {
        await using var fixia = await Marketplace.Open();
        var watch = new OneConnection();
        await fixia.Do(async services =>
        {
            watch.Watch("by turns");
            var database = services.GetRequiredService<NpgsqlDataSource>();
            await (await database.OpenConnectionAsync()).DisposeAsync();
            await (await database.OpenConnectionAsync()).DisposeAsync();
        });
        watch.Seen.ShouldBeEmpty();
        await fixia.Do(async services =>
        {
            watch.Watch("at once");
            var database = services.GetRequiredService<NpgsqlDataSource>();
            await using var one = await database.OpenConnectionAsync();
            await using var count = database.CreateCommand("select 1");
            await count.ExecuteScalarAsync();
        });
        watch.Seen.Keys.ShouldBe(["at once"]);
    }

    private static async Task<Marketplace> Open(int connections, int patience)
    {
        var server = new FixiaServer
        {
            Settings = { ["Search:Connections"] = $"{connections}", ["Search:PatienceMilliseconds"] = $"{patience}" },
        };
        var fixia = await Marketplace.Open(server);
        var painter = await fixia.Professional("Pedro Pintor", Plan.Premium);
        for (var i = 0; i < 6; i++)
        {
            var service = new
            {
                title = $"Pintura de ambiente número {i}",
                description = "Pinto paredes y cielorrasos con dos manos de látex.",
                category = "pintura",
                price = 1000 + i,
                priceUnit = "fixed",
                deliveryDays = 3,
                city = "Rosario",
                isRemote = false,
                publish = true,
            };
            (await fixia.Post("/api/services", service, painter)).Status.ShouldBe(201);
        }

        return fixia;
    }

    // Until somebody stands before the lock of this transaction.
    private static async Task Waits(NpgsqlConnection locking)
    {
        const string look = """
            select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
                           where d.datname = current_database() and not l.granted)
            """;
        await using var waits = new NpgsqlCommand(look, locking);
        await SandboxHost.Eventually(async () => await waits.ExecuteScalarAsync() is true, "a search that waits", 60);
    }

    private static async Task<Told> Ask(Marketplace fixia, string path)
    {
        var clock = Stopwatch.StartNew();
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var answer = await http.GetAsync(path);
        var code = answer.IsSuccessStatusCode ? null : await answer.Code();
        return new Told((int)answer.StatusCode, code, answer.Headers.RetryAfter?.ToString(), clock.Elapsed);
    }

    private sealed record Told(int Status, string? Code, string? RetryAfter, TimeSpan Took);
}
