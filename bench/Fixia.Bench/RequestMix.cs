using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Fixia.Bench;

/// <summary>One request: its class, and how it is made.</summary>
internal sealed record Asked(string Kind, Func<HttpRequestMessage> Request);

/// <summary>Requests of all classes, mixed as people mix them: they look far more often than they write.</summary>
internal sealed class RequestMix
{
    /// <summary>Of a hundred requests, so many sign somebody in.</summary>
    public const int SignInsOfHundred = 1;

    private const string Search = "search";
    private const string Faceted = "search with facets";
    private const string Reading = "other reading";
    private const string Page = "pages";
    private const string Writing = "writing (publishing)";
    private const string SigningIn = "sign-in";
    private const string Looking = "health";
    private const string Password = "una frase bien larga";
    private const int People = 32;

    private readonly IReadOnlyList<string> words;
    private readonly IReadOnlyList<(string Email, string Token)> owners;
    private readonly IReadOnlyList<object> offers;

    private RequestMix(
        IReadOnlyList<string> words, IReadOnlyList<(string Email, string Token)> owners, IReadOnlyList<object> offers) =>
        (this.words, this.owners, this.offers) = (words, owners, offers);

    /// <summary>The classes, as the table has them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Search, Faceted, Reading, Page, Writing, SigningIn, Looking];

    /// <summary>Whether the server lives.</summary>
    public Asked Look { get; } = new(Looking, () => new HttpRequestMessage(HttpMethod.Get, "/health/ready"));

    /// <summary>Registers those who write and sign in.</summary>
    public static async Task<RequestMix> Of(Catalogue catalogue, HttpClient client, NpgsqlDataSource database)
    {
        var random = new Random(23);
        var people = new List<(string, string)>();
        for (var i = 0; i < People; i++)
        {
            var email = $"load{i}@bench.example";
            var name = $"Persona {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}";
            using var answer = await client.PostAsJsonAsync(
                "/api/auth/register",
                new { email, password = Password, fullName = name });
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            people.Add((email, body["accessToken"]!.GetValue<string>()));
        }

        await Loader.Run(database, """
            update users set email_verified_at = now(), is_professional_active = true, professional_since = now(),
                subscription_type = 'premium', subscription_expires_at = now() + interval '30 days'
            where email like 'load%@bench.example'
            """);
        var texts = Enumerable.Range(0, 100).Select(_ =>
        {
            var trade = catalogue.Trades[random.Next(catalogue.Trades.Count)];
            var (title, description) = catalogue.Text(random, trade, "Rosario");
            return (object)new
            {
                title,
                description,
                category = trade.Category,
                price = 10000,
                deliveryDays = 5,
                city = "Rosario",
                publish = true,
            };
        }).ToList();
        return new RequestMix([.. catalogue.Trades.SelectMany(t => t.Words.Take(4))], people, texts);
    }

    /// <summary>
    /// The request of a turn: of a hundred, 35 searches, 15 of them with facets, 30 pages, 26 other readings, 8 publications and
    /// one sign-in.
    /// </summary>
    public Asked Next(int turn, bool withSignIns = true)
    {
        var random = new Random(turn);
        var word = Uri.EscapeDataString(words[random.Next(words.Count)]);
        return random.Next(withSignIns ? 100 : 100 - SignInsOfHundred) switch
        {
            < 20 => Get(Search, $"/api/services?q={word}"),
            < 35 => Get(Faceted, $"/api/services?q={word}&facets=true"),
            < 50 => Get(Page, $"/servicios/s-{random.Next(10_000)}"),
            < 60 => Get(Page, $"/servicios?q={word}"),
            < 65 => Get(Page, "/"),
            < 80 => Get(Reading, $"/api/services/s-{random.Next(10_000)}"),
            < 91 => Get(Reading, $"/api/users/persona-{random.Next(2_500)}"),
            < 99 => Publish(random),
            _ => SignIn(turn),
        };
    }

    /// <summary>Somebody signs in.</summary>
    public Asked SignIn(int turn) => new(SigningIn, () => new HttpRequestMessage(HttpMethod.Post, "/api/auth/login")
    {
        Content = JsonContent.Create(new { email = owners[turn % owners.Count].Email, password = Password }),
    });

    private Asked Publish(Random random)
    {
        var (offer, token) = (offers[random.Next(offers.Count)], owners[random.Next(owners.Count)].Token);
        return new Asked(Writing, () => new HttpRequestMessage(HttpMethod.Post, "/api/services")
        {
            Content = JsonContent.Create(offer),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        });
    }

    private static Asked Get(string kind, string path) => new(kind, () =>
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(kind == Page ? "text/html" : "application/json");
        return request;
    });
}
