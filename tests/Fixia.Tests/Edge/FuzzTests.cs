using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Fixia.Tests.Subscriptions;
using Shouldly;
using Xunit;
using Person = Fixia.Tests.Story.Person;

namespace Fixia.Tests.Edge;

/// <summary><c>./test fuzz N</c> sends any number, from a seed of its own.</summary>
public class FuzzTests
{
    // Problems of a body or a link as a whole.
    private static readonly string[] OfNoField = ["invalid_json", "link_not_valid"];

    private static int Requests => Setting("FIXIA_FUZZ", 2000);

    private static int Seed => Setting("FIXIA_FUZZ_SEED", 20261121);

    [Fact]
    public async Task Whatever_is_sent_the_server_never_fails_and_says_which_field_is_wrong()
    {
        await using var bank = await Bank.Open();
        using var http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false
        })
        { BaseAddress = bank.Fixia.Address };
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!.AsObject();
        var people = new Person?[5];
        var fuzzer = new Fuzzer(document, Seed, people.Length);
        var findings = new List<string>();
        var answers = new SortedDictionary<int, int>();
        for (var i = 0; i < people.Length; i++)
            people[i] = await Somebody(bank, i, 0);
        for (var n = 1; n <= Requests && findings.Count < 25; n++)
        {
            var fuzz = fuzzer.Next();
            using var answer = await Send(http, fuzz, people[fuzz.Caller]);
            var text = await answer.Content.ReadAsStringAsync();
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            if (Wrong(answer, text) is { } wrong)
                findings.Add($"{n}: {fuzz}\n   → {wrong}");
            if (status is 200 or 201 && answer.Content.Headers.ContentType?.MediaType == "application/json")
                fuzzer.Learn(JsonNode.Parse(text));
            // Somebody signed out, or was signed out.
            if (status == 401 && people[fuzz.Caller] is not null)
                people[fuzz.Caller] = await Somebody(bank, fuzz.Caller, n);
        }

        findings.ShouldBeEmpty(string.Join('\n', findings));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", answers.Select(a => $"{a.Key}: {a.Value}")));
        // It got somewhere: not all of it was refused.
        answers.Where(a => a.Key < 300).Sum(a => a.Value).ShouldBeGreaterThan(Requests / 20);
    }

    private static string? Wrong(HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500)
            return $"{status} {text}";
        if (status < 400)
            return null;
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json"
            || JsonNode.Parse(text) is not JsonObject problem || problem["code"] is not { } code)
            return $"{status} is no problem document: {text}";
        return status is 400 && problem["errors"] is null && !OfNoField.Contains(code.GetValue<string>())
            ? $"400 {code} names no field" : null;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient http, Fuzz fuzz, Person? by)
    {
        using var request = new HttpRequestMessage(fuzz.Method, fuzz.Url);
        if (by is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", by.Token);
        if (fuzz.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(fuzz.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", fuzz.ContentType);
        }

        return await http.SendAsync(request);
    }

    private static async Task<Person?> Somebody(Bank bank, int who, int time) => who switch
    {
        0 => null,
        1 => await bank.Fixia.Register($"{Letters(time)} Clienta"),
        2 => (await bank.Subscriber($"{Letters(time)} Profesional")).Person,
        3 => (await bank.Subscriber($"{Letters(time)} Empresa", "enterprise")).Person,
        _ => await bank.Fixia.Admin($"{Letters(time)} Equipo"),
    };

    // Names have no digits.
    private static string Letters(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
