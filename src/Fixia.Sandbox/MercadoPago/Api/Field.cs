using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>Reads fields the way the API does: a number may come as text and text as a number.</summary>
internal static class Field
{
    public static string? Text(this JsonObject body, string name) => body[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Trimmed(value.GetValue<string>()),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    public static decimal? Number(this JsonObject body, string name) =>
        decimal.TryParse(body.Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateTimeOffset? Date(this JsonObject body, string name) =>
        DateTimeOffset.TryParse(body.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date : null;

    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    static string? Trimmed(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
