using Fixia.Accounts;
using Fixia.Contracts;
using Fixia.Projects;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Search;

/// <summary>A service in a list; <paramref name="Featured"/> says that its owner's plan has lifted it.</summary>
public sealed record ServiceCard(
    Guid Id, string Slug, string Title, string Summary, CategoryRef Category, decimal Price, PriceUnit PriceUnit, string Currency, string? City, bool IsRemote, int DeliveryDays, ProfessionalRef Professional, bool Featured);

/// <summary>A project in a list.</summary>
public sealed record ProjectCard(
    Guid Id, string Slug, string Title, string Summary, CategoryRef Category, BudgetView Budget, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int Proposals, int ProposalCap, DateTimeOffset? PublishedAt, PersonCard Client);

/// <summary>A professional in a list.</summary>
public sealed record ProfessionalCard(string Handle, string FullName, TrustView Trust, string Level, bool IsPremium, string? Headline, CategoryRef? Category, string? City, int CompletedJobs);

/// <summary>How much there is.</summary>
public sealed record Counts(int Professionals, int Services, int Projects, int ContractsCompleted);

/// <summary>What the home page shows.</summary>
public sealed record HomeView(Counts Counts, IReadOnlyList<ServiceCard> RecentServices, IReadOnlyList<ProfessionalCard> TopProfessionals, IReadOnlyList<ProjectCard> OpenProjects);

internal static class SearchEndpoints
{
    public static void MapSearchEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/services", Services).Requires(Permission.Browse).WithTags("Search");
        api.MapGet("/projects", Projects).Requires(Permission.Browse).WithTags("Search");
        api.MapGet("/professionals", Professionals).Requires(Permission.Browse).WithTags("Search");
        api.MapGet("/home", Home).Requires(Permission.Browse).WithTags("Search");
    }

    private static async Task<Ok<Page<ServiceCard>>> Services(
        string? q, string? category, string? city, bool? remote, decimal? minPrice, decimal? maxPrice, string? professional, string? cursor, int? limit, SearchCards cards, CancellationToken cancel) =>
        TypedResults.Ok(await cards.Services(new Wanted("service", q, category, city, remote, minPrice, maxPrice, professional, cursor, limit), cancel));

    private static async Task<Ok<Page<ProjectCard>>> Projects(
        string? q, string? category, string? city, bool? remote, decimal? minBudget, decimal? maxBudget, string? cursor, int? limit, CurrentUser? user, SearchCards cards, CancellationToken cancel) =>
        TypedResults.Ok(await cards.Projects(new Wanted("project", q, category, city, remote, minBudget, maxBudget, null, cursor, limit), user, cancel));

    private static async Task<Ok<Page<ProfessionalCard>>> Professionals(string? q, string? category, string? city, SearchCards cards, CancellationToken cancel) =>
        TypedResults.Ok(new Page<ProfessionalCard>(await cards.Professionals(q, category, city, Cursor.MostItems, cancel), null));

    private static async Task<Ok<HomeView>> Home(SearchCards cards, CancellationToken cancel) => TypedResults.Ok(new HomeView(
        await cards.Count(cancel),
        (await cards.Services(new Wanted("service", null, null, null, null, null, null, null, null, 6), cancel)).Items,
        await cards.Professionals(null, null, null, 6, cancel),
        (await cards.Projects(new Wanted("project", null, null, null, null, null, null, null, null, 6), null, cancel)).Items));
}

/// <summary>Turns what was found into cards, with people and their trust read once for the whole page.</summary>
internal sealed class SearchCards(FixiaDb db, NpgsqlDataSource database, Finder finder, PeopleCards people, Categories categories, PlanCatalogue plans, TimeProvider clock, IHttpContextAccessor http)
{
    private const int SummaryLength = 160;

    private string Language => ProblemTexts.Language(http.HttpContext!.Request);

    public async Task<Page<ServiceCard>> Services(Wanted wanted, CancellationToken cancel)
    {
        var found = await finder.Find(wanted, true, cancel);
        var ids = found.ConvertAll(f => f.Id);
        var services = await db.Set<Service>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        var owners = await people.Of(services.Values.Select(s => s.ProfessionalId), cancel);
        var cards = new List<ServiceCard>();
        foreach (var (s, featured) in found.Where(f => services.ContainsKey(f.Id)).Select(f => (services[f.Id], f.Featured)))
        {
            cards.Add(new ServiceCard(
                s.Id, s.Slug, s.Title, Summary(s.Description), await categories.Name(s.Category, Language, cancel), s.Price, s.PriceUnit, s.Currency, s.City, s.IsRemote, s.DeliveryDays, owners[s.ProfessionalId].AsProfessional, featured));
        }

        return Page<ServiceCard>.Of(cards, Cursor.Limit(wanted.Limit), last => found.Find(f => f.Id == last.Id)!);
    }

