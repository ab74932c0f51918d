using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fixia.Platform.Web;

/// <summary>
/// Reads a JSON body once before anybody else does, and names the first place that holds what no handler should see.
/// </summary>
internal static class StrictJson
{
    /// <summary>What is wrong with a body; null when nothing is. What an empty one means is for its endpoint to say.</summary>
    public static Problem? Check(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return null;
        var place = new Place();
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (Wrong(ref reader, place) is { } rule)
                    return Problem.Invalid(place.ToString(), rule);
            }

            return null;
        }
        catch (JsonException)
        {
            return Problem.BadRequest("invalid_json");
        }
    }

    private static string? Wrong(ref Utf8JsonReader reader, Place place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                if (!IsText(ref reader))
                    return "not_text";
                place.Name(reader.GetString()!);
                return null;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                place.Value();
                place.Open(reader.TokenType == JsonTokenType.StartArray);
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                place.Close();
                return null;
            // A list has no holes.
            case JsonTokenType.Null:
                place.Value();
                return place.IsInList ? "required" : null;
            case JsonTokenType.String:
                place.Value();
                return IsText(ref reader) ? null : "not_text";
            default:
                place.Value();
                return null;
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var letters = length <= 256 ? stackalloc char[length] : new char[length];
        try
        {
            return PlainText.IsText(letters[..reader.CopyString(letters)]);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            return false;
        }
    }

    /// <summary>Where the reader is: <c>packages[0].summary</c>.</summary>
    private sealed class Place
    {
        private readonly Stack<Level> levels = new();

        public bool IsInList => levels.TryPeek(out var level) && level.IsList;

        public void Name(string name) => levels.Peek().Name = name;

        /// <summary>A value begins: of a list, the next one.</summary>
        public void Value()
        {
            if (levels.TryPeek(out var level))
                level.Index++;
        }

        public void Open(bool isList) => levels.Push(new Level(isList));

        public void Close() => levels.Pop();

        public override string ToString()
        {
            var path = new StringBuilder();
            foreach (var level in levels.Reverse())
            {
                if (level.IsList)
                    path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
                else if (level.Name is not null)
                    path.Append(path.Length == 0 ? string.Empty : ".").Append(level.Name);
            }

            return path.Length == 0 ? "body" : path.ToString();
        }

        private sealed class Level(bool isList)
        {
            public bool IsList => isList;

            public string? Name { get; set; }

            public int Index { get; set; } = -1;
        }
    }
}
