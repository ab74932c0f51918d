using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Fixia.Bench;

/// <summary>Publishing a service, indexing included, beside writing the same rows and the same document with SQL alone.</summary>
internal sealed class Publishing(NpgsqlDataSource database, HttpClient[] clients, Catalogue catalogue, int connections, TimeSpan length)
{
    private const string ByHand = """
        with made as (insert into services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days, city, is_remote, status, published_at, created_at, updated_at)
                      values ($1, $2, $3, 'x-' || $1, $4, $5, 10000, 'fixed', 5, $6, false, 'active', now(), now(), now()) returning id)
        select id from made
        """;

    public async Task Print()
    {
        var random = new Random(5);
        var owners = new List<(Guid Id, string Token)>();
        for (var i = 0; i < connections; i++)
            owners.Add(await Professional(i));
        var texts = Enumerable.Range(0, 200).Select(_ => catalogue.Trades[random.Next(catalogue.Trades.Count)]).Select(t => (t.Category, Text: catalogue.Text(random, t, "Rosario"))).ToList();
        var http = await Times.Of(connections, length, texts.Count, async (c, i) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/services")
            {
                Content = JsonContent.Create(new { title = texts[i].Text.Title, description = texts[i].Text.Description, category = texts[i].Category, price = 10000, deliveryDays = 5, city = "Rosario", publish = true }),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", owners[c].Token) },
            };
            using var answer = await clients[c].SendAsync(request);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        });
        var raw = await Times.Of(connections, length, texts.Count, async (c, i) =>
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            var id = Guid.CreateVersion7();
            await using (var insert = new NpgsqlCommand(ByHand, connection))
            {
                foreach (var value in new object[] { id, owners[c].Id, texts[i].Text.Title, texts[i].Text.Description, texts[i].Category, "Rosario" })
                    insert.Parameters.Add(new() { Value = value });
                await insert.ExecuteNonQueryAsync();
            }

            await using (var index = new NpgsqlCommand("select search_refresh('service', $1)", connection) { Parameters = { new() { Value = id } } })
                await index.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        });
        Console.WriteLine($"| publishing, indexed | {http.At(0.5):0.0} | {http.At(0.95):0.0} | {http.At(0.99):0.0} | {http.PerSecond:0} | {raw.PerSecond:0} | {100 * http.PerSecond / raw.PerSecond:0} % | | | |");
    }

    private async Task<(Guid Id, string Token)> Professional(int i)
    {
        using var answer = await clients[0].PostAsJsonAsync("/api/auth/register", new { email = $"publisher{i}@bench.example", password = "una frase bien larga", fullName = $"Publica Mucho {i}" });
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var id = body["user"]!["id"]!.GetValue<Guid>();
        await using var activate = database.CreateCommand("update users set is_professional_active = true, professional_since = now(), subscription_type = 'premium', subscription_expires_at = now() + interval '30 days' where id = $1");
        activate.Parameters.Add(new() { Value = id });
        await activate.ExecuteNonQueryAsync();
        return (id, body["accessToken"]!.GetValue<string>());
    }
}
