using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>What it takes to offer a service. <paramref name="Publish"/>: at once, or keep it as a draft.</summary>
public sealed record NewService(string Title, string Description, string Category, decimal Price, PriceUnit PriceUnit, int DeliveryDays, string? City, bool IsRemote, bool Publish)
{
    internal ServiceOffer Offer => new(Title, Description, Category, Price, PriceUnit, DeliveryDays, City, IsRemote);
}

/// <summary>What to change; what is absent stays.</summary>
public sealed record ServiceChanges(string? Title, string? Description, string? Category, decimal? Price, PriceUnit? PriceUnit, int? DeliveryDays, string? City, bool? IsRemote)
{
    internal ServiceOffer On(Service now) => new(
        Title ?? now.Title, Description ?? now.Description, Category ?? now.Category, Price ?? now.Price, PriceUnit ?? now.PriceUnit, DeliveryDays ?? now.DeliveryDays, City ?? now.City, IsRemote ?? now.IsRemote);
}

/// <summary>A service, whole.</summary>
public sealed record ServiceView(
    Guid Id, string Slug, string Title, string Description, CategoryRef Category, decimal Price, PriceUnit PriceUnit, string Currency, int DeliveryDays, string? City, bool IsRemote,
    ServiceStatus Status, string? HiddenReason, DateTimeOffset? PublishedAt, ProfessionalRef Professional, IReadOnlyList<string> Actions);

/// <summary>One's own services, and how many of the plan's are in use.</summary>
public sealed record OwnServices(IReadOnlyList<ServiceView> Items, int Used, int? Limit);

