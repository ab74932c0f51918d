using System.Buffers.Text;
using System.Text.Json;

namespace Fixia.Platform.Web;

/// <summary>A part of a list, and where the next part begins.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextCursor">Send it back as <c>cursor</c> for the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>
    /// Makes a page of rows that were read with one more than <paramref name="limit"/>, which tells whether there is a next page.
    /// </summary>
    public static Page<T> Of(IReadOnlyList<T> oneMore, int limit, Func<T, object> position) =>
        oneMore.Count > limit
            ? new Page<T>([.. oneMore.Take(limit)], Cursor.Encode(position(oneMore[limit - 1])))
            : new Page<T>(oneMore, null);
}

/// <summary>A position within a list. Ones that cannot have come from us are refused.</summary>
public interface IPosition
{
    /// <summary>Whether such a position can be.</summary>
    bool IsPossible { get; }
}

/// <summary>The <c>cursor</c> of a list, as a parameter of its handler: one that is not ours never gets there (400).</summary>
/// <param name="At">After which row to go on; null: at the beginning.</param>
public sealed record Cursor<T>(T? At)
    where T : class, IPosition
{
    /// <summary>Reads what <see cref="Cursor.Encode"/> wrote.</summary>
    public static bool TryParse(string? text, out Cursor<T>? cursor)
    {
        var at = Cursor.Decode<T>(text);
        cursor = string.IsNullOrEmpty(text) || at?.IsPossible == true ? new Cursor<T>(at) : null;
        return cursor is not null;
    }
}

/// <summary>Where a page begins: the sort key of the last row seen, opaque to the caller.</summary>
public static class Cursor
{
    /// <summary>The usual number of items of a page.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The most items a page has.</summary>
    public const int MostItems = 50;

    /// <summary>The number of items to answer with.</summary>
    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MostItems);

    /// <summary>Writes a position.</summary>
    public static string Encode(object position) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(position, JsonSerializerOptions.Web));

    /// <summary>Reads a position; null when there is none or it is not one of ours, which starts at the beginning.</summary>
    public static T? Decode<T>(string? cursor)
        where T : class
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(cursor), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
