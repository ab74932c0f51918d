using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Shouldly;

namespace Fixia.Tests.Accounts;

/// <summary>Somebody in front of a browser, who can also show an old cookie again.</summary>
internal sealed class Person(HttpClient http, string email)
{
    public const string Password = "una clave bien larga";

    public string Email => email;

    public string Access { get; set; } = string.Empty;

    public string? Refresh { get; set; }

    /// <summary>The last cookie as the server set it, with its attributes.</summary>
    public string? SetCookie { get; private set; }

    public static Person New(FixiaServer server, string? email = null, string? from = null) =>
        new(server.Client(from), email ?? $"ana.{Guid.CreateVersion7():N}@fixia.example");

    public Task<HttpResponseMessage> Register(string password = Password, string name = "Ana Núñez") =>
        Keep("register", new { email, password, fullName = name });

    public Task<HttpResponseMessage> Login(string password = Password) => Keep("login", new { email, password });

    public Task<HttpResponseMessage> Renew(string? refresh = null, string? origin = null) =>
        Keep("refresh", null, refresh ?? Refresh, origin);

    public Task<HttpResponseMessage> Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    public Task<HttpResponseMessage> Sessions() => Send(HttpMethod.Get, "sessions");

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, object? body = null, string? refresh = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, "/api/auth/" + path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (Access.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Access);
        if (refresh is not null)
            request.Headers.Add("Cookie", $"fixia_refresh={refresh}");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Keep(string path, object? body, string? refresh = null, string? origin = null)
    {
        var answer = await Send(HttpMethod.Post, path, body, refresh, origin);
        if (answer.StatusCode != HttpStatusCode.OK)
            return answer;
        await answer.Content.LoadIntoBufferAsync();
        Access = (await answer.Json())["accessToken"]!.GetValue<string>();
        SetCookie = answer.Headers.GetValues("Set-Cookie")
            .Where(c => c.Contains("refresh", StringComparison.Ordinal)).ShouldHaveSingleItem();
        Refresh = SetCookie.Split(';')[0].Split('=', 2)[1];
        return answer;
    }
}
