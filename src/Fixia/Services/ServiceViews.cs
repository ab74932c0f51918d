using System.Globalization;
using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;

namespace Fixia.Services;

/// <summary>A service, whole. Its category is missing only while it is a draft.</summary>
/// <param name="Id">Its key, which never changes; the name in its address may.</param>
/// <param name="Slug">Name in the address.</param>
/// <param name="Version">Counts what was offered; name it when ordering, and as <c>If-Match</c> when changing it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What one gets, in paragraphs.</param>
/// <param name="Category">The trade it belongs to; null while a draft has none.</param>
public sealed record ServiceView(Guid Id, string Slug, int Version, string Title, string Description, CategoryRef? Category)
    : IVersioned
{
    /// <summary>ARS; with packages, that of the first.</summary>
    public required decimal Price { get; init; }

    /// <summary>What the price is for.</summary>
    public required PriceUnit PriceUnit { get; init; }

    /// <summary>Always ARS.</summary>
    public required string Currency { get; init; }

    /// <summary>Days until delivery; with packages, those of the first.</summary>
    public required int DeliveryDays { get; init; }

    /// <summary>Rounds of changes included.</summary>
    public required int Revisions { get; init; }

    /// <summary>Where, when not only remote.</summary>
    public required string? City { get; init; }

    /// <summary>How far from the city its owner goes, in kilometres; null: the city only.</summary>
    public required int? RangeKm { get; init; }

    /// <summary>Whether it can be done remotely.</summary>
    public required bool IsRemote { get; init; }

    /// <summary>Whether an order binds at once, without the professional's confirmation.</summary>
    public required bool IsInstant { get; init; }

    /// <summary>After how many days an unanswered delivery counts as approved; null: as long as is usual.</summary>
    public required int? AutoApproveDays { get; init; }

    /// <summary>Words it is found by beside its text.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Ways to buy it, the smallest first; none: there is one price.</summary>
    public required IReadOnlyList<ServicePackage> Packages { get; init; }

    /// <summary>What can be added to an order.</summary>
    public required IReadOnlyList<ServiceExtra> Extras { get; init; }

    /// <summary>What buyers ask.</summary>
    public required IReadOnlyList<ServiceQuestion> Questions { get; init; }

    /// <summary>Its pictures, the first on cards.</summary>
    public required IReadOnlyList<PictureView> Pictures { get; init; }

    /// <summary>Whether it is shown, and who took it out if not.</summary>
    public required ServiceStatus Status { get; init; }

    /// <summary>Why the house hid it: <c>subscription</c>, <c>plan_limit</c> or <c>moderation</c>.</summary>
    public required string? HiddenReason { get; init; }

    /// <summary>When first published.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whose it is.</summary>
    public required ProfessionalRef Professional { get; init; }

    /// <summary>What the caller can do with it.</summary>
    public required IReadOnlyList<ServiceAction> Actions { get; init; }

    string IVersioned.Version => Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Makes views of services, with their owners and what the caller may do.</summary>
internal sealed class ServiceViews(
    PeopleCards people, Categories categories, FileLinks links, ServiceLimit limit, IHttpContextAccessor http)
{
    public async Task<ServiceView> Of(Service service, CurrentUser? caller, CancellationToken cancel) =>
        (await Of([service], caller, cancel))[0];

    public async Task<List<ServiceView>> Of(IReadOnlyList<Service> services, CurrentUser? caller, CancellationToken cancel)
    {
        var language = ProblemTexts.Language(http.HttpContext!.Request);
        var owners = await people.Of(services.Select(s => s.ProfessionalId), cancel);
        // Asked only for those who may publish one of them otherwise.
        var isFull = caller is not null && services.Any(s => s.ProfessionalId == caller.Id
                && Actions(s, owners[s.ProfessionalId], caller, false).Contains(ServiceAction.Publish))
            && await limit.IsReached(caller.Id, owners[caller.Id].Plan, cancel);
        var views = new List<ServiceView>();
        foreach (var service in services)
        {
            var category = service.Category is { } slug ? await categories.Name(slug, language, cancel) : null;
            var owner = owners[service.ProfessionalId];
            views.Add(Of(service, category, owner, Actions(service, owner, caller, isFull)));
        }

        return views;
    }

    private ServiceView Of(Service s, CategoryRef? category, PersonRow owner, IReadOnlyList<ServiceAction> actions) => new(
        s.Id, s.Slug, s.Version, s.Title, s.Description, category)
    {
        Price = s.Price,
        PriceUnit = s.PriceUnit,
        Currency = s.Currency,
        DeliveryDays = s.DeliveryDays,
        Revisions = s.Revisions,
        City = s.City,
        RangeKm = s.RangeKm,
        IsRemote = s.IsRemote,
        IsInstant = s.IsInstant,
        AutoApproveDays = s.AutoApproveDays,
        Tags = s.Tags,
        Packages = s.Packages,
        Extras = s.Extras,
        Questions = s.Questions,
        Pictures = s.Pictures.ConvertAll(links.Picture),
        Status = s.Status,
        HiddenReason = s.HiddenReason,
        PublishedAt = s.PublishedAt,
        Professional = owner.AsProfessional,
        Actions = actions,
    };

    private static List<ServiceAction> Actions(Service service, PersonRow owner, CurrentUser? caller, bool isFull)
    {
        if (caller is null || (caller.Id != service.ProfessionalId && !owner.IsProfessional))
            return [];
        return
        [
            .. ServiceRules.Process.Open(service.State, Party(service, caller))
                .Where(a => (ServiceRules.Needs(a) is not { } permission || caller.May(permission))
                    && (a != ServiceAction.Publish || !isFull)),
        ];
    }

    private static ServiceParty Party(Service service, CurrentUser caller) =>
        caller.Id != service.ProfessionalId ? ServiceParty.Client
            : caller.IsProfessional ? ServiceParty.Subscriber : ServiceParty.Owner;
}
