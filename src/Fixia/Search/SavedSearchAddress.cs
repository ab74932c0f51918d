using System.Text.Json;

namespace Fixia.Search;

/// <summary>The address of the page that shows what a kept search finds.</summary>
internal static class SavedSearchAddress
{
    /// <summary>The page of a saved search.</summary>
    public static string Of(SavedKind kind, string filters)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, string>>(filters) ?? [];
        var query = string.Join('&', kept.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        return (kind == SavedKind.Service ? "/servicios" : "/proyectos") + (query.Length == 0 ? string.Empty : "?" + query);
    }

    public static Dictionary<string, string> Parts(SearchFilters f)
    {
        var address = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, FormattableString? value)
        {
            if (value is not null && FormattableString.Invariant(value) is { Length: > 0 } text)
                address[name] = text;
        }

        Add("q", $"{f.Q?.Trim()}");
        Add("category", $"{f.Category}");
        Add("city", $"{f.City?.Trim()}");
        Add("near", $"{f.Near?.Trim()}");
        Add("km", $"{f.Km}");
        Add("remote", $"{f.Remote?.ToString().ToLowerInvariant()}");
        Add("minPrice", $"{f.MinPrice:0.##}");
        Add("maxPrice", $"{f.MaxPrice:0.##}");
        Add("minTrust", $"{f.MinTrust}");
        Add("level", $"{f.Level}");
        Add("maxDays", $"{f.MaxDays}");
        return address;
    }
}
