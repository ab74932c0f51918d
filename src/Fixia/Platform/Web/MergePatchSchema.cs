using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fixia.Platform.Web;

/// <summary>
/// A change in the API's document: the fields of the record it changes, none of them required, each of them open to null.
/// </summary>
internal static class MergePatchSchema
{
    public static void DescribeMergePatches(this OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = type =>
            Patched(type.Type) is { } record ? record.Name + "Patch" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(async (schema, context, cancel) =>
        {
            if (Patched(context.JsonTypeInfo.Type) is not { } record)
                return;
            var whole = await context.GetOrCreateSchemaAsync(record, cancellationToken: cancel);
            schema.Type = JsonSchemaType.Object;
            schema.Properties = whole.Properties;
            schema.Required = null;
            schema.AdditionalPropertiesAllowed = false;
        });
    }

    private static Type? Patched(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MergePatch<>) ? type.GetGenericArguments()[0] : null;
}
