using Fixia.Accounts;
using Fixia.Files;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>What it takes to offer a service. <paramref name="Publish"/>: at once; else it is kept as a draft, which may be unfinished.</summary>
public sealed record NewService(
    string? Title, string? Description, string? Category, decimal? Price, PriceUnit? PriceUnit, int? DeliveryDays, string? City, bool? IsRemote, bool Publish,
    int? RangeKm, int? Revisions, IReadOnlyList<string>? Tags, IReadOnlyList<ServicePackage>? Packages, IReadOnlyList<ServiceExtra>? Extras, IReadOnlyList<ServiceQuestion>? Questions, IReadOnlyList<Guid>? Pictures)
{
    internal ServiceOffer Offer => new(Title ?? string.Empty, Description ?? string.Empty, Category, Price ?? 0, PriceUnit ?? Services.PriceUnit.Fixed, DeliveryDays ?? 1, City, IsRemote ?? false)
    {
        RangeKm = RangeKm,
        Revisions = Revisions ?? 1,
        Tags = Tags ?? [],
        Packages = Packages ?? [],
        Extras = Extras ?? [],
        Questions = Questions ?? [],
        Pictures = Pictures ?? [],
    };
}

/// <summary>What to change; what is absent stays. <paramref name="RangeKm"/> 0: the city only.</summary>
public sealed record ServiceChanges(
    string? Title, string? Description, string? Category, decimal? Price, PriceUnit? PriceUnit, int? DeliveryDays, string? City, bool? IsRemote,
    int? RangeKm, int? Revisions, IReadOnlyList<string>? Tags, IReadOnlyList<ServicePackage>? Packages, IReadOnlyList<ServiceExtra>? Extras, IReadOnlyList<ServiceQuestion>? Questions, IReadOnlyList<Guid>? Pictures)
{
    internal ServiceOffer On(Service now) => now.Offer with
    {
        Title = Title ?? now.Title,
        Description = Description ?? now.Description,
        Category = Category ?? now.Category,
        Price = Price ?? now.Price,
        PriceUnit = PriceUnit ?? now.PriceUnit,
        DeliveryDays = DeliveryDays ?? now.DeliveryDays,
        City = City ?? now.City,
        IsRemote = IsRemote ?? now.IsRemote,
        RangeKm = RangeKm is 0 ? null : RangeKm ?? now.RangeKm,
        Revisions = Revisions ?? now.Revisions,
        Tags = Tags ?? now.Tags,
        Packages = Packages ?? now.Packages,
        Extras = Extras ?? now.Extras,
        Questions = Questions ?? now.Questions,
        Pictures = Pictures ?? now.Pictures,
    };
}

/// <summary>One's own services, and how many of the plan's are in use.</summary>
public sealed record OwnServices(IReadOnlyList<ServiceView> Items, int Used, int? Limit);

internal static class ServiceEndpoints
{
    public static void MapServiceEndpoints(this IEndpointRouteBuilder api)
    {
        var services = api.MapGroup("/services").WithTags("Services");
        services.MapPost("/", Create).Requires(ServicePermissions.Draft).Idempotent();
        services.MapGet("/{idOrSlug}", Get).Requires(PlatformPermissions.Browse);
        services.MapPatch("/{id:guid}", Change).Requires(ServicePermissions.ManageOwn);
        services.MapDelete("/{id:guid}", Delete).Requires(ServicePermissions.ManageOwn);
        services.MapPost("/{id:guid}/publish", Publish).Requires(ServicePermissions.Publish);
        services.MapPost("/{id:guid}/pause", Pause).Requires(ServicePermissions.ManageOwn);
        services.MapPost("/{id:guid}/duplicate", Duplicate).Requires(ServicePermissions.Draft).Idempotent();
        api.MapGet("/me/services", Mine).Requires(ServicePermissions.ManageOwn).WithTags("Services");
    }

