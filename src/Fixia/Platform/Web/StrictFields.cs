using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Fixia.Platform.Web;

/// <summary>How records are read from JSON: nothing is guessed, and what does not fit is refused with the field's name.</summary>
internal static class StrictFields
{
    public static void ReadStrictly(this JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, false));
        json.Converters.Add(new MoneyConverter());
        var resolver = json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver();
        json.TypeInfoResolver = resolver.WithAddedModifier(RequireWhatCannotBeNull);
    }

    // A text or a list that cannot be null cannot be left out either. Numbers and flags have their zero.
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false, ParameterType.IsValueType: false })
                property.IsRequired = true;
        }
    }

    /// <summary>Decimals are money, <c>numeric(14,2)</c>: a third place behind the point is refused, not rounded away.</summary>
    private sealed class MoneyConverter : JsonConverter<decimal>
    {
        private const decimal Most = 999_999_999_999.99m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var value))
                throw new UnfitValueException("invalid_value");
            if (decimal.Round(value, 2) != value)
                throw new UnfitValueException("two_decimals");
            return Math.Abs(value) <= Most ? value : throw new UnfitValueException("out_of_range", -Most, Most);
        }

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value);
    }
}

/// <summary>A value of a body does not fit its field. The serializer adds where it stands.</summary>
internal sealed class UnfitValueException(string rule, params object[] values) : JsonException
{
    /// <summary>The rule that is broken.</summary>
    public string Rule => rule;

    /// <summary>What fills the rule's text.</summary>
    public object[] Values => values;
}
