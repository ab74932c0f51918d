using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Fixia.Places;
using Fixia.Platform.Web;
using Fixia.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Fixia.Bench;

/// <summary>One size, measured.</summary>
internal sealed class Measurement(
    string connection, NpgsqlDataSource database, Catalogue catalogue, Uri address, int connections, TimeSpan length, int size)
{
    private readonly HttpClient[] clients =
    [
        .. Enumerable.Range(0, connections).Select(_ => new HttpClient { BaseAddress = address }),
    ];

    /// <summary>Prints the table.</summary>
    /// <param name="only">Parts of the names of the rows wanted; all when there are none.</param>
    /// <param name="stop">Stops the server, so that it takes no part in what is measured last.</param>
    public async Task Print(IReadOnlyCollection<string> only, Func<Task> stop)
    {
        bool Wanted(string name) => only.Count == 0 || only.Any(o => name.Contains(o, StringComparison.OrdinalIgnoreCase));
        Console.WriteLine($"\n### {size:N0} services, {size / 3:N0} projects\n");
        Console.WriteLine("| | p50 ms | p95 ms | p99 ms | a second | the same without HTTP | HTTP of it | ILIKE, a second | "
            + "times ILIKE | rank every match, a second |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var question in Questions.Of(catalogue, await Rare()).Where(q => Wanted(q.Name)))
            await Row(question, naive: true);
        if (Wanted("deep"))
            await Row(await Deep(), naive: false);
        if (Wanted("projects"))
            await Row(Questions.Projects(catalogue), naive: false);
        if (Wanted("suggestions"))
            await Row(Questions.Suggestions(catalogue), naive: false);
        if (Wanted("home page"))
            await Row(Questions.Home, naive: false);
        if (Wanted("crowd"))
            await Crowd(Questions.Crowd(catalogue));
        if (!Wanted("publishing, saved searches"))
            return;
        var saved = new SavedSearches(database, catalogue, length);
        await saved.Fill();
        await new Publishing(database, clients, catalogue, connections, length).Print(stop);
        await saved.Print();
    }

    private async Task Row(Question question, bool naive)
    {
        async Task Http(int c, int i)
        {
            using var answer = await clients[c].GetAsync(question.Paths[i]);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException(
                    $"{question.Paths[i]}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await answer.Content.ReadAsByteArrayAsync();
        }

        await using var search = SearchDatabase.Of(connection, new SearchOptions(), NullLoggerFactory.Instance);
        List<Func<int, int, Task>> ways = [Http];
        if (question.Paths[0].StartsWith("/api/services", StringComparison.Ordinal))
            ways.Add(await Raw(question, search));
        else if (question.Paths[0].StartsWith(Questions.SuggestionsPath, StringComparison.Ordinal))
            ways.Add(RawSuggestions(question, search));
        var times = await Times.SideBySide(connections, length, question.Paths.Count, length, ways);
        var (http, raw) = (times[0], times.ElementAtOrDefault(1));
        Times? like = null, ranked = null;
        if (naive && question.Words[0] is not null)
        {
            like = await Naive(question, NaiveLike);
            ranked = await Naive(question, NaiveRank);
        }

        string Per(Times? times) => times is null ? "" : times.PerSecond.ToString(
            times.PerSecond < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
        var share = raw is null ? "" : $"{100 * http.PerSecond / raw.PerSecond:0} %";
        var ratio = like is null ? "" : $"{http.PerSecond / like.PerSecond:0}";
        Console.WriteLine($"| {question.Name} | {http.At(0.5):0.0} | {http.At(0.95):0.0} | {http.At(0.99):0.0} "
            + $"| {http.PerSecond:0} | {Per(raw)} | {share} | {Per(like)} | {ratio} | {Per(ranked)} |");
    }

    // Many more than there are connections to search with; who is told to come again is counted, and whatever else goes wrong.
    private async Task Crowd(Question question)
    {
        const int many = 32;
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        var (busy, failed) = (0, 0);
        var answered = new System.Collections.Concurrent.ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Times.Of(many, length * 3, question.Paths.Count, async (_, i) =>
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(question.Paths[i]);
            await answer.Content.ReadAsByteArrayAsync();
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter?.Delta is { } later)
            {
                Interlocked.Increment(ref busy);
                await Task.Delay(later);
            }
            else if (answer.IsSuccessStatusCode)
            {
                answered.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            else
            {
                Interlocked.Increment(ref failed);
            }
        });
        var times = new Times([.. answered.Order()], clock.Elapsed.TotalSeconds);
        var (p50, p95, p99) = (times.At(0.5), times.At(0.95), times.At(0.99));
        Console.WriteLine($"| {question.Name} | {p50:0.0} | {p95:0.0} | {p99:0.0} | {times.PerSecond:0} | | | | | |");
        Console.WriteLine($"\nOf the last row, {busy} were told to come again in a second, and did; {failed} failed.");
    }

    // The statements the server sends, without HTTP.
    private async Task<Func<int, int, Task>> Raw(Question question, SearchDatabase search)
    {
        var cities = new Cities(database);
        var finder = new Finder(new Meaning(), new Ranking(TimeProvider.System), new Sorting(TimeProvider.System));
        var wanted = new List<Wanted>();
        foreach (var path in question.Paths)
            wanted.Add(await Understand(path, cities));
        return (_, i) => search.Ask(
            async open =>
            {
                var found = await finder.Find(wanted[i], open, default);
                if (wanted[i].Filters.Facets == true)
                    await Facets.Read(open, wanted[i], found.Asked, default);
                await using var read = new NpgsqlCommand(ServiceSearch.Rows, open);
                read.Parameters.Add(new() { Value = found.Hits.Select(h => h.Id).ToArray() });
                read.Parameters.Add(new() { Value = TimeProvider.System.GetUtcNow() });
                await read.PrepareAsync();
                await using var rows = await read.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                    rows.GetString(2);
                return true;
            },
            default);
    }

    // Without what a node remembers.
    private static Func<int, int, Task> RawSuggestions(Question question, SearchDatabase search)
    {
        var typed = question.Paths.Select(
            path => Cities.Plain(Uri.UnescapeDataString(path[Questions.SuggestionsPath.Length..]))).ToList();
        return (_, i) => search.Ask(open => Suggestions.Find(typed[i], open, default), default);
    }

    private static async Task<Wanted> Understand(string path, Cities cities)
    {
        var asked = path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..]
            .Split('&').Select(p => p.Split('=', 2))
            .ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        string? Text(string name) => asked.GetValueOrDefault(name);
        decimal? Number(string name) => asked.TryGetValue(name, out var value) ? decimal.Parse(
            value, CultureInfo.InvariantCulture) : null;
        bool? Yes(string name) => asked.TryGetValue(name, out var value) ? value == "true" : null;
        var filters = SearchFilters.None with
        {
            Q = Text("q"),
            Category = Text("category"),
            City = Text("city"),
            Near = Text("near"),
            Km = (int?)Number("km"),
            MinPrice = Number("minPrice"),
            MaxPrice = Number("maxPrice"),
            MinTrust = (int?)Number("minTrust"),
            Available = Yes("available"),
            Sort = Text("sort"),
            Facets = Yes("facets"),
            Cursor = Cursor<Position>.TryParse(Text("cursor"), out var cursor) ? cursor : null,
            Limit = (int?)Number("limit"),
        };
        var near = await cities.Find(filters.Near, default);
        return new Wanted("service", filters)
        {
            Around = near is null ? null : await cities.Around(near, filters.Km ?? 50, default),
        };
    }

    // What most sites of this kind do: a page of the newest that contain the word, and how many there are.
    private const string NaiveLike = """
        select id, title from services where status = 'active' and (title ilike '%' || $1 || '%'
            or description ilike '%' || $1 || '%') order by published_at desc limit 20;
        select count(*) from services where status = 'active' and (title ilike '%' || $1 || '%'
            or description ilike '%' || $1 || '%')
        """;

    // Full text search with an index, but every match ranked and counted.
    private const string NaiveRank = """
        select id from search_documents_service where words @@ websearch_to_tsquery('spanish', fixia_words($1))
            order by ts_rank_cd(words, websearch_to_tsquery('spanish', fixia_words($1))) desc limit 20;
        select count(*) from search_documents_service where words @@ websearch_to_tsquery('spanish', fixia_words($1))
        """;

    private async Task<Times> Naive(Question question, string sql)
    {
        var statements = sql.Split(';');
        var all = new List<double>();
        var clock = Stopwatch.StartNew();
        // A few are enough to know how slow it is; one after the other, at least three and no longer than the others had.
        for (var i = 0; i < question.Words.Count && (all.Count < 3 || clock.Elapsed < length); i++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var statement in statements)
            {
#pragma warning disable CA2100 // Constants of this class.
                await using var command = database.CreateCommand(statement);
#pragma warning restore CA2100
                command.Parameters.Add(new() { Value = question.Words[i]! });
                await command.ExecuteScalarAsync();
            }

            all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // Two connections would do no more than twice as many on two cores.
        return new Times([.. all.Order()], clock.Elapsed.TotalSeconds / connections);
    }

    // Words of the dictionary that few have: between 5 and 20, where the catalogue is large enough.
    private async Task<List<string>> Rare()
    {
        var found = new List<string>();
        foreach (var word in catalogue.Rare(4000))
        {
            await using var count = database.CreateCommand("select count(*) from (select 1 from search_documents_service where "
                + "words @@ websearch_to_tsquery('spanish', fixia_words($1)) limit 21) few");
            count.Parameters.Add(new() { Value = word });
            if ((long)(await count.ExecuteScalarAsync())! is >= 5 and <= 20)
                found.Add(word);
            if (found.Count == 60)
                break;
        }

        return found.Count > 0 ? found : [.. catalogue.Rare(60)];
    }

    // The cursors of pages far down of common and typical searches.
    private async Task<Question> Deep()
    {
        var paths = new List<string>();
        var (first, sixth) = (catalogue.Trades[0].Words[0], catalogue.Trades[5].Words[0]);
        foreach (var start in new[] { "q=servicio", "q=presupuesto", "category=hogar", "limit=50", $"q={first}", $"q={sixth}" })
        {
            var path = $"/api/services?{start}{(start.StartsWith("limit", StringComparison.Ordinal) ? "" : "&limit=50")}";
            string? cursor = null;
            for (var page = 0; page < 40; page++)
            {
                var answer = JsonNode.Parse(await clients[0].GetStringAsync(cursor is null ? path : $"{path}&cursor={cursor}"))!;
                if (answer["nextCursor"]?.GetValue<string>() is not { } next)
                    break;
                cursor = next;
                if (page >= 20)
                    paths.Add($"{path}&cursor={cursor}");
            }
        }

        return new Question("deep, pages 21 to 40 of 50", paths.Count > 0 ? paths : ["/api/services?limit=50"], [null]);
    }
}
