using System.Text.RegularExpressions;
using Fixia.Contracts;
using Fixia.Demo.Drawing;
using Fixia.Demo.Script;
using Fixia.Demo.Town;
using Fixia.Files;
using Fixia.Projects;
using Fixia.Services;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Demo;

/// <summary>What the demo town says, read as its pages show it.</summary>
public sealed partial class TownScriptTests
{
    // As many as a page of results or of opinions shows.
    private const int Page = 24;

    private static readonly TownScript Town = new();

    [Fact]
    public void Every_trade_there_is_has_words_of_its_own()
    {
        var leaves = Directory.GetFiles(Path.Combine(Sources.Root, "src", "Fixia", "Places", "Schema"),
            "*.sql").SelectMany(File.ReadLines)
            .Select(line => Leaf().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value).Distinct().ToList();
        leaves.Count.ShouldBeGreaterThan(100);
        leaves.Except(Trades.All.Select(t => t.Category)).ShouldBeEmpty();
        Trades.All.ShouldAllBe(t => t.Offers.Count >= 2 && t.Needs.Count >= 1 && t.Praise.Count >= 2 && t.Deliveries.Count >= 1);
        Town.Workers.Select(w => w.Practice!.Trade).Distinct().Count().ShouldBe(Trades.All.Count, "somebody works in each");
    }

    [Fact]
    public void No_two_cards_of_services_projects_or_people_read_alike()
    {
        var services = Town.Workers.SelectMany(w => w.Practice!.Offerings).Select(o => o.Words).ToList();
        Differ(services.Select(s => s.Title));
        Differ(services.Select(s => s.Description));
        Differ(Town.Asks.Select(a => a.Brief.Title));
        Differ(Town.Asks.Select(a => a.Brief.Description));
        Differ(Town.Residents.Select(r => r.Who.Name));
        Differ(Town.Workers.Select(w => w.Practice!.Bio));
        foreach (var trade in Town.Workers.GroupBy(w => w.Practice!.Trade))
            Differ(trade.Select(w => w.Practice!.Headline));
        foreach (var city in Town.Workers.GroupBy(w => w.Who.City))
            Apart(city.Select(w => w.Practice!.Headline), Page);
    }

    [Fact]
    public void Letters_and_opinions_that_are_read_together_differ()
    {
        foreach (var ask in Town.Asks)
            Differ(ask.Bids.Select(b => b.Offer.Letter));
        foreach (var author in Town.Asks.SelectMany(a => a.Bids).GroupBy(b => b.Author))
            Apart(author.Select(b => b.Offer.Letter), Page);
        foreach (var trade in Town.Jobs.Where(j => j.Course.OfWork is not null).GroupBy(j => j.Offering.Trade))
            Apart(trade.Where(j => j.Course.OfWork!.Likes).Select(j => j.Course.OfWork!.Words), Page);
        foreach (var worker in Town.Jobs.Where(j => j.Course.OfWork is not null).GroupBy(j => j.Offering.Owner))
        {
            Apart(worker.OrderBy(j => j.At).Select(j => j.Course.OfWork!.Words), Page / 2);
            Apart(worker.Where(j => j.Course.OfWork!.Likes).Select(j => j.Course.OfWork!.Reply).OfType<string>(), 4);
        }
    }

    [Fact]
    public void Opinions_of_a_trade_use_no_words_of_another()
    {
        var whose = Trades.All.SelectMany(t => t.Praise.Select(p => (p, t.Category))).ToLookup(x => x.p, x => x.Category);
        foreach (var job in Town.Jobs.Where(j => j.Course.OfWork is not null))
            foreach (var words in whose.Where(w => job.Course.OfWork!.Words.Contains(w.Key, StringComparison.Ordinal)))
                words.ShouldContain(job.Offering.Trade.Category, job.Course.OfWork!.Words);
    }

    [Fact]
    public void There_is_work_in_every_state()
    {
        Town.Jobs.Select(j => j.Course.Fate).Distinct().Order().ShouldBe(Enum.GetValues<Fate>());
        Town.Asks.Select(a => a.Ending).Distinct().Order().ShouldBe(Enum.GetValues<Ending>());
        Town.Asks.SelectMany(a => a.Bids).Select(b => b.Answered).Distinct().Order().ShouldBe(Enum.GetValues<Answered>());
        Town.Workers.SelectMany(w => w.Practice!.Offerings).Select(o => o.Ends).Distinct()
            .ShouldBe([ServiceStatus.Active, ServiceStatus.Paused, ServiceStatus.Draft], true);
        Town.Asks.ShouldContain(a => a.Brief.Visibility == ProjectVisibility.Invitation);
    }

