using System.Globalization;
using Fixia.Accounts;
using Fixia.Places;
using Fixia.Platform;
using Fixia.Platform.Text;
using Fixia.Platform.Time;
using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Search;

/// <summary>The first HTML of a service's page.</summary>
internal sealed class ServicePages(
    FixiaDb db, PeopleCards people, Categories categories, IOptions<AppOptions> app) : IDescribePages
{
    private static readonly Texts Words = Texts.In("es");

    public string Prefix => "servicios";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        var left = await db.WhoLeft(Service.NameKind, name, cancel);
        var service = await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Slug == name, cancel)
            ?? await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == left, cancel);
        if (service is not { Status: ServiceStatus.Active })
            return null;
        var owner = await people.Of(service.ProfessionalId, cancel);
        if (!owner.IsProfessional)
            return null;
        var category = await categories.Name(service.Category!, "es", cancel);
        var (url, path) = (app.Value.PublicUrl, $"/servicios/{service.Slug}");
        var data = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@type"] = "Service",
            ["name"] = service.Title,
            ["description"] = service.Description,
            ["serviceType"] = category.Name,
            ["url"] = url + path,
            ["areaServed"] = service.City ?? "Argentina",
            ["offers"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "Offer",
                ["price"] = service.Price,
                ["priceCurrency"] = service.Currency,
                ["url"] = url + path,
            },
            ["provider"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "Person",
                ["name"] = owner.FullName,
                ["url"] = $"{url}/u/{owner.Handle}",
            },
        };
        // Only a rating that exists: somebody new has none.
        if (Rating.Of(owner.Professional) is { } rating)
            data["aggregateRating"] = rating;
        var place = service.City ?? Words.Word("page.remote");
        return new PageHead(
            service.Title,
            Words.Word(
                "page.service.description",
                ("text", service.Description), ("category", category.Name), ("place", place), ("name", owner.FullName)),
            path,
            [
                Words.Word("page.service.facts", ("category", category.Name), ("place", place), ("price", service.Price)),
                service.Description,
                Words.Word("page.service.by", ("name", owner.FullName)),
            ],
            [
                data,
                Breadcrumbs.Of(
                    url,
                    (Words.Word("page.services.title"), "/servicios"),
                    (category.Name, $"/categorias/{service.Category}"),
                    (service.Title, path)),
            ]);
    }
}

/// <summary>The first HTML of a project's page; nothing of what only some may see yet.</summary>
internal sealed class ProjectPages(
    FixiaDb db, Categories categories, IOptions<AppOptions> app, TimeProvider clock) : IDescribePages
{
    private static readonly Texts Words = Texts.In("es");

    public string Prefix => "proyectos";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        var left = await db.WhoLeft(Project.NameKind, name, cancel);
        var project = await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Slug == name, cancel)
            ?? await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == left, cancel);
        if (project is not { PublishedAt: not null, Visibility: ProjectVisibility.Public, Category: { } slug })
            return null;
        var path = $"/proyectos/{project.Slug}";
        if (project.IsEarlyAt(clock.GetUtcNow()) && project is { Status: ProjectStatus.Open, EarlyAccessUntil: { } until })
            return Early(path, until);
        var category = await categories.Name(slug, "es", cancel);
        return new PageHead(
            project.Title,
            project.Description,
            path,
            [Facts(project, category), project.Description],
            [Breadcrumbs.Of(app.Value.PublicUrl, (Words.Word("page.projects.title"), "/proyectos"), (project.Title, path))])
        {
            // Whoever has the address may read it; nobody is to find what no longer takes proposals.
            IsHidden = project.Status != ProjectStatus.Open,
        };
    }

    private static string Facts(Project project, CategoryRef category) => Words.Word(
        "page.project.facts",
        ("category", category.Name),
        ("place", project.City ?? Words.Word("page.remote")),
        ("from", project.BudgetMin),
        ("to", project.BudgetMax));

    // Nothing of what only some may see yet; when it opens, whoever was sent the address may know.
    private static PageHead Early(string path, DateTimeOffset until)
    {
        var time = Argentina.TimeOf(until).ToString("HH:mm", CultureInfo.InvariantCulture);
        var text = Words.Word("project.early", ("time", time));
        return new PageHead(Words.Word("project.early_title"), text, path, [text], []) { IsHidden = true };
    }
}

/// <summary>The first HTML of a category's page: its own words, and its best services.</summary>
internal sealed class CategoryPages(
    SearchDatabase database, Categories categories, Finder finder, FixiaDb db, IOptions<AppOptions> app) : IDescribePages
{
    private static readonly Texts Words = Texts.In("es");

    private const int Shown = 10;

    public string Prefix => "categorias";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        if (await categories.Page(name, "es", cancel) is not { } page)
            return null;
        var wanted = new Wanted("service", SearchFilters.None with { Category = name, Limit = Shown });
        // A page that comes at a busy moment does without them.
        var found = await database.Ask(connection => finder.Find(wanted, connection, cancel), cancel);
        var ids = found.Is(out var best, out _) ? best.Hits.Select(h => h.Id).ToList() : [];
        var services = await db.Set<Service>()
            .AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Title, s.Slug }).ToListAsync(cancel);
        var (url, path) = (app.Value.PublicUrl, $"/categorias/{name}");
        var list = ItemList.Of(url, services.Select(s => new PageLink(s.Title, $"/servicios/{s.Slug}")));
        var steps = page.Parent is null ? new[] { (page.Name, path) } :
        [
            (page.Parent.Name, $"/categorias/{page.Parent.Slug}"), (page.Name, path),
        ];
        var trail = Breadcrumbs.Of(url, [(Words.Word("page.services.title"), "/servicios"), .. steps]);
        return new PageHead(
            page.Name,
            page.Intro,
            path,
            [page.Intro, .. page.Children.Select(c => c.Name), .. services.Select(s => s.Title)],
            [list, trail]);
    }
}

/// <summary>Trust as schema.org says it.</summary>
internal static class Rating
{
    public static object? Of(TrustView trust) => trust.Percentage is { } percentage
        ? new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "AggregateRating",
            ["ratingValue"] = percentage,
            ["bestRating"] = 100,
            ["worstRating"] = 0,
            ["ratingCount"] = trust.Total,
        }
        : null;
}

/// <summary>What a page leads to, as schema.org says it.</summary>
internal static class ItemList
{
    public static object Of(string url, IEnumerable<PageLink> links) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@type"] = "ItemList",
        ["itemListElement"] = links.Select((link, i) => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = link.Name,
            ["url"] = url + link.Path,
        }).ToList(),
    };
}

/// <summary>Where a page lies, as schema.org says it.</summary>
internal static class Breadcrumbs
{
    public static object Of(string url, params (string Name, string Path)[] steps) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = steps.Select((step, i) => new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = step.Name,
                ["item"] = url + step.Path,
            }).ToList(),
        };
}
