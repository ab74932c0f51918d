using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>Floor 4: what professionals offer.</summary>
internal static class ServicesModule
{
    public static void AddServices(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<ServiceRules>();
        builder.Services.AddScoped<ServiceViews>();
        builder.Services.React<ProfessionalActivated, ServicesOfSubscribers>();
        builder.Services.React<ProfessionalExpired, ServicesOfSubscribers>();
    }

    public static void MapServices(this IEndpointRouteBuilder api) => api.MapServiceEndpoints();
}

/// <summary>The end of a subscription hides services; its return shows again what it hid, the newest above the plan's limit excepted.</summary>
internal sealed class ServicesOfSubscribers(FixiaDb db, PlanCatalogue plans) : IReactTo<ProfessionalActivated>, IReactTo<ProfessionalExpired>
{
    public async Task React(ProfessionalExpired happened, CancellationToken cancel)
    {
        foreach (var service in await db.Set<Service>().Where(s => s.ProfessionalId == happened.UserId && s.Status == ServiceStatus.Active).ToListAsync(cancel))
            service.Hide(Service.HiddenBySubscription);
    }

    // What was shown stays before what the end of a subscription hid, and that before what a plan's limit hid: the owner's choice of which
    // services stay is kept. Among equals the oldest stay.
    public async Task React(ProfessionalActivated happened, CancellationToken cancel)
    {
        var room = plans.Of(happened.Plan).MaxActiveServices ?? int.MaxValue;
        var candidates = await db.Set<Service>()
            .Where(s => s.ProfessionalId == happened.UserId && (s.Status == ServiceStatus.Active || s.HiddenReason == Service.HiddenBySubscription || s.HiddenReason == Service.HiddenByPlanLimit))
            .ToListAsync(cancel);
        foreach (var service in candidates.OrderBy(s => s.Status != ServiceStatus.Active).ThenBy(s => s.HiddenReason == Service.HiddenByPlanLimit).ThenBy(s => s.CreatedAt))
        {
            if (room-- <= 0)
                service.Hide(Service.HiddenByPlanLimit);
            else if (service.Status != ServiceStatus.Active)
                service.Show(happened.At);
        }
    }
}
