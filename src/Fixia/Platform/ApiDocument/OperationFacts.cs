using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Fixia.Platform.ApiDocument;

/// <summary>
/// What the document says of each operation beside its shape: its id (the handler's name), what it does (the handler's comment),
/// who may, and every status it can answer with the codes of its problems.
/// </summary>
internal sealed class OperationFacts(ProblemsOfHandlers problems, XmlComments comments) : IOpenApiOperationTransformer
{
    /// <summary>Name of the security scheme.</summary>
    public const string Bearer = "bearer";

    private const string ProblemType = "application/problem+json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var handler = metadata.OfType<MethodInfo>().Last();
        operation.OperationId = IdOf(metadata, handler);
        var permission = metadata.OfType<RequiredPermission>().Last().Permission;
        Describe(operation, handler, permission);
        operation.Security = permission.Roles.HasFlag(Role.Anyone)
            ? []
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        AddHeaders(operation, metadata);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse { Description: "OK" or "Created" or "No Content" or "Accepted" } success)
                success.Description = DescribeSuccess(status, metadata);
        }

        AddProblems(operation, Possible(operation, metadata, permission, handler), context);
        return Task.CompletedTask;
    }

    private static string? IdOf(IList<object> metadata, MethodInfo handler)
    {
        if (metadata.OfType<IEndpointNameMetadata>().LastOrDefault() is { } named)
            return named.EndpointName;
        return handler.IsDefined(typeof(CompilerGeneratedAttribute))
            || handler.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute))
            ? null
            : JsonNamingPolicy.CamelCase.ConvertName(handler.Name);
    }

    private void Describe(OpenApiOperation operation, MethodInfo handler, Permission permission)
    {
        if (comments.Of(handler) is { } said)
        {
            var end = said.IndexOf(". ", StringComparison.Ordinal);
            operation.Summary = (end < 0 ? said : said[..end]).TrimEnd('.');
            string?[] sentences = [said, comments.Remarks(handler), WhoMay(permission)];
            operation.Description = string.Join(' ', sentences.OfType<string>());
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description ??= parameter.Name is null ? null : comments.Of(handler, parameter.Name)
                ?? Usual(parameter.Name);
    }

    private static string WhoMay(Permission permission)
    {
        var who = permission.Roles switch
        {
            Role.Professional => "For professionals whose subscription is in force",
            Role.Admin => "For the staff",
            var roles when roles.HasFlag(Role.Anyone) => "For everybody",
            _ => "For who is signed in",
        };
        return permission.NeedsVerifiedEmail ? $"{who}, with a proved address." : $"{who}.";
    }

    private static string? Usual(string parameter) => parameter switch
    {
        "id" => "Which one.",
        "idOrSlug" => "Its id, or its name in the address; a name it had before works too.",
        "handle" => "Name of the person's or the team's page.",
        "slug" => "Name in the address.",
        "cursor" => "Where the page begins: `nextCursor` of the one before.",
        "limit" => "Items a page, 1 to 50; 20 unless told.",
        _ => null,
    };

    private static void AddHeaders(OpenApiOperation operation, IList<object> metadata)
    {
        void Add(string name, string description) => (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });

        if (metadata.OfType<IdempotentEndpoint>().Any())
            Add(Idempotency.Header, "Any text of your own: the same request with the same key is done once and gets the first "
                + "answer again, for 24 hours.");
        if (metadata.OfType<VersionedEndpoint>().Any())
            Add("If-Match", "The version you have seen (`ETag`): nothing is changed when it is no longer the present one.");
    }

    private string DescribeSuccess(string status, IList<object> metadata)
    {
        var type = metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()
            .LastOrDefault(produced => produced.StatusCode.ToString(CultureInfo.InvariantCulture) == status)?.Type;
        if (status == "204" || type is null || type == typeof(void))
            return status == "202" ? "It was heard; what follows happens by itself."
                : "It was done; there is nothing more to tell.";
        var item = type.IsGenericType && type.Namespace!.StartsWith("System.Collections", StringComparison.Ordinal)
            ? type.GetGenericArguments()[0] : type;
        return comments.Of(item) ?? (status == "201" ? "What was made." : "The answer.");
    }

    private List<KnownProblem> Possible(OpenApiOperation operation, IList<object> metadata, Permission permission,
        MethodInfo handler)
    {
        var possible = problems.Of(handler).ToHashSet();
        if (!permission.Roles.HasFlag(Role.Anyone))
            possible.Add(new(401, "unauthenticated"));
        if (permission.Roles == Role.Professional)
            possible.Add(new(403, "professional_required"));
        else if (!permission.Roles.HasFlag(Role.Client))
            possible.Add(new(403, "forbidden"));
        if (permission.NeedsVerifiedEmail)
            possible.Add(new(403, "email_not_verified"));
        if (operation.Parameters is { Count: > 0 } || operation.RequestBody is not null)
            possible.Add(new(400, "invalid"));
        if (operation.RequestBody is not null)
            possible.UnionWith([new(400, "invalid_json"), new(413, "payload_too_large"), new(415, "unsupported_media_type")]);
        if (metadata.OfType<IdempotentEndpoint>().Any())
            possible.UnionWith([new(409, "request_in_progress"), new(422, "idempotency_key_reused")]);
        if (!metadata.OfType<DisableRateLimitingAttribute>().Any())
            possible.Add(new(429, "too_many_requests"));
        possible.UnionWith([new(503, "busy"), new(503, "unavailable")]);
        return [.. possible.OrderBy(p => p.Status).ThenBy(p => p.Code, StringComparer.Ordinal)];
    }

    private static void AddProblems(OpenApiOperation operation, List<KnownProblem> possible,
        OpenApiOperationTransformerContext context)
    {
        operation.Responses ??= [];
        operation.Responses.Remove("400");
        foreach (var of in possible.GroupBy(problem => problem.Status))
        {
            var texts = ProblemTexts.In("en");
            var response = new OpenApiResponse
            {
                Description = string.Join(' ', of.Select(problem => $"`{problem.Code}`: {texts.Explain(problem.Code)}")),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemType] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDocument), context.Document) },
                },
            };
            if (of.Key is 429 or 503)
            {
                response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    ["Retry-After"] = RetryAfter(),
                };
            }

            operation.Responses[of.Key.ToString(CultureInfo.InvariantCulture)] = response;
        }
    }

    private static OpenApiHeader RetryAfter() =>
        new() { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };
}
