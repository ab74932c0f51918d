using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Fixia.Bench;

/// <summary>
/// Publishing a service, indexing and matching all saved searches included, beside the same statements with SQL alone: the
/// owner's row locked while the limit of the plan is looked at, the service, its document and its message written in one
/// transaction, and the message carried out and taken away in another.
/// </summary>
internal sealed class Publishing(
    NpgsqlDataSource database, HttpClient[] clients, Catalogue catalogue, int connections, TimeSpan length)
{
    // A delivery that the server does not know, so that it leaves the message alone.
    private const string Delivery = "Bench(ServiceShown)";

    private const string Service = """
        insert into services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days, city,
            is_remote, status, published_at, created_at, updated_at)
        values ($1, $2, $3, 'x-' || $1, $4, $5, 10000, 'fixed', 5, $6, false, 'active', now(), now(), now())
        """;

    private const string Match = """
        insert into saved_search_hits (search_id, document_id, tell_from, found_at)
        select m.search_id, $1, now(), now() from search_matches($1, 'service') m join users u on u.id = m.user_id
            and u.suspended_at is null
        on conflict do nothing
        """;

    public async Task Print(Func<Task> stop)
    {
        var random = new Random(5);
        var owners = new List<(Guid Id, string Token)>();
        for (var i = 0; i < connections; i++)
            owners.Add(await Professional(i));
        var texts = Enumerable.Range(0, 200)
            .Select(_ => catalogue.Trades[random.Next(catalogue.Trades.Count)])
            .Select(t => (t.Category, Text: catalogue.Text(random, t, "Rosario"))).ToList();
        var http = (await Times.SideBySide(connections, length, texts.Count, 3 * length, [async (c, i) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/services")
            {
                Content = JsonContent.Create(
                    new
                    {
                        title = texts[i].Text.Title,
                        description = texts[i].Text.Description,
                        category = texts[i].Category,
                        price = 10000,
                        deliveryDays = 5,
                        city = "Rosario",
                        publish = true,
                    }),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", owners[c].Token) },
            };
            using var answer = await clients[c].SendAsync(request);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }]))[0];
        var waiting = await Waiting();
        await stop();
        var bySql = await Times.SideBySide(
            connections,
            length,
            texts.Count,
            length,
            [
                .. new[] { true, false }.Select(
                    whole => (Func<int, int, Task>)((c, i) => BySql(owners[c].Id, texts[i].Category, texts[i].Text, whole))),
            ]);
        var (raw, rows) = (bySql[0], bySql[1]);
        Console.WriteLine($"| publishing, indexed | {http.At(0.5):0.0} | {http.At(0.95):0.0} | {http.At(0.99):0.0} | "
            + $"{http.PerSecond:0} | {raw.PerSecond:0} | {100 * http.PerSecond / raw.PerSecond:0} % | | | |");
        Console.Error.WriteLine($"  messages still to carry out after {http.Sorted.Length} publications over HTTP: {waiting}");
        Console.WriteLine($"| of it, the row and its document alone (SQL) | {rows.At(0.5):0.0} | {rows.At(0.95):0.0} | "
            + $"{rows.At(0.99):0.0} | {rows.PerSecond:0} | | | | | |");
    }

    private async Task<long> Waiting()
    {
        await using var count = database.CreateCommand("select count(*) from outbox");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task BySql(Guid owner, string category, (string Title, string Description) text, bool whole)
    {
        var id = Guid.CreateVersion7();
        await using (var connection = await database.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            if (whole)
                await Say(connection, "select * from users where id = $1 for update", owner);
            await Say(connection, Service, id, owner, text.Title, text.Description, category, "Rosario");
            await Say(connection, "select search_refresh('service', $1)", id);
            if (whole)
                await Say(connection, "insert into outbox (subject, delivery, payload, created_at, next_attempt_at, attempts) "
                    + "values ($1, $2, '{}', now(), now(), 0)", id, Delivery);
            await transaction.CommitAsync();
        }

        if (!whole)
            return;
        await using (var connection = await database.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await Say(
                connection, "select * from outbox where subject = $1 and delivery = $2 for update skip locked", id, Delivery);
            await Say(connection, Match, id);
            await Say(connection, "delete from outbox where subject = $1 and delivery = $2", id, Delivery);
            await transaction.CommitAsync();
        }
    }

    private static async Task Say(NpgsqlConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // Constants of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    private async Task<(Guid Id, string Token)> Professional(int i)
    {
        using var answer = await clients[0].PostAsJsonAsync(
            "/api/auth/register",
            new { email = $"publisher{i}@bench.example", password = "una frase bien larga", fullName = $"Publica Mucho {i}" });
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var id = body["user"]!["id"]!.GetValue<Guid>();
        await using var activate = database.CreateCommand("update users set email_verified_at = now(), is_professional_active = "
            + "true, professional_since = now(), subscription_type = 'premium', subscription_expires_at = now() + interval '30 "
            + "days' where id = $1");
        activate.Parameters.Add(new() { Value = id });
        await activate.ExecuteNonQueryAsync();
        return (id, body["accessToken"]!.GetValue<string>());
    }
}
