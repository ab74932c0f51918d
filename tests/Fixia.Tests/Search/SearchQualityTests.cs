using Fixia.Search;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;
using Plan = Fixia.Accounts.Plan;

namespace Fixia.Tests.Search;

/// <summary>What people type, and what they expect to see among the first five.</summary>
public class SearchQualityTests
{
    [Fact]
    public async Task Every_query_finds_what_a_person_would_expect_in_the_first_five()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Todo", Plan.Premium);
        foreach (var line in Lines("catalogue.tsv"))
        {
            var made = await fixia.Post(
                "/api/services",
                new { title = line[1], description = line[2] + " Consultá sin compromiso.", category = line[0], price = 10000, priceUnit = "fixed", deliveryDays = 3, city = line[3] == "-" ? null : line[3], isRemote = line[3] == "-", publish = true },
                professional);
            made.Status.ShouldBe(201, made.Body?.ToJsonString());
        }

        await fixia.Run<LearnWords>();
        var missed = new List<string>();
        var queries = Lines("queries.tsv").ToList();
        queries.Count.ShouldBeGreaterThanOrEqualTo(60);
        foreach (var line in queries)
        {
            var found = (await fixia.Get($"/api/services?limit=5&q={Uri.EscapeDataString(line[0])}"))["items"].AsArray().Select(s => s!["title"]!.GetValue<string>()).ToList();
            if (!found.Contains(line[1]))
                missed.Add($"{line[0]}: not {line[1]}, but {string.Join(" | ", found)}");
        }

        missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_a_search_with_words_neither_repeat_nor_lose_anything()
    {
        await using var fixia = await Marketplace.Open();
        var professional = await fixia.Professional("Pedro Pintor", Plan.Premium);
        for (var i = 0; i < 23; i++)
            await fixia.Post("/api/services", new { title = $"Pintura de ambiente número {i}", description = "Pinto paredes y cielorrasos con dos manos de látex.", category = "pintura", price = 1000 + i, priceUnit = "fixed", deliveryDays = 3, city = "Rosario", isRemote = false, publish = true }, professional);
        var (seen, cursor) = (new List<string>(), string.Empty);
        do
        {
            // Mistyped on purpose: the next pages belong to the words that were meant.
            var page = await fixia.Get($"/api/services?limit=5&q=pimtura{cursor}");
            seen.AddRange(page["items"].AsArray().Select(s => s!["title"]!.GetValue<string>()));
            cursor = page.Body!["nextCursor"]?.GetValue<string>() is { } next ? "&cursor=" + Uri.EscapeDataString(next) : string.Empty;
        }
        while (cursor.Length > 0);
        seen.Count.ShouldBe(23);
        seen.Distinct().Count().ShouldBe(23);
    }

    [Fact]
    public async Task A_premium_plan_lifts_two_results_at_most_and_never_past_what_answers_better()
    {
        await using var fixia = await Marketplace.Open();
        object Offer(string title, string category = "pintura") => new { title, description = "Trabajo prolijo, con garantía y presupuesto claro.", category, price = 1000, priceUnit = "fixed", deliveryDays = 3, city = "Rosario", isRemote = false, publish = true };
        var premium = await fixia.Professional("Paula Premium", Plan.Premium);
        for (var i = 0; i < 4; i++)
            await fixia.Post("/api/services", Offer("Pintura de frentes hermosa"), premium);
        foreach (var name in new[] { "Pedro Uno", "Pedro Dos" })
            await fixia.Post("/api/services", Offer("Pintura de frentes hermosa"), await fixia.Professional(name));
        var better = await fixia.Professional("Pedro Mejor");
        await fixia.Post("/api/services", Offer("Frentes, frentes: pintura de frentes"), better);
        await fixia.Post("/api/services", Offer("Empapelado de paredes interiores", "carpinteria"), premium);

        var found = (await fixia.Get("/api/services?q=pintura de frentes"))["items"].AsArray().Select(s => (Title: s!["title"]!.GetValue<string>(), Featured: s["featured"]!.GetValue<bool>())).ToList();
        found[0].Title.ShouldBe("Frentes, frentes: pintura de frentes");
        found.Count(f => f.Featured).ShouldBe(2);
        // Equal otherwise, the two that were lifted come before the newer ones that were not.
        found[1].Featured.ShouldBeTrue();
        found[2].Featured.ShouldBeTrue();
        found.ShouldNotContain(f => f.Title.StartsWith("Empapelado", StringComparison.Ordinal));
        (await fixia.Get("/api/services"))["items"].AsArray().ShouldAllBe(s => !s!["featured"]!.GetValue<bool>());
    }

    private static IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(Sources.Root, "tests", "Fixia.Tests", "Search", file)).Where(l => l.Length > 0).Select(l => l.Split('\t'));
}
