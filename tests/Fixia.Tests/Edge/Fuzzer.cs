using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fixia.Tests.Edge;

/// <summary>A request that nobody sensible would send, or nearly one.</summary>
/// <param name="Operation">For example <c>post /api/services</c>, as in the document.</param>
internal sealed record Fuzz(string Operation, HttpMethod Method, string Url, string? Body, string ContentType, int Caller)
{
    public override string ToString() => $"{Method} {Url} as {Caller} {ContentType} {Shorten(Body)}";

    private static string? Shorten(string? text) => text is { Length: > 400 } ? text[..400] + "…" : text;
}

/// <summary>
/// Makes requests out of the API's own document: mostly right, wrong in one place or in many. The same seed makes the same
/// requests, as long as the
/// answers are the same: what they name is asked for later on.
/// </summary>
internal sealed class Fuzzer(JsonObject document, int seed, int callers)
{
    private static readonly string[] OddTexts =
    [
        "\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\uffff", "\\ufdd0", "\\ud83f\\udfff", "\\u0007", "\\u001b[31m", "", " ",
            "\\t\\n", "null", "-1", "NaN", "1e400", "'; drop table users; --",
        "../../etc/passwd", "a/b\\\\c", "<script>alert(1)</script>", "\\u202eabc", "2026-02-30", "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.9999999Z", "🛠️🛠️🛠️", "%00%ff", "\uFFFF", "\uFDD0", "%s{0}",
    ];

    private static readonly string[] OddParts = ["%EF%BF%BF", "%ED%A0%80", "%FF", "a%2Fb", "..%2f..%2fetc", "%252e%252e", "%20",
        "-1", "0", "99999999999999999999", "%07", "%27", "nul", "a+b", "%E2%80%AE"];

    private static readonly string[] OddValues =
    [
        "null", "true", "0", "-1", "1.005", "0.001", "1e15", "1e400", "2147483648", "99999999999999999999999999999999", "[]",
            "{}", "[null]", "[[[[]]]]", "[1,null]", "{\"a\":{}}", "\"\"", "-0", "[{}]",
    ];

    private static readonly string[] OddTypes =
    [
        "application/json; charset=nonsense", "application/json; charset=\"", "application/json; charset=utf-16",
            "application/json;;;", "text/plain", "application/merge-patch+json", "application/xml", "multipart/form-data",
    ];

    private readonly Random random = new(seed);
    private readonly List<(string Name, JsonObject Operation, string Route)> operations = Operations(document);
    private readonly Dictionary<string, List<string>> seen = new(StringComparer.Ordinal)
    {
        ["category"] = ["plomeria"],
        ["city"] = ["Córdoba"],
        ["near"] = ["Rosario"],
        ["slug"] = ["plomeria"],
    };

    /// <summary>The next one.</summary>
    public Fuzz Next()
    {
        var (name, operation, route) = operations[random.Next(operations.Count)];
        // 0: all as it should be; else so many in a hundred places are not.
        var odd = random.Next(10) switch { < 3 => 0, < 8 => 8, _ => 40 };
        var url = new StringBuilder(route);
        var query = new List<string>();
        foreach (var parameter in (operation["parameters"] as JsonArray ?? []).Select(p => p!.AsObject()))
        {
            var (called, schema) = (Text(parameter["name"]), parameter["schema"]!.AsObject());
            if (Text(parameter["in"]) == "path")
                url.Replace($"{{{called}}}", Odd(odd) ? Pick(OddParts) : Uri.EscapeDataString(Plain(schema, called)));
            else if (Text(parameter["in"]) == "query" && (parameter["required"] is not null || random.Next(3) == 0))
                query.Add(called + "=" + (Odd(odd) ? Pick([.. OddParts, "%00", "a%00b", ""])
                    : Uri.EscapeDataString(Plain(schema, called))));
        }

        if (Odd(odd))
            query.Add(Pick(["cursor=abc", "cursor=eyJvZmZzZXQiOi0xfQ", "cursor=eyJwbGFjZSI6LTUsIm9mZnNldCI6LTl9", "limit=abc",
                "limit=-5", "limit=1&limit=2", "q=%00", "x%00=1", "unknown=1"]));
        if (query.Count > 0)
            url.Append('?').AppendJoin('&', query);
        var (type, body) = Body(operation, odd);
        return new Fuzz(name, new HttpMethod(name.Split(' ')[0].ToUpperInvariant()), url.ToString(), body, type,
            random.Next(callers));
    }

    /// <summary>Remembers what an answer names, to ask for it later.</summary>
    public void Learn(JsonNode? answer, int depth = 0)
    {
        if (depth > 3)
            return;
        foreach (var (name, value) in answer as JsonObject ?? [])
        {
            if (value is JsonValue && value.GetValueKind() == JsonValueKind.String
                && name is "id" or "slug" or "handle" or "nextCursor" or "category")
                Remember(name == "nextCursor" ? "cursor" : name, Text(value));
            Learn(value, depth + 1);
        }

        foreach (var item in (answer as JsonArray ?? []).Take(3))
            Learn(item, depth + 1);
    }

    private static List<(string Name, JsonObject Operation, string Route)> Operations(JsonObject document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from verb in path.Value!.AsObject()
           where verb.Key is "get" or "post" or "put" or "patch" or "delete"
           select ($"{verb.Key} {path.Key}", verb.Value!.AsObject(), path.Key),
    ];

