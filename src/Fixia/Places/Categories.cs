using System.Collections.Frozen;
using Npgsql;

namespace Fixia.Places;

/// <summary>A category by its slug and name.</summary>
public sealed record CategoryRef(string Slug, string Name);

/// <summary>A branch of the tree.</summary>
public sealed record CategoryNode(string Slug, string Name, IReadOnlyList<CategoryRef> Children);

/// <summary>The page of a category.</summary>
/// <param name="Slug">Name in the address.</param>
/// <param name="Name">What people read, in their language.</param>
/// <param name="Parent">The branch it belongs to; null of a branch.</param>
/// <param name="Children">The leaves of a branch.</param>
/// <param name="Intro">What one finds there and how to choose.</param>
/// <param name="Brief">What to tell when asking for such work: questions, one a line; empty of a branch.</param>
public sealed record CategoryPage(
    string Slug,
    string Name,
    CategoryRef? Parent,
    IReadOnlyList<CategoryRef> Children,
    string Intro,
    IReadOnlyList<string> Brief);

/// <summary>The tree of categories: two levels. It changes with the schema, so it is read once.</summary>
public sealed class Categories(NpgsqlDataSource database)
{
    private FrozenDictionary<string, Row>? rows;

    private sealed record Row(string Slug, string? Parent, string Spanish, string English, int Position)
    {
        public required string IntroEs { get; init; }

        public required string IntroEn { get; init; }

        public required string BriefEs { get; init; }

        public required string BriefEn { get; init; }
    }

    /// <summary>Whether something can be published under it: leaves only.</summary>
    public async ValueTask<bool> IsLeaf(string? slug, CancellationToken cancel) =>
        slug is not null && (await Rows(cancel)).GetValueOrDefault(slug)?.Parent is not null;

    /// <summary>The category and, of a branch, its leaves; nothing for one that does not exist.</summary>
    public async ValueTask<string[]> Under(string slug, CancellationToken cancel) =>
        [.. (await Rows(cancel)).Values.Where(r => r.Slug == slug || r.Parent == slug).Select(r => r.Slug)];

    /// <summary>Its name in a language.</summary>
    public async ValueTask<CategoryRef> Name(string slug, string language, CancellationToken cancel)
    {
        var row = (await Rows(cancel))[slug];
        return new CategoryRef(slug, language == "en" ? row.English : row.Spanish);
    }

    /// <summary>The whole tree.</summary>
    public async ValueTask<List<CategoryNode>> Tree(string language, CancellationToken cancel)
    {
        var all = (await Rows(cancel)).Values.OrderBy(r => r.Position).ToList();
        string Of(Row row) => language == "en" ? row.English : row.Spanish;
        List<CategoryRef> Under(Row branch) =>
        [
            .. all.Where(c => c.Parent == branch.Slug).Select(c => new CategoryRef(c.Slug, Of(c))),
        ];
        return [.. all.Where(r => r.Parent is null).Select(r => new CategoryNode(r.Slug, Of(r), Under(r)))];
    }

    /// <summary>The page of one; null when there is none.</summary>
    public async ValueTask<CategoryPage?> Page(string slug, string language, CancellationToken cancel)
    {
        var all = await Rows(cancel);
        if (!all.TryGetValue(slug, out var row))
            return null;
        CategoryRef Ref(Row r) => new(r.Slug, language == "en" ? r.English : r.Spanish);
        return new CategoryPage(
            slug,
            Ref(row).Name,
            row.Parent is null ? null : Ref(all[row.Parent]),
            [.. all.Values.Where(r => r.Parent == slug).OrderBy(r => r.Position).Select(Ref)],
            language == "en" ? row.IntroEn : row.IntroEs,
            (language == "en" ? row.BriefEn : row.BriefEs).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async ValueTask<FrozenDictionary<string, Row>> Rows(CancellationToken cancel)
    {
        if (rows is { Count: > 0 })
            return rows;
        await using var read = database.CreateCommand(
            "select slug, parent_slug, name_es, name_en, position, intro_es, intro_en, brief_es, brief_en from categories");
        await using var found = await read.ExecuteReaderAsync(cancel);
        var list = new List<Row>();
        while (await found.ReadAsync(cancel))
        {
            var parent = found.IsDBNull(1) ? null : found.GetString(1);
            list.Add(new Row(found.GetString(0), parent, found.GetString(2), found.GetString(3), found.GetInt32(4))
            {
                IntroEs = found.GetString(5),
                IntroEn = found.GetString(6),
                BriefEs = found.GetString(7),
                BriefEn = found.GetString(8),
            });
        }

        return rows = list.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
    }
}
