using System.Text;
using System.Text.Json;

namespace Fixia.Tests.Story;

/// <summary>Changes that say which version they saw.</summary>
internal static class SeenVersions
{
    /// <summary>
    /// Changes what was seen as a version (<c>If-Match</c>); answers the status and the version told in <c>ETag</c>.
    /// </summary>
    public static async Task<(int Status, string? Version)> Change(
        this Marketplace fixia, string path, int seen, object change, Person by)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var request = new HttpRequestMessage(HttpMethod.Patch, path);
        request.Headers.Add("Authorization", "Bearer " + by.Token);
        request.Headers.Add("If-Match", $"\"{seen}\"");
        request.Content = new StringContent(JsonSerializer.Serialize(change), Encoding.UTF8, "application/merge-patch+json");
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.ETag?.Tag.Trim('"'));
    }
}
