using System.Diagnostics;
using Fixia.Platform.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;

namespace Fixia.Bench;

/// <summary>Fills a database: services, a third as many projects, a quarter as many professionals.</summary>
internal sealed class Loader(string connection, int services)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly Random random = new(services);

    public async Task<Catalogue> Fill()
    {
        await using var database = NpgsqlDataSource.Create(connection + ";Command Timeout=0");
        await new SchemaRunner(database, NullLogger<SchemaRunner>.Instance).Apply(default);
        var catalogue = await Words(database);
        var time = Stopwatch.StartNew();
        void Say(string what) => Console.Error.WriteLine($"  {what}: {time.Elapsed.TotalSeconds:0} s");
        var people = await People(database, catalogue);
        Say("people");
        await Services(database, catalogue, people);
        Say("services");
        await Projects(database, catalogue, people);
        Say("projects");
        await Index(database);
        Say("index");
        await new Search.LearnWords(database).Run(default);
        await Run(database, "vacuum analyze");
        Say("dictionary, statistics");
        return catalogue;
    }

    private static async Task<Catalogue> Words(NpgsqlDataSource database)
    {
        var trades = new List<(string, string[])>();
        await using (
            var read = database.CreateCommand(
                "select w.category, string_to_array(w.words, ' ') from category_words w order by 1"))
        await using (var rows = await read.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                trades.Add((rows.GetString(0), [.. rows.GetFieldValue<string[]>(1).Where(w => w.Length >= 3)]));
        }

        var cities = new List<(string, double)>();
        await using (var read = database.CreateCommand("select name from cities order by case name when 'Buenos Aires' then 0 "
            + "when 'Córdoba' then 1 when 'Rosario' then 2 when 'Mendoza' then 3 when 'La Plata' then 4 else 5 end, name"))
        await using (var rows = await read.ExecuteReaderAsync())
        {
            for (var sum = 0.0; await rows.ReadAsync();)
                cities.Add((rows.GetString(0), sum += 1.0 / (cities.Count + 1)));
        }

        return new Catalogue { Trades = trades, Cities = cities };
    }

    private async Task<List<(
        Guid Id, (string, string[]) Trade, string City)>> People(NpgsqlDataSource database, Catalogue catalogue)
    {
        var people = Enumerable.Range(0, Math.Max(50, services / 4))
            .Select(
                i => (
                    Id: Guid.CreateVersion7(Now.AddSeconds(-i)),
                    Trade: catalogue.Trades[random.Next(catalogue.Trades.Count)],
                    City: catalogue.City(random)))
            .ToList();
        await Copy(database, "users (id, email, full_name, handle, password_hash, city, created_at, is_professional_active, "
            + "professional_since, subscription_type, subscription_expires_at)", people.Select((p, i) => (object?[])
            [
                p.Id,
                $"p{i}@bench.example",
                $"Persona {i}",
                $"persona-{i}",
                "-",
                p.City,
                Now.AddDays(-400),
                true,
                Now.AddDays(-400),
                i % 10 < 6 ? "basic" : i % 10 < 9 ? "premium" : "enterprise",
                Now.AddDays(300),
            ]));
        await Copy(database, "professional_profiles (user_id, headline, bio, category, level, availability_status, "
            + "completed_jobs, created_at)", people.Select((p, i) => (object?[])
            [
                p.Id,
                $"{p.Trade.Words[0]} en {p.City}",
                i % 3 == 0 ? null : "Años de oficio.",
                p.Trade.Category,
                (i % 20) switch { 0 => "expert", < 4 => "outstanding", < 10 => "growing", _ => "new" },
                i % 8 == 0 ? "busy" : "available",
                i % 60,
                Now.AddDays(-400),
            ]));
        await Copy(database, "role_trust_scores (user_id, role, total_likes, total_feedback, distinct_givers, trust_percentage, "
            + "wilson_lower_bound, last_calculated_at)", people.Select(p =>
        {
            var total = (int)(80 * Math.Pow(random.NextDouble(), 3));
            var likes = (int)Math.Round(total * (0.7 + (random.NextDouble() * 0.3)));
            var share = total == 0 ? 0 : (double)likes / total;
            var wilson = total == 0
                ? 0
                : (
                    share + (1.9208 / total) - (
                        1.96 * Math.Sqrt(((share * (1 - share)) + (0.9604 / total)) / total))) / (1 + (3.8416 / total));
            return (object?[])[p.Id, "professional", likes, total, total, Math.Round((decimal)share * 100, 2), wilson, Now];
        }));
        return people.ConvertAll(p => (p.Id, (p.Trade.Category, p.Trade.Words), p.City));
    }

    private Task Services(
        NpgsqlDataSource database, Catalogue catalogue, List<(Guid Id, (string, string[]) Trade, string City)> people) => Copy(
        database, "services (id, professional_id, title, slug, description, category, price, price_unit, delivery_days, city, "
            + "range_km, is_remote, status, published_at, created_at, updated_at)",
        Enumerable.Range(0, services).Select(i =>
        {
            var owner = people[random.Next(people.Count)];
            var (title, description) = catalogue.Text(random, owner.Trade, owner.City);
            var (id, at) = (Guid.CreateVersion7(Now.AddMinutes(-i)), Now.AddMinutes(-i));
            return (object?[])
            [
                id, owner.Id, title, $"s-{i}", description, owner.Trade.Item1, Price(), "fixed", 1 + random.Next(30), owner.City,
                random.Next(10) < 3 ? 20 : null, random.Next(5) == 0, "active", at, at, at,
            ];
        }));

    private Task Projects(
        NpgsqlDataSource database, Catalogue catalogue, List<(Guid Id, (string, string[]) Trade, string City)> people) => Copy(
        database, "projects (id, client_id, title, slug, description, category, budget_kind, budget_min, budget_max, city, "
            + "is_remote, urgent, proposal_cap, status, published_at, created_at)",
        Enumerable.Range(0, services / 3).Select(i =>
        {
            var trade = catalogue.Trades[random.Next(catalogue.Trades.Count)];
            var city = catalogue.City(random);
            var (title, description) = catalogue.Text(random, trade, city);
            var (at, price) = (Now.AddMinutes(-i * 3), Price());
            return (object?[])
            [
                Guid.CreateVersion7(at), people[random.Next(people.Count)].Id, title, $"p-{i}", description, trade.Category,
                "fixed", price / 2, price, city, random.Next(5) == 0, false, 10, "open", at, at,
            ];
        }));

    private decimal Price() => Math.Round((decimal)(2000 * Math.Exp(random.NextDouble() * 5)) / 100) * 100;

    // As search_refresh does it, but all at once: tiers measured first, indexes made last.
    private static async Task Index(NpgsqlDataSource database)
    {
        foreach (var (kind, view) in new[]
        {
            ("service", "search_service_documents"),
            ("project", "search_project_documents"),
            ("professional", "search_professional_documents"),
        })
        {
            await Run(database, $"""
                update search_tiers t set floor = s.floor
                from unnest((select array_agg(tier order by tier) from search_tiers where kind = '{kind}' and share < 1),
                            (select percentile_disc((select array_agg(share order by tier) from search_tiers where kind = '{kind}'
                                and share < 1)) within group (order by score desc) from {view})) s(tier, floor)
                where t.tier = s.tier
                """);
        }

        await Run(database, "do $$ declare t int; begin for t in select tier from search_tiers loop execute format('drop index "
            + "search_words_%s', t); end loop; end $$; drop index search_sample_words_service, search_sample_words_project, "
            + "search_sample_words_professional");
        // Two connections: as many as there are cores to speak of.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async half =>
        {
            await Documents(
                database,
                "service",
                "v.range_km",
                "v.delivery_days",
                "v.trust",
                "v.level",
                "v.is_available",
                "v.is_premium",
                "null::timestamptz",
                "v.price",
                "v.is_remote",
                half);
            await Documents(
                database,
                "project",
                "null::int",
                "null::int",
                "null::smallint",
                "null::text",
                "true",
                "false",
                "v.early_until",
                "v.price",
                "v.is_remote",
                half);
            await Documents(
                database,
                "professional",
                "v.range_km",
                "null::int",
                "v.trust",
                "v.level",
                "v.is_available",
                "v.is_premium",
                "null::timestamptz",
                "null::numeric",
                "false",
                half);
        }));
        await Run(database, "insert into search_sample select kind, tier, id, owner_id, score, published_at, category, city, "
            + "price, delivery_days, trust, level, is_remote, is_available, is_premium, early_until, words || search_part(id) "
            + "from search_documents where search_lot(id) % 16 = 0");
        await Run(database, "do $$ declare t int; begin for t in select tier from search_tiers loop execute format('create "
            + "index search_words_%s on search_documents_%s using gin (words) with (fastupdate = off)', t, t); end loop; end $$");
        foreach (var kind in new[] { "service", "project", "professional" })
            await Run(
                database,
                $"create index search_sample_words_{kind} on search_sample_{kind} using gin (words) with (fastupdate = off)");
    }

    private static Task Documents(
        NpgsqlDataSource database,
        string kind,
        string range,
        string days,
        string trust,
        string level,
        string available,
        string premium,
        string early,
        string price,
        string remote,
        int half) => Run(database, $"""
        insert into search_documents (kind, tier, id, owner_id, score, published_at, category, city, price, delivery_days, trust,
            level, is_remote, is_available, is_premium, early_until, words)
        select '{kind}', search_tier('{kind}', v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, {price},
            {days}, {trust}, {level}, {remote}, {available}, {premium}, {early},
               v.stems || search_filters('{kind}', nullif(v.category, ''), v.city, {range}, {price}, {days}, {level}, {remote},
                   {available}, {premium}, v.owner_id)
        from search_{kind}_documents v where abs(hashtext(v.id::text)) % 2 = {half}
        """);

    private static async Task Copy(NpgsqlDataSource database, string into, IEnumerable<object?[]> rows)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                if (value is null)
                    await copy.WriteNullAsync();
                else if (value is string text)
                    await copy.WriteAsync(text, NpgsqlDbType.Text);
                else
                    await copy.WriteAsync(value);
            }
        }

        await copy.CompleteAsync();
    }

    internal static async Task Run(NpgsqlDataSource database, string sql)
    {
#pragma warning disable CA2100 // Texts of this program.
        await using var command = database.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
