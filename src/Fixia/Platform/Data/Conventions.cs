using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fixia.Platform.Data;

/// <summary>
/// How the model is named in the database: snake_case columns, enums as snake_case words, keys made by the entities.
/// </summary>
internal static class Conventions
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                // The row version is a system column of PostgreSQL and keeps its name.
                if (property.IsConcurrencyToken)
                    property.SetColumnName("xmin");
                else if (!entity.IsMappedToJson())
                    property.SetColumnName(SnakeCase(property.Name));
                if (property.IsPrimaryKey() && property.ClrType == typeof(Guid))
                    property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type.IsEnum && property.GetValueConverter() is null)
                    property.SetValueConverter(
                        (ValueConverter)Activator.CreateInstance(typeof(EnumWords<>).MakeGenericType(type))!);
            }
        }
    }

    /// <summary><c>InProgress</c> → <c>in_progress</c>; the same words in the database and in the API.</summary>
    public static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private sealed class EnumWords<TEnum>() : ValueConverter<TEnum, string>(
        value => SnakeCase(value.ToString()),
        word => Enum.Parse<TEnum>(word.Replace("_", string.Empty, StringComparison.Ordinal), true))
        where TEnum : struct, Enum;
}
