using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Fixia.Platform.ApiDocument;

/// <summary>An example of anything the document describes: each field by its name, else by its type.</summary>
internal static class Examples
{
    private const int Deepest = 6;

    /// <summary>An example of a schema.</summary>
    public static JsonNode? Of(IOpenApiSchema? schema, string name = "", int depth = 0)
    {
        if (schema is null || depth > Deepest)
            return null;
        if (schema.OneOf?.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } some)
            return Of(some, name, depth);
        if (schema.Enum is { Count: > 0 } words)
            return words.FirstOrDefault(word => word is not null)?.DeepClone();
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Fields(schema, depth),
            JsonSchemaType.Array => Of(schema.Items, Singular(name), depth + 1) is { } item ? new JsonArray(item)
                : new JsonArray(),
            JsonSchemaType.Integer => Number(name),
            JsonSchemaType.Number => 25_000,
            JsonSchemaType.Boolean => name is not ("isNew" or "relaxed" or "isEstimate" or "urgent"),
            JsonSchemaType.String => Text(schema.Format, name),
            _ => null,
        };
    }

    private static JsonObject Fields(IOpenApiSchema schema, int depth)
    {
        var fields = new JsonObject();
        foreach (var (name, field) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            fields[name] = Of(field, name, depth + 1);
        return fields;
    }

    private static int Number(string name) => name switch
    {
        "status" => 400,
        "deliveryDays" or "days" or "minDays" => 5,
        "expiresIn" => 600,
        "percentage" => 92,
        "likes" => 45,
        "total" or "totalFeedback" => 49,
        "number" => 1,
        "proposalCap" => 10,
        _ => 2,
    };

    private static string Text(string? format, string name) => (format, name) switch
    {
        ("uuid", _) => "019a9b6e-4a52-7c31-9f0e-5d1a2b3c4d5e",
        ("date-time", _) => "2026-11-21T15:30:00Z",
        ("date", _) => "2026-12-15",
        (_, "email" or "payerEmail") => "ana@example.com",
        (_, "password") => "una frase larga y propia",
        (_, "fullName" or "name") => "Ana Núñez",
        (_, "handle") => "ana-nunez",
        (_, "slug") => "arreglo-de-canillas-5d1a2b3c",
        (_, "title") => "Arreglo de canillas y pérdidas",
        (_, "description" or "brief" or "summary" or "about" or "bio" or "letter") =>
            "Canillas, sifones y depósitos, con repuestos y garantía de seis meses.",
        (_, "category") => "plomeria",
        (_, "city" or "near") => "Córdoba",
        (_, "language") => "es",
        (_, "currency") => "ARS",
        (_, "plan" or "type") => "basic",
        (_, "tier") => "basic",
        (_, "code") => "invalid",
        (_, "token" or "accessToken") => "eyJhbGciOiJFUzI1NiJ9…",
        (_, "kind") => "service",
        (_, "role") => "professional",
        (_, "nextCursor") => "eyJpZCI6IjAxOWE5YjZlIn0",
        (_, "checkoutUrl" or "url" or "thumb" or "large" or "picture") => "https://fixia.example/files/019a9b6e",
        (_, "traceId") => "4bf92f3577b34da6a3ce929d0e0e4736",
        _ => "texto",
    };

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
