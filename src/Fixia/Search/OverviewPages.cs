using System.Text.Json;
using Fixia.Places;
using Fixia.Platform;
using Fixia.Platform.Text;
using Fixia.Subscriptions;
using Microsoft.Extensions.Options;

namespace Fixia.Search;

/// <summary>
/// The first HTML of the pages one begins at: what they are for, and where they lead. Lists name what a stranger finds first; one
/// that comes at a busy moment does without.
/// </summary>
internal sealed class OverviewPages(
    ServiceSearch services,
    ProjectSearch projects,
    ProfessionalSearch professionals,
    Categories categories,
    PlanCatalogue plans,
    IOptions<AppOptions> app) : IDescribeAddresses
{
    private const int Most = 10;

    private static readonly SearchFilters First = SearchFilters.None with { Limit = Most };
    private static readonly Texts Words = Texts.In("es");

    // The key of each page's words: page.<key>.title and so on.
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["/"] = "home",
        ["/servicios"] = "services",
        ["/proyectos"] = "projects",
        ["/profesionales"] = "professionals",
        ["/pricing"] = "pricing",
        ["/ayuda"] = "help",
        ["/ingresar"] = "login",
        ["/registro"] = "register",
        ["/legales/terminos"] = "terms",
        ["/legales/privacidad"] = "privacy",
        ["/legales/cookies"] = "cookies",
        ["/arrepentimiento"] = "withdrawal",
        ["/baja"] = "unsubscribe",
    };

    public IReadOnlyCollection<string> Addresses => Keys.Keys;

    public async Task<PageHead> Describe(string address, FirstAnswers known, CancellationToken cancel)
    {
        var page = "page." + Keys[address];
        var text = Words.Word(page + ".text");
        var links = await Links(address, known, cancel);
        return new PageHead(
            Words.Word(page + ".title"),
            text,
            address,
            [text, .. address == "/pricing" ? plans.All.Select(Price) : []],
            links.Count == 0 ? [] : [ItemList.Of(app.Value.PublicUrl, links)])
        {
            Heading = Words.Word(page + ".heading"),
            Links = links,
        };
    }

    private static string Price(PlanRules plan) => Words.Word("page.pricing.plan", ("plan", plan.Type), ("price", plan.Price));

    private async Task<IReadOnlyList<PageLink>> Links(string address, FirstAnswers known, CancellationToken cancel) =>
        address switch
        {
            "/" => [.. (await categories.Tree("es", cancel)).Select(c => new PageLink(c.Name, "/categorias/" + c.Slug))],
            "/servicios" => await Found(known, "/api/services", Service, () => services.Find(First, null, cancel)),
            "/proyectos" => await Found(known, "/api/projects", Project, () => projects.Find(First, null, cancel)),
            "/profesionales" => await Found(
                known,
                "/api/professionals",
                Professional,
                () => professionals.Find(First, null, cancel)),
            _ => [],
        };

    // What the page begins with anyway; searched for where it is not known, and not for readers whom nobody has to lead.
    private static async Task<IReadOnlyList<PageLink>> Found<T>(
        FirstAnswers known, string path, Func<JsonElement, PageLink> name, Func<Task<Answer<ResultPage<T>>>> search)
    {
        if (known.Items(path) is { } items)
            return [.. items.Take(Most).Select(name)];
        return !known.AreAll && (await search()).Is(out var found, out _)
            ? [.. found.Items.Select(item => name(JsonSerializer.SerializeToElement(item, JsonSerializerOptions.Web)))]
            : [];
    }

    private static PageLink Service(JsonElement card) => new(Text(card, "title"), "/servicios/" + Text(card, "slug"));

    private static PageLink Project(JsonElement card) => new(Text(card, "title"), "/proyectos/" + Text(card, "slug"));

    private static PageLink Professional(JsonElement card) => new(Text(card, "fullName"), "/u/" + Text(card, "handle"));

    private static string Text(JsonElement card, string name) => card.GetProperty(name).GetString() ?? string.Empty;
}
