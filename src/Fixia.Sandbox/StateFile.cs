using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fixia.Sandbox;

/// <summary>
/// One JSON document on disk. It is written beside and renamed, so a killed process leaves the old or the new one, never half.
/// </summary>
internal static class StateFile
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal static T? Load<T>(string path) where T : class =>
        File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json) : null;

    internal static void Save<T>(string path, T document)
    {
        var beside = path + ".new";
        using (var stream = File.Create(beside))
            JsonSerializer.Serialize(stream, document, Json);
        File.Move(beside, path, overwrite: true);
    }
}
