using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>
/// The end of a subscription hides services; its return shows again what it hid, the newest above the plan's limit excepted.
/// </summary>
internal sealed class ServicesOfSubscribers(
    FixiaDb db, PlanCatalogue plans) : IReactTo<ProfessionalActivated>, IReactTo<ProfessionalExpired>
{
    public async Task React(ProfessionalExpired happened, CancellationToken cancel)
    {
        foreach (var service in await Followed(happened.UserId).ToListAsync(cancel))
            service.Expire();
    }

    // What was shown stays before what the end of a subscription hid, and that before what a plan's limit hid: the owner's choice
    // of which services stay is kept. Among equals the oldest stay.
    public async Task React(ProfessionalActivated happened, CancellationToken cancel)
    {
        var room = plans.Of(happened.Plan).MaxActiveServices ?? int.MaxValue;
        var followed = await Followed(happened.UserId).ToListAsync(cancel);
        var inOrder = followed
            .OrderBy(s => s.State != ServiceState.Active)
            .ThenBy(s => s.State == ServiceState.HiddenByPlanLimit)
            .ThenBy(s => s.CreatedAt);
        foreach (var service in inOrder)
        {
            if (room-- <= 0)
                service.Limit();
            else
                service.Restore(happened.At);
        }
    }

    /// <summary>What is shown, or would be shown under another plan.</summary>
    private IQueryable<Service> Followed(Guid owner) => db.Set<Service>()
        .Where(s => s.ProfessionalId == owner)
        .Where(s => s.Status == ServiceStatus.Active
            || s.HiddenReason == Service.HiddenBySubscription
            || s.HiddenReason == Service.HiddenByPlanLimit);
}
