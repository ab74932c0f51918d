using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;

namespace Fixia.Services;

/// <summary>A service, whole. Its category is missing only while it is a draft.</summary>
public sealed record ServiceView(
    Guid Id, string Slug, string Title, string Description, CategoryRef? Category, decimal Price, PriceUnit PriceUnit, string Currency, int DeliveryDays, int Revisions, string? City, int? RangeKm, bool IsRemote,
    IReadOnlyList<string> Tags, IReadOnlyList<ServicePackage> Packages, IReadOnlyList<ServiceExtra> Extras, IReadOnlyList<ServiceQuestion> Questions, IReadOnlyList<PictureView> Pictures,
    ServiceStatus Status, string? HiddenReason, DateTimeOffset? PublishedAt, ProfessionalRef Professional, IReadOnlyList<string> Actions);

/// <summary>Makes views of services, with their owners and what the caller may do.</summary>
internal sealed class ServiceViews(PeopleCards people, Categories categories, FileLinks links, IHttpContextAccessor http)
{
    public async Task<ServiceView> Of(Service service, CurrentUser? caller, CancellationToken cancel) => (await Of([service], caller, cancel))[0];

    public async Task<List<ServiceView>> Of(IReadOnlyList<Service> services, CurrentUser? caller, CancellationToken cancel)
    {
        var owners = await people.Of(services.Select(s => s.ProfessionalId), cancel);
        var views = new List<ServiceView>();
        foreach (var s in services)
        {
            var category = s.Category is null ? null : await categories.Name(s.Category, ProblemTexts.Language(http.HttpContext!.Request), cancel);
            views.Add(new ServiceView(
                s.Id, s.Slug, s.Title, s.Description, category, s.Price, s.PriceUnit, s.Currency, s.DeliveryDays, s.Revisions, s.City, s.RangeKm, s.IsRemote, s.Tags, s.Packages, s.Extras, s.Questions,
                s.Pictures.ConvertAll(links.Picture), s.Status, s.HiddenReason, s.PublishedAt, owners[s.ProfessionalId].AsProfessional, Actions(s, caller)));
        }

        return views;
    }

    private static List<string> Actions(Service service, CurrentUser? caller)
    {
        if (caller is null)
            return [];
        if (caller.Id != service.ProfessionalId)
            return service.Status == ServiceStatus.Active ? ["order"] : [];
        List<string> actions = ["edit", "delete"];
        if (service.Status == ServiceStatus.Active)
            actions.Add("pause");
        else if (caller.IsProfessional && service.HiddenReason is null or Service.HiddenByPlanLimit)
            actions.Add("publish");
        if (caller.IsProfessional)
            actions.Add("duplicate");
        return actions;
    }
}
