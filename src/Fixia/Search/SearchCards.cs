using System.Globalization;
using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;
using Fixia.Projects;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Search;

/// <summary>Why a result stands where it does; shown to its owner only.</summary>
/// <param name="Place">Its place, from 1 on.</param>
/// <param name="Words">How well it answers the words, in percent of the best answer among the results; null without words.</param>
/// <param name="Quality">Trust, level, availability and a complete profile, in percent.</param>
/// <param name="Featured">Whether the plan lifts it.</param>
public sealed record RankView(int Place, int? Words, int Quality, bool Featured);

/// <summary>A service in a list; <paramref name="Featured"/> says that its owner's plan has lifted it, <paramref name="Km"/> how far it is from the place asked for.</summary>
public sealed record ServiceCard(
    Guid Id, string Slug, string Title, string Summary, CategoryRef Category, decimal Price, PriceUnit PriceUnit, string Currency, string? City, bool IsRemote, int DeliveryDays, string? Picture, ProfessionalRef Professional,
    bool Featured, int? Km, RankView? Rank);

/// <summary>A project in a list; <paramref name="EarlyAccessUntil"/> while only some plans see it.</summary>
public sealed record ProjectCard(
    Guid Id, string Slug, string Title, string Summary, CategoryRef Category, BudgetView Budget, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int Proposals, int ProposalCap, DateTimeOffset? PublishedAt,
    DateTimeOffset? EarlyAccessUntil, PersonCard Client, int? Km);

/// <summary>A professional in a list.</summary>
public sealed record ProfessionalCard(
    Guid Id, string Handle, string FullName, TrustView Trust, string Level, bool IsPremium, string? Headline, CategoryRef? Category, string? City, int CompletedJobs, int? Km, RankView? Rank);

/// <summary>A value of a filter, and how many results have it.</summary>
public sealed record FacetCount(string Value, string Name, long Count);

/// <summary>How the results divide. When many answer, the numbers are counted on one in sixteen and are about right: <paramref name="IsEstimate"/>.</summary>
/// <param name="Total">Results in all.</param>
/// <param name="IsEstimate">Whether the numbers are estimates.</param>
/// <param name="Categories">The twelve most common.</param>
/// <param name="Cities">The twelve most common.</param>
/// <param name="Levels">Levels of their professionals.</param>
/// <param name="Remote">How many can be done remotely.</param>
/// <param name="Available">How many of whom takes on work now.</param>
/// <param name="Premium">How many of whom has the Premium badge.</param>
/// <param name="Prices">A tenth is cheaper than the first price, half than the second, nine tenths than the third; empty when too few have one.</param>
public sealed record FacetsView(
    long Total, bool IsEstimate, IReadOnlyList<FacetCount> Categories, IReadOnlyList<FacetCount> Cities, IReadOnlyList<FacetCount> Levels, long Remote, long Available, long Premium, IReadOnlyList<decimal> Prices);

/// <summary>A page of results.</summary>
/// <param name="Items">The results.</param>
/// <param name="NextCursor">Send it back as <c>cursor</c> for the next page; null on the last one.</param>
/// <param name="Mended">The words that were looked for instead, when nothing had those asked for.</param>
/// <param name="Relaxed">Whether the results have only some of the words, because none has all.</param>
/// <param name="Facets">How the results divide, when asked for.</param>
public sealed record ResultPage<T>(IReadOnlyList<T> Items, string? NextCursor, string? Mended, bool Relaxed, FacetsView? Facets);

/// <summary>Turns what was found into cards, with people and their trust read once for the whole page.</summary>
internal sealed class SearchCards(FixiaDb db, SearchDatabase database, Finder finder, PeopleCards people, Categories categories, Cities cities, PlanCatalogue plans, FileLinks links, TimeProvider clock, IHttpContextAccessor http)
{
    internal const string ServiceRows = $"""
        select s.id, s.slug, s.title, left(s.description, 220), s.category, s.price, s.price_unit, s.currency, s.city, s.is_remote, s.delivery_days, s.pictures[1], {PeopleCards.Columns}
        from services s join people_cards c on c.id = s.professional_id where s.id = any($1)
        """;

