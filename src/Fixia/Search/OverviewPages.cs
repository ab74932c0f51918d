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
    private static readonly SearchFilters First = SearchFilters.None with { Limit = 10 };
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
    };

    public IReadOnlyCollection<string> Addresses => Keys.Keys;

    public async Task<PageHead> Describe(string address, CancellationToken cancel)
    {
        var page = "page." + Keys[address];
        var text = Words.Word(page + ".text");
        var links = await Links(address, cancel);
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

    private async Task<IReadOnlyList<PageLink>> Links(string address, CancellationToken cancel) => address switch
    {
        "/" => [.. (await categories.Tree("es", cancel)).Select(c => new PageLink(c.Name, "/categorias/" + c.Slug))],
        "/servicios" => Named(await services.Find(First, null, cancel), s => new PageLink(s.Title, "/servicios/" + s.Slug)),
        "/proyectos" => Named(await projects.Find(First, null, cancel), p => new PageLink(p.Title, "/proyectos/" + p.Slug)),
        "/profesionales" => Named(await professionals.Find(First, null, cancel), p => new PageLink(p.FullName, "/u/" + p.Handle)),
        _ => [],
    };

    private static IReadOnlyList<PageLink> Named<T>(Answer<ResultPage<T>> answer, Func<T, PageLink> name) =>
        answer.Is(out var found, out _) ? [.. found.Items.Select(name)] : [];
}
