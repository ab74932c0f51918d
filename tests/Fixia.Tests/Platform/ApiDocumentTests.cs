using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fixia.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>
/// The API's document: that it says something of everything, and that the web client's kept copy of it is the API's.
/// </summary>
public sealed partial class ApiDocumentTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    // Whoever answers something else than values, problems and files.
    private static readonly Dictionary<string, string> OfOtherShape = new(StringComparer.Ordinal)
    {
        ["ReceiveMercadoPagoWebhook"] = "Takes 200 and nothing else for an answer.",
    };

    [Fact]
    public async Task The_web_client_s_copy_of_the_document_is_the_server_s()
    {
        var served = await Served();
        var kept = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Sources.Root, "src", "web", "src", "api", "openapi.json")))!;
        JsonNode.DeepEquals(served, kept).ShouldBeTrue(
            "The API changed: with the server running, in src/web: npm run api:document && npm run api:generate");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_who_may_and_what_it_can_answer()
    {
        var operations = Operations(await Served());
        operations.Count.ShouldBeGreaterThan(100);
        operations.Select(o => Text(o.Operation, "operationId")).ShouldBeUnique();
        foreach (var (name, operation) in operations)
        {
            var (id, summary, description) = (
                Text(operation, "operationId"), Text(operation, "summary"), Text(operation, "description"));
            id.ShouldMatch("^[a-z]+([A-Z][a-z]+)+$|^[a-z]+$", name);
            // Two words at least that its name does not have already.
            Stems(summary).Except(Stems(id)).Count().ShouldBeGreaterThan(1, $"{name}: {id} and “{summary}” say the same");
            description.ShouldStartWith(summary, Case.Sensitive, name);
            description.ShouldMatch(@"For (everybody|the staff|who is signed in|professionals [a-z ]+)(, with a proved address)?\.$", name);
            foreach (var (status, answer) in operation["responses"]!.AsObject())
            {
                var said = Text(answer!, "description");
                said.ShouldNotBeOneOf("OK", "Created", "No Content", "Bad Request", string.Empty);
                if (status[0] is '4' or '5')
                    said.ShouldStartWith("`", Case.Sensitive, $"{name}: {status} names no code");
            }

            operation["responses"]!.AsObject().Select(a => a.Key).ShouldContain(
                status => status[0] == '2', $"{name} answers nothing when all goes well");
        }
    }

    [Fact]
    public void Every_handler_answers_in_one_of_the_few_shapes()
    {
        Type[] shapes = [typeof(Answer<>), typeof(Made<>), typeof(Done), typeof(Heard), typeof(FileAnswer)];
        var handlers = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .Select(e => e.Metadata.OfType<MethodInfo>().LastOrDefault()).OfType<MethodInfo>().Distinct().ToList();
        handlers.Count.ShouldBeGreaterThan(100);
        handlers.Where(h => !OfOtherShape.ContainsKey(h.Name) && !shapes.Contains(Shape(h)))
            .Select(h => $"{h.DeclaringType?.Name}.{h.Name} answers {h.ReturnType}").ShouldBeEmpty();
    }

    private static Type Shape(MethodInfo handler)
    {
        var answered = handler.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)
            ? task.GetGenericArguments()[0]
            : handler.ReturnType;
        return answered.IsGenericType ? answered.GetGenericTypeDefinition() : answered;
    }

    private static List<(string Name, JsonNode Operation)> Operations(JsonObject document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           where operation.Value?["responses"] is not null
           select ($"{operation.Key} {path.Key}", operation.Value),
    ];

    private static string Text(JsonNode node, string name) => node[name]?.GetValue<string>() ?? string.Empty;

    // Changes, changed and change are one word; short ones say nothing.
    private static HashSet<string> Stems(string text) =>
    [
        .. Words().Matches(text).Select(w => w.Value.ToLowerInvariant()).Where(w => w.Length > 2 && w is not ("the" or "and"
            or "one" or "own" or "for")).Select(w => Ending().Replace(w, string.Empty)),
    ];

    private async Task<JsonObject> Served()
    {
        using var client = server.Client();
        return JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.AsObject();
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Words();

    [GeneratedRegex("(ed|es|s|e)$")]
    private static partial Regex Ending();
}
