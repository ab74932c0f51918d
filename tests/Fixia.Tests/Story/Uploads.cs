using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Fixia.Tests.Story;

/// <summary>Files as people upload them.</summary>
internal static class Uploads
{
    /// <summary>What the camera wrote into <see cref="Photo"/>, which nobody else is to read.</summary>
    public const string CameraSecret = "GPS-34.6037,-58.3816";

    // 32 by 24 pixels.
    private const string Jpeg =
        "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAYACADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDkFh9qmWH2q0sPtUyw+1ejKqY0qxVWH2qZYfarSw+1TLD7VjKqenSrCLD7VKsPtRRXNKTPmaUmTLD7VMsPtRRWMpM9OlJn/9k=";

    /// <summary>A JPEG with an Exif segment.</summary>
    public static byte[] Photo { get; } = WithExif(Convert.FromBase64String(Jpeg));

    /// <summary>Says it is a PDF, and nothing else.</summary>
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n");

    public static async Task<Answer> Upload(this Marketplace fixia, Person by, byte[] content, string name, string kind)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/files?name={Uri.EscapeDataString(name)}&kind={kind}")
        {
            Content = new ByteArrayContent(content)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            },
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", by.Token) },
        };
        using var answer = await http.SendAsync(request);
        return new Answer((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    public static async Task<string> Picture(this Marketplace fixia, Person by)
    {
        var uploaded = await fixia.Upload(by, Photo, "foto.jpg", "picture");
        uploaded.Status.ShouldBe(201, uploaded.Body?.ToJsonString());
        return uploaded["id"].GetValue<string>();
    }

    public static async Task<(int Status, string? Type, byte[] Content)> Fetch(this Marketplace fixia, string path)
    {
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var answer = await http.GetAsync(path);
        return (
            (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync());
    }

    private static byte[] WithExif(byte[] jpeg)
    {
        var exif = Encoding.ASCII.GetBytes("Exif\0\0" + CameraSecret);
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
