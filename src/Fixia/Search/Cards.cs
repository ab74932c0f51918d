using Fixia.Accounts;
using Fixia.Places;
using Fixia.Projects;
using Fixia.Services;

namespace Fixia.Search;

/// <summary>Why a result stands where it does; shown to its owner only.</summary>
/// <param name="Place">Its place, from 1 on.</param>
/// <param name="Words">How well it answers the words, in percent of the best answer among the results; null without
/// words.</param>
/// <param name="Quality">Trust, level, availability and a complete profile, in percent.</param>
/// <param name="Featured">Whether the plan lifts it.</param>
public sealed record RankView(int Place, int? Words, int Quality, bool Featured);

/// <summary>A service in a list.</summary>
/// <param name="Id">Of the service.</param>
/// <param name="Slug">Its page is <c>/servicios/{slug}</c>.</param>
/// <param name="Title">As its owner calls it.</param>
/// <param name="Summary">How its description begins.</param>
/// <param name="Category">The trade it belongs to.</param>
/// <param name="Price">From this price on, final.</param>
/// <param name="PriceUnit">What the price is for.</param>
/// <param name="IsFrom">Whether the price is that of the smallest of its packages.</param>
/// <param name="Currency">ARS.</param>
/// <param name="City">Where it is offered; null when only at a distance.</param>
/// <param name="IsRemote">Whether it can be done at a distance.</param>
/// <param name="DeliveryDays">Days it takes.</param>
/// <param name="Picture">Address of its first picture, small.</param>
/// <param name="Professional">Who does it.</param>
/// <param name="Featured">Whether its owner's plan has lifted it.</param>
/// <param name="Km">How far it is from the place asked for.</param>
/// <param name="Rank">Why it stands where it does.</param>
public sealed record ServiceCard(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    CategoryRef Category,
    decimal Price,
    PriceUnit PriceUnit,
    bool IsFrom,
    string Currency,
    string? City,
    bool IsRemote,
    int DeliveryDays,
    string? Picture,
    ProfessionalRef Professional,
    bool Featured,
    int? Km,
    RankView? Rank);

/// <summary>A project in a list.</summary>
/// <param name="Id">Of the project.</param>
/// <param name="Slug">Its page is <c>/proyectos/{slug}</c>.</param>
/// <param name="Title">As its client calls it.</param>
/// <param name="Summary">How its description begins.</param>
/// <param name="Category">The trade it asks for.</param>
/// <param name="Budget">What the client thinks of spending.</param>
/// <param name="City">Where it is to be done; null when only at a distance.</param>
/// <param name="IsRemote">Whether it can be done at a distance.</param>
/// <param name="Deadline">The last day to have it done.</param>
/// <param name="Urgent">Whether everybody saw it from the first minute.</param>
/// <param name="Proposals">Proposals it has.</param>
/// <param name="ProposalCap">Proposals its client wants; more wait.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="EarlyAccessUntil">Set while only some plans see it.</param>
/// <param name="Client">Who published it.</param>
/// <param name="Km">How far it is from the place asked for.</param>
public sealed record ProjectCard(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    CategoryRef Category,
    BudgetView Budget,
    string? City,
    bool IsRemote,
    DateOnly? Deadline,
    bool Urgent,
    int Proposals,
    int ProposalCap,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? EarlyAccessUntil,
    PersonCard Client,
    int? Km);

/// <summary>A professional in a list.</summary>
/// <param name="Id">Of the user.</param>
/// <param name="Handle">Their page is <c>/u/{handle}</c>.</param>
/// <param name="FullName">As they call themselves.</param>
/// <param name="Photo">Null while they show none.</param>
/// <param name="Trust">As a professional.</param>
/// <param name="Level"><c>new</c>, <c>growing</c>, <c>outstanding</c> or <c>expert</c>.</param>
/// <param name="IsPremium">Whether they have the Premium badge.</param>
/// <param name="Headline">What they say they do.</param>
/// <param name="Category">What they do for a living, by the tree of categories.</param>
/// <param name="City">Where they are.</param>
/// <param name="CompletedJobs">How many contracts they brought to their end.</param>
/// <param name="Km">How far they are from the place asked for.</param>
/// <param name="Rank">Why they stand where they do.</param>
public sealed record ProfessionalCard(
    Guid Id,
    string Handle,
    string FullName,
    PhotoView? Photo,
    TrustView Trust,
    string Level,
    bool IsPremium,
    string? Headline,
    CategoryRef? Category,
    string? City,
    int CompletedJobs,
    int? Km,
    RankView? Rank);

/// <summary>A page of results.</summary>
/// <param name="Items">What was found, in the order asked for.</param>
/// <param name="NextCursor">Send it back as <c>cursor</c> for the next page; null on the last one.</param>
/// <param name="Mended">The words that were looked for instead, when nothing had those asked for.</param>
/// <param name="Relaxed">Whether the results have only some of the words, because none has all.</param>
/// <param name="Facets">How the results divide, when asked for.</param>
public sealed record ResultPage<T>(IReadOnlyList<T> Items, string? NextCursor, string? Mended, bool Relaxed, FacetsView? Facets)
{
    /// <summary>In the order they were found; what was taken out meanwhile is left out.</summary>
    internal static ResultPage<T> Of(Results results, Func<Hit, T?> card) => new(
        [.. results.Found.Hits.Select(card).OfType<T>()],
        results.Found.NextCursor,
        results.Found.Asked?.Mended,
        results.Found.Asked is { Relaxed: true },
        results.Facets);
}
