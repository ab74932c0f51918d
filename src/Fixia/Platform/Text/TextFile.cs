using System.Text.Json;

namespace Fixia.Platform.Text;

/// <summary>
/// What a capability says to people in one language: <c>&lt;Capability&gt;/Texts/es.json</c> and <c>en.json</c>. All of them are
/// embedded in the assembly and read as one; a key stands once.
/// </summary>
/// <param name="Titles">Sentences of problems, by code.</param>
/// <param name="Rules">Sentences of what a field breaks, by rule.</param>
/// <param name="Letters">Letters, by key.</param>
/// <param name="Words">Everything else, by key.</param>
internal sealed record TextFile(
    Dictionary<string, string>? Titles,
    Dictionary<string, string>? Rules,
    Dictionary<string, TextFile.Letter>? Letters,
    Dictionary<string, string>? Words)
{
    /// <summary>A letter as it is written: its subject, and its paragraphs between greeting and signature.</summary>
    internal sealed record Letter(string Subject, string[] Text);

    /// <summary>The files of all capabilities in a language.</summary>
    public static IReadOnlyList<TextFile> Of(string language)
    {
        var assembly = typeof(TextFile).Assembly;
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.EndsWith($".Texts.{language}.json", StringComparison.Ordinal)
               select Read(assembly.GetManifestResourceStream(name)!),
        ];
    }

    private static TextFile Read(Stream stream)
    {
        using (stream)
            return JsonSerializer.Deserialize<TextFile>(stream, Strict)!;
    }

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };
}