    private (string Type, string? Body) Body(JsonObject operation, int odd)
    {
        if (operation["requestBody"]?["content"]?.AsObject() is not { } content)
            return ("application/json", null);
        var (type, schema) = (content.First().Key, content.First().Value!["schema"]?.AsObject() ?? []);
        if (!type.EndsWith("json", StringComparison.Ordinal))
            return ("application/octet-stream", "%PDF-1.4 nothing more");
        if (Odd(odd))
            type = Pick(OddTypes);
        return (type, Odd(odd / 3) ? Pick(["", "{", "nonsense", "[", "{\"a\":1,\"a\":2}", "null", "[]", "\"text\"",
            new string('[', 200), "\uFEFF{}"]) : Value(schema, null, odd, 0));
    }

    private string Value(JsonObject schema, string? name, int odd, int depth)
    {
        if (Odd(odd))
            return random.Next(2) == 0 ? Pick(OddValues) : '"' + OddText() + '"';
        schema = Resolve(schema);
        if (IsNullable(schema) && random.Next(3) == 0)
            return "null";
        var some = schema["oneOf"]?.AsArray().Select(s => s!.AsObject()).FirstOrDefault(s => s["$ref"] is not null);
        if (some is not null)
            return Value(some, name, odd, depth);
        switch (TypeOf(schema))
        {
            case "object" when depth < 5:
                var fields = schema["properties"]?.AsObject() ?? [];
                var given = fields.Where(_ => random.Next(100) >= odd / 2)
                    .Select(f => $"{JsonSerializer.Serialize(f.Key)}:{Value(f.Value!.AsObject(), f.Key, odd, depth + 1)}")
                    .ToList();
                if (Odd(odd))
                    given.Add(Pick(["\"unknown\":1", "\"\\u0000\":1", "\"\":null", "\"a\\ud800\":true"]));
                return "{" + string.Join(',', given) + "}";
            case "array" when depth < 5:
                return "[" + string.Join(',', Enumerable.Range(0, random.Next(3))
                    .Select(_ => Value(schema["items"]?.AsObject() ?? [], name, odd, depth + 1))) + "]";
            case "integer":
                return random.Next(1, 30).ToString(CultureInfo.InvariantCulture);
            case "number":
                return random.Next(1000, 90000).ToString(CultureInfo.InvariantCulture);
            case "boolean":
                return random.Next(2) == 0 ? "true" : "false";
            default:
                return JsonSerializer.Serialize(Plain(schema, name));
        }
    }

    private string Plain(JsonObject schema, string? name)
    {
        schema = Resolve(schema);
        if (schema["enum"] is JsonArray words && words.FirstOrDefault(w => w is not null) is not null)
            return Text(words[random.Next(words.Count)] ?? words[0]);
        switch ((TypeOf(schema), schema["format"] is { } format ? Text(format) : null))
        {
            case ("string", "uuid"):
                return random.Next(8) > 0 && Known("id") is { } id ? id : Guid.CreateVersion7().ToString();
            case ("string", "date-time"):
                return "2027-03-01T12:00:00Z";
            case ("string", "date"):
                return "2027-03-01";
            case ("integer", _) or ("number", _):
                return random.Next(1, 30).ToString(CultureInfo.InvariantCulture);
            case ("boolean", _):
                return "true";
        }

        if (name is "idOrSlug")
            name = random.Next(2) == 0 ? "slug" : "id";
        return name switch
        {
            "email" or "payerEmail" => $"p{random.Next(40)}@fixia.example",
            "password" => "una frase bien larga",
            "kind" => Pick(["service", "project", "professional", "picture", "document", "arrepentimiento", "baja"]),
            "role" => Pick(["client", "professional"]),
            "sort" => Pick(["relevance", "newest", "price", "price_desc", "trust", "distance"]),
            "tier" or "package" => "basic",
            "plan" => Pick(["basic", "premium", "enterprise"]),
            _ when name is not null && Known(name) is { } known => known,
            "title" => "Arreglo de canillas y cañerías",
            _ => Pick(["Trabajo prolijo y con garantía, en toda la ciudad y alrededores.", "Pintura",
                "ñandú 🛠️ con acentos áéíóú y más de treinta letras"]),
        };
    }

    private string OddText() => random.Next(6) switch
    {
        0 => new string('x', random.Next(1, 12_000)),
        1 => string.Concat(Enumerable.Repeat("🛠", random.Next(1, 3000))),
        _ => Pick(OddTexts),
    };

    private JsonObject Resolve(JsonObject schema) =>
        schema["$ref"] is { } reference ? document["components"]!["schemas"]![Text(reference).Split('/')[^1]]!.AsObject()
            : schema;

    private void Remember(string name, string value)
    {
        if (!seen.TryGetValue(name, out var values))
            seen.Add(name, values = []);
        if (values.Count < 200)
            values.Add(value);
        else
            values[random.Next(200)] = value;
    }

    private string? Known(string name) => seen.TryGetValue(name, out var values) ? values[random.Next(values.Count)] : null;

    private bool Odd(int percent) => random.Next(100) < percent;

    private string Pick(string[] of) => of[random.Next(of.Length)];

    private static bool IsNullable(JsonObject schema) =>
        (schema["type"] is JsonArray types && types.Any(t => Text(t) == "null")) || schema["oneOf"]?.AsArray()
            .Any(s => s!["type"] is JsonValue t && Text(t) == "null") == true;

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => Text(types.First(t => Text(t) != "null")),
        JsonValue one => Text(one),
        _ => schema["properties"] is null ? "string" : "object",
    };

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
