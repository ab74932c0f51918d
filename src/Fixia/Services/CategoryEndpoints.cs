using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>A kind of work. Parents group; leaves are what services and projects choose.</summary>
internal sealed record Category(string Slug, string? ParentSlug, string NameEs, string NameEn, int Position);

/// <summary>A group of categories, named in the caller's language.</summary>
public sealed record CategoryGroup(string Slug, string Name, IReadOnlyList<CategoryName> Children);

/// <summary>A category, named in the caller's language.</summary>
public sealed record CategoryName(string Slug, string Name);

internal static class CategoryEndpoints
{
    public static void MapCategories(this IEndpointRouteBuilder api) =>
        api.MapGet("/categories", Tree).WithTags("Services").Requires(Permission.Browse);

    private static async Task<Ok<List<CategoryGroup>>> Tree(HttpRequest request, FixiaDb db, CancellationToken cancel)
    {
        var english = ProblemTexts.Language(request) == "en";
        var all = await db.Database
            .SqlQuery<Category>($"select slug as \"Slug\", parent_slug as \"ParentSlug\", name_es as \"NameEs\", name_en as \"NameEn\", position as \"Position\" from categories order by position")
            .ToListAsync(cancel);
        var children = all.ToLookup(c => c.ParentSlug, c => new CategoryName(c.Slug, english ? c.NameEn : c.NameEs), StringComparer.Ordinal);
        return TypedResults.Ok(children[null].Select(p => new CategoryGroup(p.Slug, p.Name, [.. children[p.Slug]])).ToList());
    }
}
