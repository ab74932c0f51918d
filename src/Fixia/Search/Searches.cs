using Fixia.Accounts;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fixia.Search;

/// <summary>What was found, and how to tell it.</summary>
/// <param name="Wanted">What was looked for.</param>
/// <param name="Near">The place distances are measured from.</param>
/// <param name="Found">A page of it.</param>
internal sealed record Results(Wanted Wanted, City? Near, Found Found)
{
    /// <summary>How all of it divides, when asked for.</summary>
    public FacetsView? Facets { get; init; }

    /// <summary>Why a result stands where it does, for whoever it belongs to.</summary>
    public RankView? RankFor(CurrentUser? caller, Hit hit) => caller?.Id != hit.Owner ? null : new RankView(
        hit.Place,
        Wanted.Words is null ? null : (int)Math.Round(hit.Text * 100),
        (int)Math.Round(hit.Score * 100),
        hit.Featured);
}

/// <summary>
/// Asks a search, whole: understands the filters, and finds a page and how all results divide on one connection.
/// </summary>
internal sealed class Searches(
    FixiaDb db,
    SearchDatabase database,
    Finder finder,
    Facets facets,
    Categories categories,
    Cities cities,
    IHttpContextAccessor http)
{
    private const int UsualKm = 50;
    private const int SummaryLength = 160;

    private string Language => ProblemTexts.Language(http.HttpContext!.Request);

    /// <summary>Finds a page of a kind. <paramref name="also"/> reads on the same connection what is known of each.</summary>
    public async Task<Answer<Results>> Ask(
        string kind,
        SearchFilters filters,
        Func<NpgsqlConnection, Found, Task>? also,
        CancellationToken cancel,
        bool seesEarly = true)
    {
        var near = await cities.Find(filters.Near, cancel);
        if (filters.Wrong(near) is { } wrong)
            return wrong;
        var wanted = new Wanted(kind, filters)
        {
            Owner = string.IsNullOrEmpty(filters.Professional) ? null : await OwnerOf(filters.Professional, cancel),
            Around = near is null ? null : await cities.Around(near, filters.Km ?? UsualKm, cancel),
            SeesEarly = seesEarly,
        };
        var asked = await database.Ask(
            async connection =>
            {
                var found = await finder.Find(wanted, connection, cancel);
                var counted = filters.Facets == true ? await Facets.Read(connection, wanted, found.Asked, cancel) : null;
                if (also is not null)
                    await also(connection, found);
                return (Found: found, Counted: counted);
            },
            cancel);
        // Names are looked up when the connection is back.
        return await asked.Then(async result => new Results(wanted, near, result.Found)
        {
            Facets = result.Counted is null ? null : await facets.View(result.Counted, Language, cancel),
        });
    }

    public ValueTask<CategoryRef> Category(string slug, CancellationToken cancel) => categories.Name(slug, Language, cancel);

    /// <summary>How far a result is from the place asked for; null when either is not known.</summary>
    public async ValueTask<int?> Km(Results results, string? city, CancellationToken cancel) =>
        results.Near is { } near && await cities.Find(city, cancel) is { } there
            ? (int)Math.Round(Cities.Distance(near, there))
            : null;

    /// <summary>How a description begins, up to a whole word.</summary>
    public static string Summary(string text) =>
        text.Length <= SummaryLength ? text : text[..Math.Max(text.LastIndexOf(' ', SummaryLength), SummaryLength / 2)] + "…";

    // Nobody has the empty id: a handle that does not exist has no results.
    private async Task<Guid> OwnerOf(string handle, CancellationToken cancel) =>
        await db.Set<User>().Where(u => u.Handle == handle).Select(u => u.Id).SingleOrDefaultAsync(cancel);
}
