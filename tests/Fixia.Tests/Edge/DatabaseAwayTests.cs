using System.Net;
using System.Net.Http.Headers;
using Fixia.Tests.Story;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Edge;

/// <summary>Without its database the server says so, and when to come again; when it is back, everything is.</summary>
public class DatabaseAwayTests
{
    [Fact]
    public async Task While_the_database_is_away_people_and_programs_are_told_when_to_come_again()
    {
        var server = new FixiaServer();
        server.Settings["Web:Root"] = Path.Combine(Sources.Root, "src", "web");
        await using var fixia = await Marketplace.Open(server);
        var person = await fixia.Register("Paciencia Espera");
        using var http = new HttpClient { BaseAddress = fixia.Address };
        var name = new NpgsqlConnectionStringBuilder(server.Database).Database;

        await Administer($"alter database {name} with allow_connections false");
        await Administer($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        foreach (var path in new[] { "/api/plans", "/api/services", "/api/home", "/api/me", "/api/categories/plomeria",
            "/sitemap.xml" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
                continue; // Told from memory.
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.RetryAfter.ShouldNotBeNull(path);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", path);
            (await answer.Code()).ShouldBe("unavailable", path);
        }

        var me = await fixia.Get("/api/me", person);
        (me.Status, me.Code).ShouldBe((503, "unavailable"));
        var login = await fixia.Post("/api/auth/login", new { email = person.Email, password = "una frase bien larga" });
        (login.Status, login.Code).ShouldBe((503, "unavailable"));
        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using (var asked = new HttpRequestMessage(HttpMethod.Get, "/servicios/plomeria-en-cordoba"))
        {
            asked.Headers.Accept.ParseAdd("text/html");
            using var page = await http.SendAsync(asked);
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
            page.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
            (await page.Content.ReadAsStringAsync()).ShouldContain("Fixia no puede responder en este momento");
        }

        await Administer($"alter database {name} with allow_connections true");
        (await fixia.Get("/api/me", person)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_waits_for_a_connection_in_vain_is_told_to_come_again()
    {
        var server = new FixiaServer();
        server.Settings["ConnectionStrings:Fixia"] = server.Database + ";Maximum Pool Size=4;Timeout=1";
        await using var fixia = await Marketplace.Open(server);
        var person = await fixia.Register("Paciencia Pileta");
        await fixia.Do(async services =>
        {
            // Whoever has a connection keeps it; the dispatcher of the outbox gets none back either.
            using var enough = new CancellationTokenSource();
            var database = services.GetRequiredService<NpgsqlDataSource>();
            var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var hogs = Enumerable.Range(0, 8).Select(_ => Hold(database, full, enough.Token)).ToList();
            await full.Task;
            var answer = await fixia.Get("/api/me", person);
            await enough.CancelAsync();
            await Task.WhenAll(hogs);
            (answer.Status, answer.Code).ShouldBe((503, "busy"));
        });
        (await fixia.Get("/api/me", person)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_the_database_refuses_while_it_is_busy_can_be_tried_again()
    {
        await using var fixia = await Marketplace.Open(new FixiaServer());
        var (told, name) = (new List<(string State, int Status, string? Code)>(), 'a');
        foreach (var state in new[] { "40001", "40P01", "55P03", "57014", "53200", "58030", "57P01" })
        {
            // Refused where the account is written, the way PostgreSQL refuses a transaction that it cannot go on with.
            await fixia.Do(async services =>
            {
                await using var refuse = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"""
                    create or replace function refuse_users() returns trigger language plpgsql as
                        $$ begin raise exception 'not now' using errcode = '{state}'; end $$;
                    create or replace trigger users_refused before insert on users for each row execute function refuse_users();
                    """);
                await refuse.ExecuteNonQueryAsync();
            });
            var answer = await fixia.Post(
                "/api/auth/register",
                new { email = $"{name}@fixia.example", password = "una frase bien larga", fullName = $"Paz {name++}{name}" });
            told.Add((state, answer.Status, answer.Code));
        }

        told.ShouldBe(
        [
            ("40001", 409, "changed_meanwhile"),
            ("40P01", 409, "changed_meanwhile"),
            ("55P03", 503, "busy"),
            ("57014", 503, "busy"),
            ("53200", 503, "unavailable"),
            ("58030", 503, "unavailable"),
            ("57P01", 503, "unavailable"),
        ]);
    }

    private static async Task Hold(NpgsqlDataSource database, TaskCompletionSource full, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(until);
                await Task.Delay(Timeout.Infinite, until);
            }
            catch (Exception nothing) when (nothing is NpgsqlException or OperationCanceledException)
            {
                // None came free in time, or the test is over.
                full.TrySetResult();
            }
        }
    }

    private static async Task Administer(string sql)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("FIXIA_TEST_POSTGRES"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name made by the server of this test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