    public async Task<Page<ProjectCard>> Projects(Wanted wanted, CurrentUser? caller, CancellationToken cancel)
    {
        var plan = caller is { IsProfessional: true } ? await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel) : Plan.Free;
        var found = await finder.Find(wanted, plans.Of(plan).EarlyAccess, cancel);
        var ids = found.ConvertAll(f => f.Id);
        var projects = await db.Set<Project>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var counts = await db.Set<Proposal>().Where(o => ids.Contains(o.ProjectId) && o.Status != ProposalStatus.Withdrawn && o.Status != ProposalStatus.Waiting)
            .GroupBy(o => o.ProjectId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var clients = await people.Of(projects.Values.Select(p => p.ClientId), cancel);
        var cards = new List<ProjectCard>();
        foreach (var p in found.Where(f => projects.ContainsKey(f.Id)).Select(f => projects[f.Id]))
        {
            cards.Add(new ProjectCard(
                p.Id, p.Slug, p.Title, Summary(p.Description), await categories.Name(p.Category, Language, cancel), new BudgetView(p.BudgetKind, p.BudgetMin, p.BudgetMax, p.Currency), p.City, p.IsRemote, p.Deadline, p.Urgent,
                counts.GetValueOrDefault(p.Id), p.ProposalCap, p.PublishedAt, clients[p.ClientId].AsClient));
        }

        return Page<ProjectCard>.Of(cards, Cursor.Limit(wanted.Limit), last => found.Find(f => f.Id == last.Id)!);
    }

    public async Task<List<ProfessionalCard>> Professionals(string? q, string? category, string? city, int limit, CancellationToken cancel)
    {
        await using var search = database.CreateCommand("""
            select id from people_cards
            where has_profile and is_professional_active and subscription_expires_at > $1
              and ($2::text is null or to_tsvector('spanish', fixia_words(concat_ws(' ', full_name, headline, (select words from category_words w where w.category = people_cards.category))))
                                       @@ websearch_to_tsquery('spanish', fixia_words($2)))
              and ($3::text[] is null or category = any($3))
              and ($4::text is null or unaccent(lower(city)) = unaccent(lower($4)))
            order by professional_wilson desc, id limit $5
            """);
        search.Parameters.Add(new() { Value = clock.GetUtcNow() });
        search.Parameters.Add(new() { Value = string.IsNullOrWhiteSpace(q) ? DBNull.Value : q, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        search.Parameters.Add(new() { Value = string.IsNullOrEmpty(category) ? DBNull.Value : await categories.Under(category, cancel), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Text });
        search.Parameters.Add(new() { Value = string.IsNullOrWhiteSpace(city) ? DBNull.Value : city.Trim(), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        search.Parameters.Add(new() { Value = limit });
        var ids = new List<Guid>();
        await using (var rows = await search.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
                ids.Add(rows.GetGuid(0));
        }

        var found = await people.Of(ids, cancel);
        var cards = new List<ProfessionalCard>();
        foreach (var person in ids.Select(id => found[id]))
        {
            var shown = person.AsProfessional;
            cards.Add(new ProfessionalCard(
                shown.Handle, shown.FullName, shown.Trust, shown.Level, shown.IsPremium, shown.Headline, person.Category is null ? null : await categories.Name(person.Category, Language, cancel), person.City, person.CompletedJobs));
        }

        return cards;
    }

    public async Task<Counts> Count(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return new Counts(
            await db.Set<User>().CountAsync(u => u.IsProfessionalActive && u.SubscriptionExpiresAt > now, cancel),
            await db.Set<Service>().CountAsync(s => s.Status == ServiceStatus.Active, cancel),
            await db.Set<Project>().CountAsync(p => p.Status == ProjectStatus.Open, cancel),
            await db.Set<Contract>().CountAsync(c => c.Status == ContractStatus.Completed, cancel));
    }

    private static string Summary(string text) => text.Length <= SummaryLength ? text : text[..Math.Max(text.LastIndexOf(' ', SummaryLength), SummaryLength / 2)] + "…";
}
