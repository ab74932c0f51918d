using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>The web client's code is generated from a kept copy of the API's document, so the copy has to be the API's.</summary>
public sealed class ApiDocumentTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    [Fact]
    public async Task The_web_client_s_copy_of_the_document_is_the_server_s()
    {
        using var client = server.Client();
        var served = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.AsObject();
        var kept = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Sources.Root, "src", "web", "src", "api", "openapi.json")))!;
        JsonNode.DeepEquals(served, kept).ShouldBeTrue(
            "The API changed: with the server running, in src/web: npm run api:document && npm run api:generate");
    }
}
