using System.Collections.Frozen;
using Npgsql;

namespace Fixia.Services;

/// <summary>A category by its slug and name.</summary>
public sealed record CategoryRef(string Slug, string Name);

/// <summary>A branch of the tree.</summary>
public sealed record CategoryNode(string Slug, string Name, IReadOnlyList<CategoryRef> Children);

/// <summary>The tree of categories: two levels. It changes with the schema, so it is read once.</summary>
public sealed class Categories(NpgsqlDataSource database)
{
    private FrozenDictionary<string, Row>? rows;

    private sealed record Row(string Slug, string? Parent, string Spanish, string English, int Position);

    /// <summary>Whether something can be published under it: leaves only.</summary>
    public async ValueTask<bool> IsLeaf(string? slug, CancellationToken cancel) => slug is not null && (await Rows(cancel)).GetValueOrDefault(slug)?.Parent is not null;

    /// <summary>The category and, of a branch, its leaves; nothing for one that does not exist.</summary>
    public async ValueTask<string[]> Under(string slug, CancellationToken cancel) => [.. (await Rows(cancel)).Values.Where(r => r.Slug == slug || r.Parent == slug).Select(r => r.Slug)];

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
        return [.. all.Where(r => r.Parent is null).Select(r => new CategoryNode(r.Slug, Of(r), [.. all.Where(c => c.Parent == r.Slug).Select(c => new CategoryRef(c.Slug, Of(c)))]))];
    }

    private async ValueTask<FrozenDictionary<string, Row>> Rows(CancellationToken cancel)
    {
        if (rows is { Count: > 0 })
            return rows;
        await using var read = database.CreateCommand("select slug, parent_slug, name_es, name_en, position from categories");
        await using var found = await read.ExecuteReaderAsync(cancel);
        var list = new List<Row>();
        while (await found.ReadAsync(cancel))
            list.Add(new Row(found.GetString(0), found.IsDBNull(1) ? null : found.GetString(1), found.GetString(2), found.GetString(3), found.GetInt32(4)));
        return rows = list.ToFrozenDictionary(r => r.Slug, StringComparer.Ordinal);
    }
}
