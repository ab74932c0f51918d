using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Fixia.Platform.Problems;
using Fixia.Platform.Web;
using Fixia.Tests.Story;
using Npgsql;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Edge;

/// <summary>What no handler should see never gets to one, and the answer names the place.</summary>
public sealed class StrictEdgeTests : IAsyncLifetime
{
    private Marketplace fixia = null!;
    private HttpClient http = null!;
    private Person person = null!;

    public async ValueTask InitializeAsync()
    {
        fixia = await Marketplace.Open();
        http = new HttpClient { BaseAddress = fixia.Address };
        person = await fixia.Professional("Perla Estricta");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await fixia.DisposeAsync();
    }

    [Theory]
    [InlineData("""{"title":"a\u0000b","publish":false}""", "title", "not_text")]
    [InlineData("""{"title":"\ud800","publish":false}""", "title", "not_text")]
    [InlineData("""{"title":"x\uffff","publish":false}""", "title", "not_text")]
    [InlineData("""{"title":"\ud83f\udfff","publish":false}""", "title", "not_text")]
    [InlineData("""{"title":"\u001b[31m","publish":false}""", "title", "not_text")]
    [InlineData("""{"questions":[{"question":"¿Hay garantía?","answer":"S\u0000"}],"publish":false}""", "questions[0].answer", "not_text")]
    [InlineData("""{"tags":["caños",null],"publish":false}""", "tags[1]", "required")]
    [InlineData("""{"packages":[null],"publish":false}""", "packages[0]", "required")]
    [InlineData("""{"packages":[{"summary":"Una hora de trabajo","price":10,"deliveryDays":1,"revisions":1}],"publish":false}""", "packages[0].tier", "required")]
    [InlineData("""{"packages":[{"tier":null,"summary":"Una hora","price":10,"deliveryDays":1,"revisions":1}],"publish":false}""", "packages[0].tier", "required")]
    [InlineData("""{"price":10.005,"publish":false}""", "price", "two_decimals")]
    [InlineData("""{"price":"10","publish":false}""", "price", "invalid_value")]
    [InlineData("""{"price":1e300,"publish":false}""", "price", "invalid_value")]
    [InlineData("""{"price":1000000000000,"publish":false}""", "price", "out_of_range")]
    [InlineData("""{"deliveryDays":2147483648,"publish":false}""", "deliveryDays", "invalid_value")]
    [InlineData("""{"nothing":1,"publish":false}""", "nothing", "unknown_field")]
    public async Task A_body_is_refused_with_the_place_that_is_wrong(string body, string field, string rule) =>
        await Names(await Post("/api/services", body), field, rule);

    [Theory]
    [InlineData("/api/services?q=%00", "q", "not_text")]
    [InlineData("/api/services?city=a%EF%BF%BF", "city", "not_text")]
    [InlineData("/api/services?limit=abc", "limit", "invalid_value")]
    [InlineData("/api/services?minPrice=%20x", "minPrice", "invalid_value")]
    [InlineData("/api/users/%EF%B7%90", "handle", "not_text")]
    [InlineData("/api/users/%07", "handle", "not_text")]
    public async Task An_address_is_refused_with_the_part_that_is_wrong(string address, string field, string rule) =>
        await Names(await http.GetAsync(address), field, rule);

    [Fact]
    public async Task A_list_that_is_not_there_is_asked_for() => await Names(
        await http.PutAsync("/api/me/portfolio/order", new StringContent("{}", Encoding.UTF8, "application/json")), "ids",
            "required");