    private const int OwnerColumn = 12;

    private const int SummaryLength = 160;

    private string Language => ProblemTexts.Language(http.HttpContext!.Request);

    public async Task<(ResultPage<ServiceCard>? Page, Problem? Wrong)> Services(SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var (wanted, near, wrong) = await Understand("service", filters, cancel);
        if (wrong is not null)
            return (null, wrong);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (found, facets) = await Ask(wanted!, connection, cancel);
        await using var read = new NpgsqlCommand(ServiceRows, connection) { Parameters = { new() { Value = found.Hits.Select(h => h.Id).ToArray() }, new() { Value = clock.GetUtcNow() } } };
        await read.PrepareAsync(cancel);
        var cards = new Dictionary<Guid, ServiceCard>();
        var byId = found.Hits.ToDictionary(h => h.Id);
        await using (var row = await read.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
            {
                var (id, city) = (row.GetGuid(0), row.IsDBNull(8) ? null : row.GetString(8));
                var hit = byId[id];
                cards.Add(id, new ServiceCard(
                    id, row.GetString(1), row.GetString(2), Summary(row.GetString(3)), await categories.Name(row.GetString(4), Language, cancel), row.GetDecimal(5), Enum.Parse<PriceUnit>(row.GetString(6), true), row.GetString(7), city,
                    row.GetBoolean(9), row.GetInt32(10), row.IsDBNull(11) ? null : links.Thumb(row.GetGuid(11)), PeopleCards.Read(row, OwnerColumn).AsProfessional, hit.Featured, await Km(near, city, cancel), Rank(hit, wanted!, caller)));
            }
        }

        return (Page(found, cards, facets), null);
    }

    public async Task<(ResultPage<ProjectCard>? Page, Problem? Wrong)> Projects(SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var (wanted, near, wrong) = await Understand("project", filters, cancel);
        if (wrong is not null)
            return (null, wrong);
        var plan = caller is { IsProfessional: true } ? await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel) : Plan.Free;
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (found, facets) = await Ask(wanted! with { SeesEarly = plans.Of(plan).EarlyAccess }, connection, cancel);
        var ids = found.Hits.Select(h => h.Id).ToList();
        var projects = await db.Set<Project>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        var counts = await db.Set<Proposal>().Where(o => ids.Contains(o.ProjectId) && o.Status != ProposalStatus.Withdrawn && o.Status != ProposalStatus.Waiting)
            .GroupBy(o => o.ProjectId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var clients = await people.Of(projects.Select(p => p.ClientId), cancel);
        var (cards, now) = (new Dictionary<Guid, ProjectCard>(), clock.GetUtcNow());
        foreach (var p in projects)
        {
            cards.Add(p.Id, new ProjectCard(
                p.Id, p.Slug, p.Title, Summary(p.Description), await categories.Name(p.Category!, Language, cancel), new BudgetView(p.BudgetKind, p.BudgetMin, p.BudgetMax, p.Currency), p.City, p.IsRemote, p.Deadline, p.Urgent,
                counts.GetValueOrDefault(p.Id), p.ProposalCap, p.PublishedAt, p.IsEarlyAt(now) ? p.EarlyAccessUntil : null, clients[p.ClientId].AsClient, await Km(near, p.City, cancel)));
        }

        return (Page(found, cards, facets), null);
    }

    public async Task<(ResultPage<ProfessionalCard>? Page, Problem? Wrong)> Professionals(SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var (wanted, near, wrong) = await Understand("professional", filters, cancel);
        if (wrong is not null)
            return (null, wrong);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (found, facets) = await Ask(wanted!, connection, cancel);
        var rows = await people.Of(found.Hits.Select(h => h.Id), cancel);
        var cards = new Dictionary<Guid, ProfessionalCard>();
        foreach (var hit in found.Hits)
        {
            var person = rows[hit.Id];
            var shown = person.AsProfessional;
            cards.Add(hit.Id, new ProfessionalCard(
                person.Id, shown.Handle, shown.FullName, shown.Trust, shown.Level, shown.IsPremium, shown.Headline, person.Category is null ? null : await categories.Name(person.Category, Language, cancel), person.City,
                person.CompletedJobs, await Km(near, person.City, cancel), Rank(hit, wanted!, caller)));
        }

        return (Page(found, cards, facets), null);
    }

