using Fixia.Accounts;
using Fixia.Files;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>One's own services, and how many of the plan's are in use.</summary>
public sealed record OwnServices(IReadOnlyList<ServiceView> Items, int Used, int? Limit);

internal static class ServiceEndpoints
{
    public static void MapServiceEndpoints(this IEndpointRouteBuilder api)
    {
        var services = api.MapGroup("/services").WithTags("Services");
        services.MapPost("/", CreateService).Requires(ServicePermissions.Draft).Idempotent();
        services.MapGet("/{idOrSlug}", GetService).Requires(PlatformPermissions.Browse);
        services.MapPatch("/{id:guid}", ChangeService).Requires(ServicePermissions.ManageOwn);
        services.MapDelete("/{id:guid}", DeleteService).Requires(ServicePermissions.ManageOwn);
        services.MapPost("/{id:guid}/publish", PublishService).Requires(ServicePermissions.Publish);
        services.MapPost("/{id:guid}/pause", PauseService).Requires(ServicePermissions.ManageOwn);
        services.MapPost("/{id:guid}/duplicate", DuplicateService).Requires(ServicePermissions.Draft).Idempotent();
        api.MapGet("/me/services", GetMyServices).Requires(ServicePermissions.ManageOwn).WithTags("Services");
    }

    /// <summary>Writes a service: as a draft, or shown at once.</summary>
    private static async Task<Made<ServiceView>> CreateService(
        NewOffer request,
        CurrentUser user,
        FixiaDb db,
        OfferChecks checks,
        Attachments files,
        ServiceViews views,
        ServiceWork work,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (request.Publish && ServicePermissions.Publish.RefusalTo(user) is { } notYet)
            return notYet;
        if (!(await checks.Check(request, request.Publish, cancel)).Is(out var offer, out var wrong))
            return wrong;
        var answer = await db.InTransaction<Service>(
            async () =>
            {
                var service = Service.Draft(user.Id, offer, clock.GetUtcNow());
                if (request.Publish && await work.Publish(service, cancel) is { } refused)
                    return refused;
                if (await files.Replace(
                    service.Id, user.Id, FileKind.Picture, [], offer.Pictures, "pictures", cancel) is { } unknown)
                    return unknown;
                db.Add(service);
                await db.SaveChangesAsync(cancel);
                return service;
            },
            cancel);
        return (await answer.Then(service => views.Of(service, user, cancel))).Made(service => $"/api/services/{service.Slug}");
    }

    /// <summary>A service by its id or its name; by a name it had before, too: the answer's slug tells its name now.</summary>
    private static async Task<Answer<ServiceView>> GetService(
        string idOrSlug,
        CurrentUser? user,
        FixiaDb db,
        ServiceViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        var id = Guid.TryParse(idOrSlug, out var parsed) ? parsed : Guid.Empty;
        var services = db.Set<Service>().AsNoTracking();
        var service = await services.SingleOrDefaultAsync(s => s.Id == id || s.Slug == idOrSlug, cancel);
        if (service is null && await db.WhoLeft(Service.NameKind, idOrSlug, cancel) is { } left)
            service = await services.SingleOrDefaultAsync(s => s.Id == left, cancel);
        if (service is null)
            return Problem.NotFound();
        // What is not shown exists for its owner only, and what nobody may offer any more is not shown.
        var isTheirs = service.ProfessionalId == user?.Id || user?.IsAdmin == true;
        return isTheirs || await service.IsOffered(
            db, clock.GetUtcNow(), cancel) ? await views.Of(service, user, cancel) : Problem.NotFound();
    }

