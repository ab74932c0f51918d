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
            ["offers"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "Offer", ["price"] = service.Price, ["priceCurrency"] = service.Currency, ["url"] = url + path },
            ["provider"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "Person", ["name"] = owner.FullName, ["url"] = $"{url}/u/{owner.Handle}" },
        };
        // Only a rating that exists: somebody new has none.
        if (Rating.Of(owner.Professional) is { } rating)
            data["aggregateRating"] = rating;
        return new PageHead(
            service.Title, $"{service.Description} {category.Name}, {service.City ?? "a distancia"}. Por {owner.FullName}.", path,
            [
                $"{category.Name} · {service.City ?? "A distancia"} · $ {service.Price:0.##}",
                service.Description,
                $"Ofrecido por {owner.FullName}.",
            ],
            [
                data,
                Breadcrumbs.Of(
                    url,
                    ("Servicios", "/servicios"),
                    (category.Name, $"/categorias/{service.Category}"),
                    (service.Title, path)),
            ]);
    }
}

/// <summary>The first HTML of a project's page; nothing of what only some may see yet.</summary>
internal sealed class ProjectPages(
    FixiaDb db, Categories categories, IOptions<AppOptions> app, TimeProvider clock) : IDescribePages
{
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
            [
                $"{category.Name} · {project.City ?? "A distancia"} · $ {project.BudgetMin:0.##} a {project.BudgetMax:0.##}",
                project.Description,
            ],
            [Breadcrumbs.Of(app.Value.PublicUrl, ("Proyectos", "/proyectos"), (project.Title, path))])
        {
            // Whoever has the address may read it; nobody is to find what no longer takes proposals.
            IsHidden = project.Status != ProjectStatus.Open,
        };
    }

    // Nothing of what only some may see yet; when it opens, whoever was sent the address may know.
    private static PageHead Early(string path, DateTimeOffset until)
    {
        var (words, time) = (Texts.In("es"), Argentina.TimeOf(until).ToString("HH:mm", CultureInfo.InvariantCulture));
        var text = words.Word("project.early", ("time", time));
        return new PageHead(words.Word("project.early_title"), text, path, [text], []) { IsHidden = true };
    }
}

/// <summary>The first HTML of a category's page: its own words, and its best services.</summary>
internal sealed class CategoryPages(
    SearchDatabase database, Categories categories, Finder finder, FixiaDb db, IOptions<AppOptions> app) : IDescribePages
{
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
        return new PageHead(
            page.Name,
            page.Intro,
            path,
            [page.Intro, .. page.Children.Select(c => c.Name), .. services.Select(s => s.Title)],
            [list, Breadcrumbs.Of(url, [("Servicios", "/servicios"), .. steps])]);
    }
}

/// <summary>Trust as schema.org says it.</summary>
internal static class Rating
{
    public static object? Of(TrustView trust) => trust.Percentage is { } percentage
        ? new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "AggregateRating", ["ratingValue"] = percentage, ["bestRating"] = 100, ["worstRating"] = 0, ["ratingCount"] = trust.Total }
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
            ["itemListElement"] = steps.Select((step, i) => new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = url + step.Path }).ToList(),
        };
}
