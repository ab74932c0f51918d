using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fixia.Platform.Data;

/// <summary>Small records that belong to their row alone and are always read with it.</summary>
internal static class JsonColumn
{
    // Words as the API and the other columns write them.
    private static readonly JsonSerializerOptions Words =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, false) } };

    /// <summary>Keeps a list as <c>jsonb</c>.</summary>
    public static void IsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasColumnType("jsonb").HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Web) ?? new List<T>(),
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    /// <summary>
    /// Keeps a record as <c>jsonb</c>, as it was said; a field that came later has its default. It has changed when it would be
    /// written otherwise.
    /// </summary>
    public static void IsJsonRecord<T>(this PropertyBuilder<T> property)
        where T : class, new() => property.HasColumnType("jsonb").HasConversion(
        record => Written(record),
        text => Read<T>(text),
        new ValueComparer<T>(
            (a, b) => Written(a) == Written(b),
            record => StringComparer.Ordinal.GetHashCode(Written(record)),
            record => Read<T>(Written(record))));

    private static string Written<T>(T record) => JsonSerializer.Serialize(record, Words);

    private static T Read<T>(string text)
        where T : new() => JsonSerializer.Deserialize<T>(text, Words) ?? new T();
}
