using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fixia.Platform.ApiDocument;

/// <summary>The API's document, made from the code.</summary>
internal static class ApiDocumentRegistration
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Accounts"] = "Registration, sessions, links by mail, keys for programs.",
        ["Me"] = "Oneself: account, profile, panel.",
        ["Files"] = "What people upload, to be used elsewhere.",
        ["Subscriptions"] = "Plans, and one's own subscription.",
        ["Legal"] = "The legal buttons of withdrawal and cancellation; no account needed.",
        ["Teams"] = "Who works under one enterprise subscription.",
        ["Places"] = "Categories and cities.",
        ["Services"] = "What professionals offer.",
        ["Projects"] = "What clients need, with invitations and questions.",
        ["Proposals"] = "What professionals offer on projects.",
        ["Contracts"] = "Orders, contracts and their milestones.",
        ["Feedback"] = "Likes given to a person in a role, and trust.",
        ["Profiles"] = "Public pages of people.",
        ["Favourites"] = "What one keeps for later.",
        ["Search"] = "Services, projects and professionals; saved searches.",
        ["Payments"] = "Messages of payment providers.",
        ["Admin"] = "For staff.",
    };

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<ProblemsOfHandlers>();
        services.AddSingleton<ProblemCatalogue>();
        services.AddSingleton(_ => XmlComments.Read());
        services.AddOpenApi(options =>
        {
            options.DescribeMergePatches();
            options.AddSchemaTransformer((schema, context, _) =>
            {
                // Written and read by a converter of ours, of which the framework knows nothing.
                if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(decimal))
                    schema.Type = JsonSchemaType.Number | (context.JsonTypeInfo.Type == typeof(decimal) ? 0
                        : JsonSchemaType.Null);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer<OperationFacts>();
            options.AddDocumentTransformer((document, _, _) =>
            {
                Introduce(document);
                SamePaths.Join(document);
                foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? [])
                    .Select(entry => entry.Value))
                {
                    AskForLess(document, operation);
                    GiveExamples(operation);
                }

                return Task.CompletedTask;
            });
        });
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Fixia",
            Version = "1",
            Description = "The marketplace of professional services. Errors are problem documents (RFC 9457) whose `code` is "
                + "stable; `/problems/<code>` explains each.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        // Where it was asked.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>(
            (document.Tags ?? new HashSet<OpenApiTag>())
                .Select(tag => new OpenApiTag
                {
                    Name = tag.Name,
                    Description = Tags.GetValueOrDefault(tag.Name ?? string.Empty)
                ?? tag.Name
                }));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [OperationFacts.Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token of a session (a JWT, ten minutes), or a key for programs (`fxk_…`, with the "
                    + "enterprise plan).",
            },
        };
    }

    // In a request, what may be null may be left out too.
    private static void AskForLess(OpenApiDocument document, OpenApiOperation operation)
    {
        foreach (var content in operation.RequestBody?.Content?.Values.AsEnumerable() ?? [])
        {
            if (content.Schema is OpenApiSchemaReference { Reference.Id: { } id }
                && document.Components?.Schemas?[id] is OpenApiSchema { Required: { } required, Properties: { } fields })
            {
                required.ExceptWith([.. required.Where(name => IsNullable(fields[name]))]);
            }
        }
    }

    private static bool IsNullable(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true;

    private static void GiveExamples(OpenApiOperation operation)
    {
        var told = (operation.Responses ?? []).Where(response => response.Key[0] == '2')
            .Select(response => response.Value.Content);
        foreach (var content in told.Append(operation.RequestBody?.Content).OfType<IDictionary<string, OpenApiMediaType>>()
            .SelectMany(contents => contents.Values))
            content.Example ??= Examples.Of(content.Schema);
    }
}