    private static async Task<Results<Created<ServiceView>, Problem>> Create(
        NewService request, CurrentUser user, FixiaDb db, ServiceRules rules, Attachments files, ServiceViews views, PlanCatalogue plans, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Publish && ServicePermissions.Publish.RefusalTo(user) is { } notYet)
            return notYet;
        var offer = request.Offer;
        if (await rules.Check(offer, request.Publish, cancel) is { } wrong)
            return wrong;
        var service = Service.Draft(user.Id, offer, clock.GetUtcNow());
        db.Add(service);
        var problem = await files.Replace(service.Id, user.Id, FileKind.Picture, [], offer.Pictures, "pictures", cancel)
            ?? (request.Publish ? await PublishWithinLimit(service, db, plans, clock, cancel) : await db.SaveUnless(cancel));
        if (problem is not null)
            return problem;
        return TypedResults.Created($"/api/services/{service.Slug}", await views.Of(service, user, cancel));
    }

    /// <summary>By id or by name; by a name it had before, too: the answer's slug tells its name now.</summary>
    private static async Task<Results<Ok<ServiceView>, Problem>> Get(string idOrSlug, CurrentUser? user, FixiaDb db, ServiceViews views, CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var left = await db.WhoLeft(Service.NameKind, idOrSlug, cancel);
        var service = await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id || s.Slug == idOrSlug, cancel)
            ?? await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == left, cancel);
        // What is not shown exists for its owner only.
        if (service is null || (service.Status != ServiceStatus.Active && service.ProfessionalId != user?.Id && user?.IsAdmin != true))
            return Problem.NotFound();
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Change(
        Guid id, ServiceChanges request, CurrentUser user, FixiaDb db, ServiceRules rules, Attachments files, ServiceViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        var offer = request.On(service);
        if (await rules.Check(offer, service.Status != ServiceStatus.Draft, cancel) is { } wrong)
            return wrong;
        if (await files.Replace(service.Id, user.Id, FileKind.Picture, service.Pictures, offer.Pictures, "pictures", cancel) is { } refused)
            return refused;
        var problem = await db.InTransaction(
            async () =>
            {
                if (service.Change(offer, clock.GetUtcNow()) is { } before)
                    await db.Leave(Service.NameKind, before, id, clock.GetUtcNow(), cancel);
                await db.SaveChangesAsync(cancel);
                return null;
            },
            cancel);
        if (problem is not null)
            return problem;
        return TypedResults.Ok(await views.Of(service, user, cancel));
    }

    private static async Task<Results<NoContent, Problem>> Delete(Guid id, CurrentUser user, FixiaDb db, Attachments files, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        await files.Replace(service.Id, user.Id, FileKind.Picture, service.Pictures, [], "pictures", cancel);
        service.Delete(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ServiceView>, Problem>> Publish(Guid id, CurrentUser user, FixiaDb db, ServiceRules rules, ServiceViews views, PlanCatalogue plans, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        if (await rules.Check(service.Offer, true, cancel) is { } unfinished)
            return unfinished;
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

    private static async Task<Results<Created<ServiceView>, Problem>> Duplicate(Guid id, CurrentUser user, FixiaDb db, ServiceViews views, TimeProvider clock, CancellationToken cancel)
    {
        if (await Own(id, user, db, cancel) is not { } service)
            return Problem.NotFound();
        var copy = service.Duplicate(clock.GetUtcNow());
        db.Add(copy);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/services/{copy.Slug}", await views.Of(copy, user, cancel));
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
            // A plan without a limit counts nothing, however many there are.
            if (limit is not null && await db.Set<Service>().CountAsync(s => s.ProfessionalId == owner.Id && s.Status == ServiceStatus.Active && s.Id != service.Id, cancel) >= limit)
                return Problem.Forbidden("plan_limit_reached", "/pricing", limit.Value);
            if (service.Publish(clock.GetUtcNow()) is { } refused)
                return refused;
            await db.SaveChangesAsync(cancel);
            return null;
        },
        cancel);

    private static Task<Service?> Own(Guid id, CurrentUser user, FixiaDb db, CancellationToken cancel) =>
        db.Set<Service>().SingleOrDefaultAsync(s => s.Id == id && s.ProfessionalId == user.Id, cancel);
}
