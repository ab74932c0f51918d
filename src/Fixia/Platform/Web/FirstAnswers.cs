using System.Text;
using System.Text.Json;

namespace Fixia.Platform.Web;

/// <summary>What the API answered for a page that has just been asked for, by address, in order.</summary>
/// <param name="AreAll">
/// Whether that is all there will be: whoever is signed in is answered by the API itself, and what it did not answer in time is
/// not asked again.
/// </param>
/// <param name="All">Address and JSON of each answer.</param>
public sealed record FirstAnswers(bool AreAll, IReadOnlyList<(string Address, string Json)> All)
{
    /// <summary>The items of the list that a path of the API answered; null when it was not asked.</summary>
    public IReadOnlyList<JsonElement>? Items(string path)
    {
        foreach (var (address, json) in All)
        {
            if (address.Split('?')[0] != path)
                continue;
            using var answer = JsonDocument.Parse(json);
            return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
        }

        return null;
    }

    /// <summary>One JSON object by address, safe within a script element; null when there are none.</summary>
    internal string? Script()
    {
        if (All.Count == 0)
            return null;
        var known = new StringBuilder("{");
        foreach (var (address, json) in All)
        {
            known.Append(known.Length == 1 ? string.Empty : ",")
                .Append('"').Append(Uri.EscapeDataString(address)).Append("\":").Append(json);
        }

        return known.Append('}').Replace("<", "\\u003c").ToString();
    }
}
