using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fixia.Platform.Web;

/// <summary>A part of a list, and where the next part begins.</summary>
/// <param name="Items">What stands on it, in the order of the list.</param>
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
    // What we wrote has all of it, nothing else and nothing twice.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads what <see cref="Cursor.Encode"/> wrote.</summary>
    public static bool TryParse(string? text, out Cursor<T>? cursor)
    {
        var at = string.IsNullOrEmpty(text) ? null : Read(text);
        cursor = string.IsNullOrEmpty(text) || at?.IsPossible == true ? new Cursor<T>(at) : null;
        return cursor is not null;
    }

    private static T? Read(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(text), Strict);
        }
        catch (JsonException)
        {
            return null;
        }
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

    /// <summary>Whether rows of ours have such keys.</summary>
    public static bool IsKey(Guid id) => id != Guid.Empty && id != Guid.AllBitsSet;

    /// <summary>Whether the database tells such times: in UTC, and of our days.</summary>
    public static bool IsTime(DateTimeOffset at) => at.Offset == TimeSpan.Zero && at.Year is >= 2000 and < 3000;
}
