using Fixia.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>How somebody's own service is changed: read, locked, changed and shown again.</summary>
internal sealed class ServiceWork(FixiaDb db, ServiceViews views, ServiceLimit limit, TimeProvider clock)
{
    /// <summary>A service of one's own as it is now; null when it is none.</summary>
    public Task<Service?> Read(Guid id, CurrentUser user, CancellationToken cancel) =>
        db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.ProfessionalId == user.Id, cancel);

    /// <summary>Does something with a service of one's own, whose row is locked meanwhile.</summary>
    public Task<Answer<Service>> Do(Guid id, CurrentUser user, Func<Service, Task<Problem?>> verb, CancellationToken cancel) =>
        db.InTransaction<Service>(
            async () =>
            {
                var service = await db.Set<Service>().FromSql($"select * from services where id = {id} for update")
                    .SingleOrDefaultAsync(s => s.ProfessionalId == user.Id, cancel);
                if (service is null)
                    return Problem.NotFound();
                if (await verb(service) is { } refused)
                    return refused;
                await db.SaveChangesAsync(cancel);
                return service;
            },
            cancel);

    /// <summary>The same, and answers what its owner sees of it now.</summary>
    public async Task<Answer<ServiceView>> Act(
        Guid id, CurrentUser user, Func<Service, Task<Problem?>> verb, CancellationToken cancel) =>
        await (await Do(id, user, verb, cancel)).Then(service => views.Of(service, user, cancel));

    /// <summary>Shows a service, when its owner's plan has room for it. Two publications at once count each other.</summary>
    public async Task<Problem?> Publish(Service service, CancellationToken cancel)
    {
        var owner = await LockOwner(service.ProfessionalId, cancel);
        return await limit.IsReached(owner.Id, owner.SubscriptionType, cancel, but: service.Id)
            ? limit.Refusal(owner.SubscriptionType)
            : service.Publish(clock.GetUtcNow());
    }

    /// <summary>Locks the owner's row: before the service's, as whoever activates a subscription does.</summary>
    public Task<User> LockOwner(Guid id, CancellationToken cancel) =>
        db.Set<User>().FromSql($"select * from users where id = {id} for update").SingleAsync(cancel);
}
