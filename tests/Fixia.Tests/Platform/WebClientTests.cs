using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fixia.Accounts;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>How the built web client is served, against a build of a few files.</summary>
public sealed class WebClientTests : IDisposable
{
    private const string Page = """
        <html><head><meta name="csp-nonce" content="__CSP_NONCE__" /><!--head--><title>Fixia</title><!--/head-->
        <link rel="stylesheet" href="/assets/first.css"></head>
        <body><div id="root"><!--content--></div></body></html>
        """;

    private const string Routes = """
        {
          "/servicios": { "files": ["/assets/list.js", "/assets/list.css"], "data": ["/api/services?*&facets=true"] },
          "/servicios/:slug": { "files": ["/assets/one.js"], "data": ["/api/services/:slug"] }
        }
        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("fixia-web-");

    public void Dispose() => root.Delete(true);

    [Fact]
    public async Task A_file_is_sent_as_the_build_compressed_it_in_a_coding_the_browser_reads()
    {
        await using var fixia = await Open();
        await Compressed("assets/list.js", file => new BrotliStream(file, CompressionLevel.SmallestSize), ".br");
        await Compressed("assets/list.js", file => new GZipStream(file, CompressionLevel.SmallestSize), ".gz");
        foreach (var (accepts, coding, length) in new[]
        {
            ("gzip, br", "br", Length("assets/list.js.br")),
            ("gzip;q=1, br;q=0", "gzip", Length("assets/list.js.gz")),
            ("identity", null, Length("assets/list.js")),
        })
        {
            using var answer = await Ask(fixia, "/assets/list.js", ("Accept-Encoding", accepts));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding, accepts);
            (await answer.Content.ReadAsByteArrayAsync()).LongLength.ShouldBe(length, accepts);
            answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("text/javascript");
            answer.Headers.CacheControl.ShouldNotBeNull().ToString().ShouldContain("immutable");
            answer.Headers.Vary.ShouldContain("Accept-Encoding");
        }
    }

    [Fact]
    public async Task A_stranger_s_page_carries_its_files_and_what_the_api_answers_first()
    {
        await using var fixia = await Open();
        var professional = await fixia.Professional("Pedro Caño");
        await fixia.Post("/api/services", Service("Destapo </script> y __CSP_NONCE__ <!--content-->"), professional);
        var listed = await fixia.Get("/api/services?facets=true");
        var slug = listed["items"].ShouldNotBeNull()[0].ShouldNotBeNull()["slug"].ShouldNotBeNull().GetValue<string>();

        var html = await Read(fixia, "/servicios");
        html.ShouldContain("""<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/list.js" />""");
        // Who comes last has the last word: the page's own style sheet, as when one comes to it from another page.
        html.IndexOf("""<link rel="stylesheet" crossorigin href="/assets/list.css" />""", StringComparison.Ordinal)
            .ShouldBeGreaterThan(html.IndexOf("/assets/first.css", StringComparison.Ordinal));
        Data(html)["/api/services?facets=true"].ShouldNotBeNull()["items"].ShouldNotBeNull().AsArray().Count.ShouldBe(1);

        html = await Read(fixia, "/servicios/" + slug);
        Data(html)["/api/services/" + slug]
            .ShouldNotBeNull()["title"].ShouldNotBeNull().GetValue<string>().ShouldContain("</script>");
        // What people wrote stays what they wrote: our marks in it are words.
        html.ShouldContain("__CSP_NONCE__");
        html.Split("</script>").Length.ShouldBe(
            3, "the description after schema.org and the data, and nothing else that ends a script");
    }

    // Patience ends at any moment, also while an answer is being written.
    [Fact]
    public async Task What_the_API_answers_too_late_is_left_out_whole()
    {
        await using var fixia = await Open(patience: "00:00:00.004");
        var professional = await fixia.Professional("Pedro Caño", Plan.Premium);
        for (var n = 0; n < 12; n++)
            (await fixia.Post("/api/services", Services.ServiceTests.Offer($"Diseño de logos número {n}"), professional))
                .Status.ShouldBe(201);
        for (var round = 0; round < 8; round++)
        {
            var pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Ask(fixia, "/servicios")));
            foreach (var page in pages)
            {
                page.StatusCode.ShouldBe(HttpStatusCode.OK);
                var html = await page.Content.ReadAsStringAsync();
                if (html.Contains("fixia-data", StringComparison.Ordinal))
                    Data(html).Values.ShouldNotContain((JsonNode?)null);
                page.Dispose();
            }
        }
    }

    [Fact]
    public async Task A_page_is_described_only_where_the_web_client_has_one()
    {
        await using var fixia = await Open();
        (await Read(fixia, "/servicios")).ShouldContain("<h1>Servicios</h1>");
        using var answer = await Ask(fixia, "/ayuda");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<h1>");
    }

    [Fact]
    public async Task Who_is_signed_in_is_asked_after_first_so_nothing_of_strangers_comes_with_their_page()
    {
        await using var fixia = await Open();
        using var answer = await Ask(fixia, "/servicios", ("Cookie", "fixia-signed=1"));
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("fixia-data");
    }

    [Fact]
    public async Task A_session_leaves_a_mark_that_says_just_that_there_is_one_and_takes_it_along_when_it_ends()
    {
        await using var fixia = await Open();
        var email = (await fixia.Register("Ana Sesión")).Email;
        using var http = new HttpClient { BaseAddress = fixia.Address };
        using var entered = await http.PostAsJsonAsync("/api/auth/login", new { email, password = "una frase bien larga" });
        var cookies = entered.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldContain(
            c => c.StartsWith("fixia-signed=1", StringComparison.Ordinal) && !c.Contains(
                "httponly", StringComparison.OrdinalIgnoreCase));
        cookies.ShouldContain(
            c => c.Contains("refresh", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        using var left = await http.PostAsync("/api/auth/logout", null);
        left.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("fixia-signed=;", StringComparison.Ordinal));
    }

    private static object Service(string title) => new
    {
        title,
        description = "Destapo cloacas y desagües sin romper, también de noche y los feriados.",
        category = "plomeria",
        price = 25000,
        priceUnit = "fixed",
        deliveryDays = 1,
        city = "Rosario",
        isRemote = false,
        publish = true,
    };

    private static async Task<HttpResponseMessage> Ask(
        Marketplace fixia, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = fixia.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    private static async Task<string> Read(Marketplace fixia, string path)
    {
        using var answer = await Ask(fixia, path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Dictionary<string, JsonNode?> Data(string html)
    {
        const string mark = "id=\"fixia-data\">";
        var start = html.IndexOf(mark, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, "The page carries no data.");
        start += mark.Length;
        return JsonNode.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)])
            .ShouldNotBeNull().AsObject()
            .ToDictionary(e => Uri.UnescapeDataString(e.Key), e => e.Value, StringComparer.Ordinal);
    }

    private async Task<Marketplace> Open(string patience = "00:00:30")
    {
        await Write("index.html", Page);
        await Write(".vite/routes.json", Routes);
        await Write("assets/list.js", new string('a', 900));
        var server = new FixiaServer();
        server.Settings["Web:Root"] = root.FullName;
        server.Settings["Web:FirstDataPatience"] = patience;
        return await Marketplace.Open(server);
    }

    private long Length(string file) => new FileInfo(Path.Combine(root.FullName, file)).Length;

    private async Task Write(string file, string text)
    {
        var place = new FileInfo(Path.Combine(root.FullName, file));
        place.Directory?.Create();
        await File.WriteAllTextAsync(place.FullName, text);
    }

    private async Task Compressed(string file, Func<Stream, Stream> coding, string ending)
    {
        await using var small = File.Create(Path.Combine(root.FullName, file + ending));
        await using var coder = coding(small);
        await coder.WriteAsync(await File.ReadAllBytesAsync(Path.Combine(root.FullName, file)));
    }
}
