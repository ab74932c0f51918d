using System.Net;
using System.Text.Json.Nodes;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Edge;

/// <summary>The server says what HTTP has words for.</summary>
public sealed class HttpMannersTests : IAsyncLifetime
{
    private readonly DirectoryInfo web = Directory.CreateTempSubdirectory("fixia-web-");
    private Marketplace fixia = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        File.Copy(Path.Combine(Sources.Root, "src", "web", "index.html"), Path.Combine(web.FullName, "index.html"));
        Directory.CreateDirectory(Path.Combine(web.FullName, ".vite"));
        await File.WriteAllTextAsync(
            Path.Combine(web.FullName, ".vite", "routes.json"),
            """{"/":{"files":[],"data":[]},"/ayuda":{"files":[],"data":[]},"/servicios/:slug":{"files":[],"data":[]}}""");
        var server = new FixiaServer();
        server.Settings["Web:Root"] = web.FullName;
        server.Settings["App:PublicUrl"] = "https://fixia.example";
        server.Settings["ForwardedHeaders_Enabled"] = "true";
        fixia = await Marketplace.Open(server);
        http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false
        })
        { BaseAddress = fixia.Address };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await fixia.DisposeAsync();
        web.Delete(true);
    }

    [Theory]
    [InlineData("PUT", "/api/plans", 405, "GET")]
    [InlineData("DELETE", "/api/auth/login", 405, "POST")]
    [InlineData("TRACE", "/api/plans", 405, "GET")]
    [InlineData("TRACE", "/", 405, "GET, HEAD")]
    [InlineData("POST", "/ayuda", 405, "GET, HEAD")]
    [InlineData("POST", "/no/hay/tal/pagina", 404, null)]
    [InlineData("GET", "/no/hay/tal/pagina", 404, null)]
    [InlineData("GET", "/no-hay.js", 404, null)]
    [InlineData("GET", "/api/nothing", 404, null)]
    [InlineData("POST", "/api/nothing", 404, null)]
    [InlineData("GET", "/ayuda", 200, null)]
    [InlineData("GET", "/servicios/no-hay-tal", 404, null)]
    [InlineData("HEAD", "/ayuda", 200, null)]
    public async Task What_is_not_there_and_what_cannot_be_done_are_told_apart(string method, string path, int status,
        string? allow)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status);
        if (allow is not null)
            answer.Content.Headers.Allow.ShouldBe(allow.Split(", "), ignoreOrder: true);
    }

    [Fact]
    public async Task Files_of_the_web_client_pages_and_sitemaps_are_counted_too()
    {
        await File.WriteAllTextAsync(Path.Combine(web.FullName, "color-scheme.js"), "1");
        var server = new FixiaServer();
        server.Settings["Web:Root"] = web.FullName;
        foreach (var kind in new[] { "Files", "Pages", "Sitemaps" })
            server.Settings[$"RateLimits:{kind}PerMinute"] = "3";
        await using var few = await Marketplace.Open(server);
        foreach (var path in new[] { "/color-scheme.js", "/ayuda", "/sitemap.xml" })
        {
            var answers = new List<int>();
            for (var n = 0; n < 5; n++)
                answers.Add((await few.Fetch(path)).Status);
            answers.ShouldBe([200, 200, 200, 429, 429], path);
        }

        using var client = new HttpClient { BaseAddress = few.Address };
        using var told = await client.GetAsync("/color-scheme.js");
        (told.Headers.RetryAfter?.Delta > TimeSpan.Zero).ShouldBeTrue();
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_of_the_wrong_type()
    {
        using var answer = await http.PostAsync("/api/auth/login",
            new StringContent("email=ana", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Code()).ShouldBe("unsupported_media_type");
    }

    [Fact]
    public async Task Answers_of_the_API_are_kept_by_nobody_and_public_keys_for_an_hour()
    {
        var person = await fixia.Register("Mónica Cabecera");
        using var request = new HttpRequestMessage(HttpMethod.Get,
            "/api/me")
        { Headers = { Authorization = new("Bearer", person.Token) } };
        using var me = await http.SendAsync(request);
        me.Headers.CacheControl?.NoStore.ShouldBeTrue();
        using var keys = await http.GetAsync("/.well-known/jwks.json");
        keys.Headers.CacheControl?.MaxAge.ShouldBe(TimeSpan.FromHours(1));
        using var page = await http.GetAsync("/ayuda");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("connect-src 'self' wss://fixia.example;");
        using var wrong = await http.GetAsync("/api/services?limit=x");
        wrong.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Fact]
    public async Task The_refresh_cookie_over_https_is_one_that_only_https_can_set()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/register");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Content = System.Net.Http.Json.JsonContent.Create(new
        {
            email = "segura@fixia.example",
            password = "una frase bien larga",
            fullName = "Segura Siempre"
        });
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("refresh", StringComparison.Ordinal));
        cookie.ShouldStartWith("__Secure-fixia_refresh=");
        foreach (var attribute in new[] { "secure", "httponly", "samesite=strict", "path=/api/auth" })
            cookie.ShouldContain(attribute, Case.Insensitive);
    }

    [Fact]
    public async Task Every_code_has_a_page_that_explains_it_in_both_languages()
    {
        var wrong = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!.ToJsonString();
        wrong.ShouldContain("price_changed");
        foreach (var (language, words) in new[] { ("es", "Pedidos que pueden responderlo"), ("en", "Calls that can answer it") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get,
                "/problems/price_changed")
            { Headers = { { "Accept-Language", language } } };
            using var answer = await http.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            page.ShouldContain(words);
            page.ShouldContain("409 price_changed");
            page.ShouldContain("POST /api/services/{id}/orders");
        }

        foreach (var code in Fixia.Platform.Problems.ProblemTexts.In("en").Codes
            .Where(c => c.StartsWith("titles.", StringComparison.Ordinal)))
            (await http.GetAsync("/problems/" + code["titles.".Length..])).StatusCode.ShouldBe(HttpStatusCode.OK, code);
        (await http.GetAsync("/problems/no_such_problem")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