    [Theory]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/plain")]
    public async Task A_body_in_another_type_or_encoding_is_refused(string type)
    {
        using var content = new ByteArrayContent("""{"publish":false}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await http.PostAsync("/api/services", content);
        ((int)answer.StatusCode).ShouldBe(415);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task What_is_no_JSON_is_refused_and_the_next_request_is_served()
    {
        foreach (var body in new[] { "{", "nonsense", "{\"publish\":false,\"publish\":true}", "{\"title\":\"\u0001\"}" })
        {
            using var answer = await Post("/api/services", body);
            ((int)answer.StatusCode).ShouldBe(400, body);
        }

        ((int)(await Post("/api/services", """{"publish":false}""")).StatusCode).ShouldBe(201);
    }

    [Fact]
    public async Task Lengths_are_counted_in_characters_as_the_database_counts_them()
    {
        var most = string.Concat(Enumerable.Repeat("🛠", 90));
        ((int)(await Post("/api/services", $$"""{"title":"{{most}}","publish":false}""")).StatusCode).ShouldBe(201);
        await Names(await Post("/api/services", $$"""{"title":"{{most}}🛠","publish":false}"""), "title", "too_long");
    }

    [Theory]
    [InlineData("23514", "services", "services_delivery_days_check", "deliveryDays")]
    [InlineData("23514", "users", "users_full_name_check1", "fullName")]
    [InlineData("23514", "services", "services_check", null)]
    [InlineData("22003", null, null, null)]
    [InlineData("22021", null, null, null)]
    public void What_only_the_database_refuses_is_the_callers_with_the_field_where_it_tells(string state, string? table,
        string? constraint, string? field)
    {
        var problem = DatabaseRefusals.Explain(new PostgresException("no", "ERROR", "ERROR", state, tableName: table,
            constraintName: constraint));
        problem!.Status.ShouldBe(400);
        problem.Errors?.Keys.Single().ShouldBe(field);
        (problem.Errors is null).ShouldBe(field is null);
    }

    [Fact]
    public void A_cursor_that_cannot_be_ours_is_none()
    {
        Cursor<Row>.TryParse(Cursor.Encode(new Row(3)), out var good).ShouldBeTrue();
        good!.At.ShouldBe(new Row(3));
        Cursor<Row>.TryParse(string.Empty, out var first).ShouldBeTrue();
        first!.At.ShouldBeNull();
        foreach (var bad in new[] { "abc", "%%%", Cursor.Encode(new Row(-1)), Cursor.Encode("text"),
            Cursor.Encode(new { number = "x" }), "bnVsbA" })
            Cursor<Row>.TryParse(bad, out _).ShouldBeFalse(bad);
    }

    [Fact]
    public async Task No_list_goes_on_from_a_cursor_that_cannot_be_ours()
    {
        var key = Guid.CreateVersion7();
        string[] bad = ["abc", "%%%", "eyJ", "bnVsbA", .. new[]
        {
            "{}", "[]", "7", "null", "{\"unknown\":1}",
            "{\"id\":-1}", "{\"id\":0}", "{\"id\":9223372036854775807}", "{\"id\":1e99}", $"{{\"id\":\"{Guid.Empty}\"}}",
            $"{{\"id\":\"{Guid.AllBitsSet}\"}}", $"{{\"id\":\"{key}\",\"at\":\"2026-01-01T00:00:00-03:00\"}}",
            $"{{\"id\":\"{key}\",\"at\":\"0001-01-01T00:00:00+00:00\"}}",
            $"{{\"id\":\"{Guid.Empty}\",\"at\":\"2026-01-01T00:00:00+00:00\"}}",
            "{\"place\":-5}", "{\"place\":2147483647}", "{\"place\":1,\"place\":2}", "{\"place\":1,\"offset\":-9}",
            "{\"place\":1,\"offset\":2147483647}", "{\"place\":1,\"tier\":-1}", "{\"place\":1,\"tier\":2147483647}",
            "{\"place\":1,\"city\":-1}", "{\"place\":1,\"city\":2147483647}", "{\"place\":1,\"price\":-1}",
            "{\"place\":1,\"price\":1e20}", "{\"place\":1,\"score\":-1}", "{\"place\":1,\"score\":1e400}",
            "{\"place\":1,\"at\":\"2026-01-01T00:00:00-03:00\"}", "{\"place\":1,\"asked\":{}}",
            "{\"place\":1,\"asked\":{\"needs\":null,\"ranks\":\"x\"}}",
            "{\"place\":1,\"asked\":{\"needs\":\"\\u0000\",\"ranks\":\"x\"}}",
        }.Select(json => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)))];
        var staff = await fixia.Admin("Sara Casa");
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
        var lists = document["paths"]!.AsObject()
            .Where(path => path.Value!["get"]?["parameters"]?.AsArray().Any(p => (string?)p!["name"] == "cursor") == true)
            .Select(path => path.Key).ToList();
        lists.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var list in lists)
        {
            var who = list.StartsWith("/api/admin", StringComparison.Ordinal) ? staff : person;
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
            foreach (var cursor in bad)
            {
                var address = list.Replace(
                    "{handle}",
                    person.Handle,
                    StringComparison.Ordinal) + "?cursor=" + Uri.EscapeDataString(cursor);
                await Names(await http.GetAsync(address), "cursor", "invalid_value");
            }
        }
    }

    private Task<HttpResponseMessage> Post(string path, string body) =>
        http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task Names(HttpResponseMessage answer, string field, string rule)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(400, text);
        var errors = JsonNode.Parse(text)!["errors"].ShouldNotBeNull(text).AsObject();
        errors.Select(e => e.Key).ShouldContain(field, text);
        errors[field]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
    }

    private sealed record Row(int Number) : IPosition
    {
        public bool IsPossible => Number >= 0;
    }
}