    [Fact]
    public void Conversations_fit_the_trade_and_where_the_work_stands_and_some_wait_for_the_demo_accounts()
    {
        Town.Talks.Count.ShouldBeGreaterThan(50);
        Town.Talks.ShouldAllBe(t => t.Dialogue.Lines.Count >= 3 && t.Dialogue.Lines.Count <= 25);
        Town.Talks.ShouldAllBe(t => t.Dialogue.Manner == t.Professional.Practice!.Trade.Manner.Name
            && t.Client != t.Professional);
        Town.Talks.SelectMany(t => t.Lines).ShouldAllBe(l => !l.Line.Text.Contains('{') && l.At > 0);
        Differ(Town.Talks.Select(t =>
            $"{t.Client.Email} {t.Professional.Email} {t.Service?.Words.Title}{t.Project?.At}{t.Contract?.At}"));
        foreach (var who in new[] { Town.Clara, Town.Juan, Town.Maria })
        {
            var own = Town.Talks.Where(t => t.Client == who || t.Professional == who).ToList();
            own.Count.ShouldBeGreaterThan(3, who.Email);
            own.ShouldContain(t => t.Ends < 2 && t.Dialogue.Lines.Last().Who == (t.Client == who ? 'p' : 'c'), who.Email);
        }
    }

    [Fact]
    public void What_is_offered_and_asked_for_keeps_to_the_rules()
    {
        foreach (var offer in Town.Workers.SelectMany(w => w.Practice!.Offerings).Select(o => o.Words))
        {
            offer.Title.Length.ShouldBeInRange(8, ServiceOffer.LongestTitle, offer.Title);
            offer.Description.Length.ShouldBeInRange(30, 5000, offer.Title);
            offer.Packages.Select(p => p.Price).ShouldBe(offer.Packages.Select(p => p.Price).Order());
            offer.Tags.ShouldAllBe(t => t.Length >= 2 && t.Length <= 30);
        }

        foreach (var ask in Town.Asks)
        {
            ask.Brief.Title.Length.ShouldBeInRange(8, ProjectBrief.LongestTitle, ask.Brief.Title);
            ask.Brief.Description.Length.ShouldBeInRange(30, 5000, ask.Brief.Title);
            ask.Brief.BudgetMax.ShouldBeGreaterThanOrEqualTo(ask.Brief.BudgetMin, ask.Brief.Title);
            foreach (var bid in ask.Bids)
                bid.Offer.Check().ShouldBeNull(bid.Offer.Letter);
        }
    }

    [Fact]
    public async Task Drawings_are_pictures_the_product_takes()
    {
        var folder = Directory.CreateTempSubdirectory("fixia-drawn-");
        try
        {
            var path = Path.Combine(folder.FullName, "one.webp");
            await File.WriteAllBytesAsync(path, Scenes.Draw("carpinteria", 0, 5, Scenes.Width));
            (await FileContent.Of(path, default)).ShouldNotBeNull()
                .ShouldSatisfyAllConditions(c => c.Width.ShouldBe(Scenes.Width), c => c.Height.ShouldBe(Scenes.Height));
            await File.WriteAllBytesAsync(path, Portrait.Draw(4, true, 96));
            (await FileContent.Of(path, default)).ShouldNotBeNull().Width.ShouldBe(96);
        }
        finally
        {
            folder.Delete(true);
        }

        Portrait.Draw(4, true, 96).ShouldBe(Portrait.Draw(4, true, 96));
        Portrait.Draw(4, true, 96).ShouldNotBe(Portrait.Draw(5, true, 96));
    }

    private static void Differ(IEnumerable<string> texts) => texts.GroupBy(t => t).Where(g => g.Count() > 1).Select(g =>
        g.Key).ShouldBeEmpty();

    private static void Apart(IEnumerable<string> texts, int within)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, at) in texts.Select((text, at) => (text, at)))
        {
            if (last.TryGetValue(text, out var before))
                (at - before).ShouldBeGreaterThanOrEqualTo(within, text);
            last[text] = at;
        }
    }

    [GeneratedRegex("^    \\('([a-z0-9-]+)', '[a-z0-9-]+', '")]
    private static partial Regex Leaf();
}
