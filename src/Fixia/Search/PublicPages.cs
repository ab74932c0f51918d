using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Search;

/// <summary>The first HTML of a service's page.</summary>
internal sealed class ServicePages(FixiaDb db, PeopleCards people, Categories categories, IOptions<AppOptions> app) : IDescribePages
{
    public string Prefix => "servicios";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        if (await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Slug == name && s.Status == ServiceStatus.Active, cancel) is not { } service)
            return null;
        var owner = await people.Of(service.ProfessionalId, cancel);
        if (!owner.IsProfessional)
            return null;
        var category = await categories.Name(service.Category, "es", cancel);
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
            [$"{category.Name} · {service.City ?? "A distancia"} · $ {service.Price:0.##}", service.Description, $"Ofrecido por {owner.FullName}."],
            [data, Breadcrumbs.Of(url, ("Servicios", "/servicios"), (category.Name, $"/servicios?category={service.Category}"), (service.Title, path))]);
    }
}

/// <summary>The first HTML of a project's page; nothing of what only some may see yet.</summary>
internal sealed class ProjectPages(FixiaDb db, Categories categories, IOptions<AppOptions> app, TimeProvider clock) : IDescribePages
{
    public string Prefix => "proyectos";

    public async Task<PageHead?> Describe(string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<Project>().AsNoTracking().SingleOrDefaultAsync(p => p.Slug == name && p.Status == ProjectStatus.Open && !(p.EarlyAccessUntil > now), cancel) is not { } project)
            return null;
        var category = await categories.Name(project.Category, "es", cancel);
        var path = $"/proyectos/{project.Slug}";
        return new PageHead(
            project.Title, project.Description, path,
            [$"{category.Name} · {project.City ?? "A distancia"} · $ {project.BudgetMin:0.##} a {project.BudgetMax:0.##}", project.Description],
            [Breadcrumbs.Of(app.Value.PublicUrl, ("Proyectos", "/proyectos"), (project.Title, path))]);
    }
}

/// <summary>Trust as schema.org says it.</summary>
internal static class Rating
{
    public static object? Of(TrustView trust) => trust.Percentage is { } percentage
        ? new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "AggregateRating", ["ratingValue"] = percentage, ["bestRating"] = 100, ["worstRating"] = 0, ["ratingCount"] = trust.Total }
        : null;
}

/// <summary>Where a page lies, as schema.org says it.</summary>
internal static class Breadcrumbs
{
    public static object Of(string url, params (string Name, string Path)[] steps) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = steps.Select((step, i) => new Dictionary<string, object>(StringComparer.Ordinal) { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = url + step.Path }).ToList(),
    };
}