internal static class ServiceEndpoints
{
    public static void MapServiceEndpoints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/categories", async (HttpRequest request, Categories categories, CancellationToken cancel) =>
            TypedResults.Ok(await categories.Tree(ProblemTexts.Language(request), cancel))).Requires(Permission.Browse).WithTags("Services");
        var services = api.MapGroup("/services").WithTags("Services");
        services.MapPost("/", Create).Requires(Permission.PublishServices);
        services.MapGet("/{idOrSlug}", Get).Requires(Permission.Browse);
        services.MapPatch("/{id:guid}", Change).Requires(Permission.ManageOwnServices);
        services.MapDelete("/{id:guid}", Delete).Requires(Permission.ManageOwnServices);
        services.MapPost("/{id:guid}/publish", Publish).Requires(Permission.PublishServices);
        services.MapPost("/{id:guid}/pause", Pause).Requires(Permission.ManageOwnServices);
        api.MapGet("/me/services", Mine).Requires(Permission.ManageOwnServices).WithTags("Services");
    }

    private static async Task<Results<Created<ServiceView>, Problem>> Create(NewService request, CurrentUser user, FixiaDb db, Categories categories, ServiceViews views, PlanCatalogue plans, TimeProvider clock, CancellationToken cancel)
    {
        if (await Check(request.Offer, categories, cancel) is { } wrong)
            return wrong;
        var service = Service.Draft(user.Id, request.Offer, clock.GetUtcNow());
        db.Add(service);
        var problem = request.Publish ? await PublishWithinLimit(service, db, plans, clock, cancel) : await db.SaveUnless(cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Created($"/api/services/{service.Slug}", await views.Of(service, user, cancel));
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Get(string idOrSlug, CurrentUser? user, FixiaDb db, ServiceViews views, CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var service = await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id || s.Slug == idOrSlug, cancel);
        // What is not shown exists for its owner only.
        if (service is null || (service.Status != ServiceStatus.Active && service.ProfessionalId != user?.Id && user?.IsAdmin != true))
            return Problem.NotFound();
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Change(Guid id, ServiceChanges request, CurrentUser user, FixiaDb db, Categories categories, ServiceViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        var offer = request.On(service);
        if (await Check(offer, categories, cancel) is { } wrong)
            return wrong;
        service.Change(offer, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Results<NoContent, Problem>> Delete(Guid id, CurrentUser user, FixiaDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        service.Delete(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Publish(Guid id, CurrentUser user, FixiaDb db, ServiceViews views, PlanCatalogue plans, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        if (await PublishWithinLimit(service, db, plans, clock, cancel) is { } refused)
            return refused;
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Pause(Guid id, CurrentUser user, FixiaDb db, ServiceViews views, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        if (service.Pause() is { } refused)
            return refused;
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Ok<OwnServices>> Mine(CurrentUser user, FixiaDb db, ServiceViews views, PlanCatalogue plans, CancellationToken cancel)
    {
        var services = await db.Set<Service>().AsNoTracking().Where(s => s.ProfessionalId == user.Id).OrderByDescending(s => s.CreatedAt).Take(200).ToListAsync(cancel);
        var plan = await db.Set<User>().Where(u => u.Id == user.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        return TypedResults.Ok(new OwnServices(await views.Of(services, user, cancel), services.Count(s => s.Status == ServiceStatus.Active), user.IsProfessional ? plans.Of(plan).MaxActiveServices : 0));
    }

    /// <summary>Two publications at once count each other: the owner's row is locked while counting.</summary>
    private static Task<Problem?> PublishWithinLimit(Service service, FixiaDb db, PlanCatalogue plans, TimeProvider clock, CancellationToken cancel) => db.InTransaction(
        async () =>
        {
            var owner = await db.Set<User>().FromSql($"select * from users where id = {service.ProfessionalId} for update").SingleAsync(cancel);
            var limit = plans.Of(owner.SubscriptionType).MaxActiveServices;
            var others = await db.Set<Service>().CountAsync(s => s.ProfessionalId == owner.Id && s.Status == ServiceStatus.Active && s.Id != service.Id, cancel);
            if (others >= limit)
                return Problem.Forbidden("plan_limit_reached", "/pricing", limit.Value);
            if (service.Publish(clock.GetUtcNow()) is { } refused)
                return refused;
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);

    private static Task<Service?> Own(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<Service>().SingleOrDefaultAsync(s => s.Id == id && s.ProfessionalId == user.Id, cancel);

    private static async Task<Problem?> Check(ServiceOffer offer, Categories categories, CancellationToken cancel) => new FieldErrors()
        .Text("title", offer.Title, 8, 90)
        .Text("description", offer.Description, 30, 5000)
        .Require(await categories.IsLeaf(offer.Category, cancel), "category", string.IsNullOrEmpty(offer.Category) ? "required" : "invalid_value")
        .Between("price", offer.Price, 1m, 999_999_999m)
        .Between("deliveryDays", offer.DeliveryDays, 1, 365)
        .Text("city", offer.City, offer.IsRemote ? 0 : 1, 80)
        .Problem;
}

/// <summary>Makes views of services, with their owners and what the caller may do.</summary>
internal sealed class ServiceViews(PeopleCards people, Categories categories, IHttpContextAccessor http)
{
    public async Task<ServiceView> Of(Service service, CurrentUser? caller, CancellationToken cancel) => (await Of([service], caller, cancel))[0];

    public async Task<List<ServiceView>> Of(IReadOnlyList<Service> services, CurrentUser? caller, CancellationToken cancel)
    {
        var owners = await people.Of(services.Select(s => s.ProfessionalId), cancel);
        var views = new List<ServiceView>();
        foreach (var s in services)
        {
            var category = await categories.Name(s.Category, ProblemTexts.Language(http.HttpContext!.Request), cancel);
            views.Add(new ServiceView(
                s.Id, s.Slug, s.Title, s.Description, category, s.Price, s.PriceUnit, s.Currency, s.DeliveryDays, s.City, s.IsRemote, s.Status, s.HiddenReason, s.PublishedAt,
                owners[s.ProfessionalId].AsProfessional, Actions(s, caller)));
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
        return actions;
    }
}
