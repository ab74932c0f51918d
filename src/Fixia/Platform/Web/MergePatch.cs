using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Fixia.Platform.Web;

/// <summary>
/// The body of a change, as a JSON Merge Patch (RFC 7396) onto the record that the thing is made of: what is absent stays, null
/// clears, unknown fields are refused. Read from <c>application/merge-patch+json</c> or plain JSON.
/// </summary>
/// <typeparam name="T">The record; the same that creates the thing.</typeparam>
public sealed class MergePatch<T> : IBindableFromHttpContext<MergePatch<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>The media type of a merge patch.</summary>
    public const string MediaType = "application/merge-patch+json";

    private readonly JsonObject changes;
    private readonly JsonSerializerOptions json;

    internal MergePatch(JsonObject changes, JsonSerializerOptions json) => (this.changes, this.json) = (changes, json);

    /// <summary>Whether the change says something of a field, named as in JSON.</summary>
    public bool Names(string field) => changes.ContainsKey(field);

    /// <summary>The record as it is after the change, or the field that does not fit.</summary>
    public Answer<T> Onto(T current)
    {
        try
        {
            var before = JsonSerializer.SerializeToNode(current, json)?.AsObject() ?? [];
            return Merged(before, changes).Deserialize<T>(json) is { } after ? after : Problem.BadRequest("invalid_json");
        }
        catch (JsonException wrong)
        {
            return ProblemHandling.ExplainJson(wrong);
        }
    }

    /// <summary>Reads the body.</summary>
    /// <exception cref="BadHttpRequestException">It is of another type, or no JSON object.</exception>
    public static async ValueTask<MergePatch<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Request.HasJsonContentType())
            throw new BadHttpRequestException("A change is a JSON Merge Patch.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            // Said otherwise, a field that stands twice would be noticed when it is looked for, far from here.
            var body = await JsonNode.ParseAsync(
                context.Request.Body, null, new() { AllowDuplicateProperties = false }, context.RequestAborted);
            return body is JsonObject changes
                ? new MergePatch<T>(changes, options)
                : throw new BadHttpRequestException("A change is a JSON object.", StatusCodes.Status400BadRequest);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status400BadRequest, wrong);
        }
    }

    /// <inheritdoc cref="IEndpointParameterMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new AcceptsMetadata([MediaType, "application/json"], typeof(MergePatch<T>)));
    }

    private static JsonObject Merged(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            target[name] = change is JsonObject inner
                ? Merged(target[name] as JsonObject ?? [], inner)
                : change?.DeepClone();
        }

        return target;
    }
}