    private static ResultPage<T> Page<T>(Found found, Dictionary<Guid, T> cards, FacetsView? facets) =>
        new([.. found.Hits.Where(h => cards.ContainsKey(h.Id)).Select(h => cards[h.Id])], found.NextCursor, found.Mended, found.Relaxed, facets);

    private static RankView? Rank(Hit hit, Wanted wanted, CurrentUser? caller) => caller?.Id != hit.Owner
        ? null
        : new RankView(hit.Place, wanted.Words is null ? null : (int)Math.Round(hit.Text * 100), (int)Math.Round(hit.Score * 100), hit.Featured);

    private async Task<(Wanted? Wanted, City? Near, Problem? Wrong)> Understand(string kind, SearchFilters filters, CancellationToken cancel)
    {
        var near = await cities.Find(filters.Near, cancel);
        if (filters.Wrong(near) is { } wrong)
            return (null, null, wrong);
        var owner = string.IsNullOrEmpty(filters.Professional) ? (Guid?)null : await db.Set<User>().Where(u => u.Handle == filters.Professional).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancel) ?? Guid.Empty;
        const int usualKm = 50;
        return (new Wanted(kind, filters) { Owner = owner, Around = near is null ? null : await cities.Around(near, filters.Km ?? usualKm, cancel) }, near, null);
    }

    private async Task<(Found Found, FacetsView? Facets)> Ask(Wanted wanted, NpgsqlConnection connection, CancellationToken cancel)
    {
        if (wanted.Filters.Facets != true)
            return (await finder.Find(wanted, connection, cancel), null);
        // Side by side; what turns out to need other words is counted again with them.
        var counting = finder.Count(wanted, wanted.Words, false, cancel);
        var found = await finder.Find(wanted, connection, cancel);
        var counted = await counting;
        if (found.Mended is not null || found.Relaxed)
            counted = await finder.Count(wanted, found.Mended ?? wanted.Words, found.Relaxed, cancel);
        return (found, await Facets(counted, cancel));
    }

    private async Task<FacetsView> Facets(List<(string Facet, string Value, long Total, bool IsEstimate)> counted, CancellationToken cancel)
    {
        IEnumerable<(string Value, long Total)> Of(string facet) => counted.Where(c => c.Facet == facet && c.Value.Length > 0).Select(c => (c.Value, c.Total));
        long Yes(string facet) => Of(facet).FirstOrDefault(c => c.Value == "true").Total;
        var named = new List<FacetCount>();
        foreach (var (slug, total) in Of("category"))
            named.Add(new FacetCount(slug, (await categories.Name(slug, Language, cancel)).Name, total));
        return new FacetsView(
            counted.Where(c => c.Facet == "total").Sum(c => c.Total), counted.Any(c => c.IsEstimate), named,
            [.. Of("city").Select(c => new FacetCount(c.Value, c.Value, c.Total))], [.. Of("level").Select(c => new FacetCount(c.Value, c.Value, c.Total))],
            Yes("remote"), Yes("available"), Yes("premium"), [.. Of("price").Select(c => decimal.Parse(c.Value, CultureInfo.InvariantCulture)).Order()]);
    }

    private async ValueTask<int?> Km(City? near, string? city, CancellationToken cancel) =>
        near is not null && await cities.Find(city, cancel) is { } there ? (int)Math.Round(Cities.Distance(near, there)) : null;

    private static string Summary(string text) => text.Length <= SummaryLength ? text : text[..Math.Max(text.LastIndexOf(' ', SummaryLength), SummaryLength / 2)] + "…";
}