    /// <summary>Changes what is offered; what the change does not name stays.</summary>
    private static async Task<Answer<ServiceView>> ChangeService(
        Guid id,
        MergePatch<ServiceOffer> patch,
        IfMatch match,
        CurrentUser user,
        FixiaDb db,
        OfferChecks checks,
        Attachments files,
        ServiceWork work,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (await work.Read(id, user, cancel) is not { } seen)
            return Problem.NotFound();
        if (match.Refuses(seen.Version) is { } other)
            return other;
        if (!patch.Onto(seen.Offer).Is(out var changed, out var unreadable))
            return unreadable;
        if (!(await checks.Check(changed, seen.Status != ServiceStatus.Draft, cancel)).Is(out var offer, out var wrong))
            return wrong;
        return await work.Act(
            id,
            user,
            async service =>
            {
                // Somebody else changed it, or published the draft, between reading and locking: the merge would undo that.
                if (service.Version != seen.Version || service.State != seen.State)
                    return Problem.Conflict("changed_meanwhile");
                if (await files.Replace(
                    service.Id, user.Id, FileKind.Picture, service.Pictures, offer.Pictures, "pictures", cancel) is { } unknown)
                    return unknown;
                if (service.Change(offer, clock.GetUtcNow()) is { } before)
                    await db.Leave(Service.NameKind, before, id, clock.GetUtcNow(), cancel);
                return null;
            },
            cancel);
    }

    /// <summary>Takes a service out for good; contracts that came of it keep it.</summary>
    private static async Task<Done> DeleteService(
        Guid id, CurrentUser user, Attachments files, ServiceWork work, TimeProvider clock, CancellationToken cancel)
    {
        var deleted = await work.Do(
            id,
            user,
            async service =>
            {
                service.Delete(clock.GetUtcNow());
                return await files.Replace(service.Id, user.Id, FileKind.Picture, service.Pictures, [], "pictures", cancel);
            },
            cancel);
        return deleted.Done();
    }

    /// <summary>Shows a service to everybody.</summary>
    private static async Task<Answer<ServiceView>> PublishService(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        OfferChecks checks,
        ServiceViews views,
        ServiceWork work,
        CancellationToken cancel)
    {
        if (await work.Read(id, user, cancel) is not { } seen)
            return Problem.NotFound();
        if (!(await checks.Check(seen.Offer, true, cancel)).Is(out _, out var unfinished))
            return unfinished;
        var answer = await db.InTransaction<Service>(
            async () =>
            {
                await work.LockOwner(user.Id, cancel);
                return await work.Do(
                    id,
                    user,
                    async service => service.Version != seen.Version
                        ? Problem.Conflict("changed_meanwhile")
                        : await work.Publish(service, cancel),
                    cancel);
            },
            cancel);
        return await answer.Then(service => views.Of(service, user, cancel));
    }

    /// <summary>Takes a service out until it is published again.</summary>
    private static Task<Answer<ServiceView>> PauseService(
        Guid id, CurrentUser user, ServiceWork work, CancellationToken cancel) =>
        work.Act(id, user, service => Task.FromResult(service.Pause()), cancel);

    /// <summary>Begins another service with the same words, as a draft.</summary>
    private static async Task<Made<ServiceView>> DuplicateService(
        Guid id,
        CurrentUser user,
        FixiaDb db,
        ServiceViews views,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (
            await db.Set<Service>().SingleOrDefaultAsync(
                s => s.Id == id && s.ProfessionalId == user.Id,
                cancel) is not { } service)
            return Problem.NotFound();
        var copy = service.Duplicate(clock.GetUtcNow());
        db.Add(copy);
        await db.SaveChangesAsync(cancel);
        return new Made<ServiceView>($"/api/services/{copy.Slug}", await views.Of(copy, user, cancel));
    }

    /// <summary>One's own services, the newest first, and how many of the plan's are in use.</summary>
    private static async Task<Answer<OwnServices>> GetMyServices(
        CurrentUser user,
        FixiaDb db,
        ServiceViews views,
        PlanCatalogue plans,
        CancellationToken cancel)
    {
        var services = await db.Set<Service>().AsNoTracking()
            .Where(s => s.ProfessionalId == user.Id).OrderByDescending(s => s.CreatedAt).Take(200).ToListAsync(cancel);
        var plan = await db.Set<User>().Where(u => u.Id == user.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        var limit = user.IsProfessional ? plans.Of(plan).MaxActiveServices : 0;
        return new OwnServices(
            await views.Of(services, user, cancel), services.Count(s => s.Status == ServiceStatus.Active), limit);
    }
}
