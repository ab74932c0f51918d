using Fixia.Accounts;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Services;

/// <summary>How many services a plan lets somebody show.</summary>
internal sealed class ServiceLimit(FixiaDb db, PlanCatalogue plans)
{
    /// <summary>
    /// Whether there is no room for one more beside those shown. What a plan without a limit has is not counted, however many
    /// there are.
    /// </summary>
    public async Task<bool> IsReached(Guid ownerId, Plan plan, CancellationToken cancel, Guid? but = null) =>
        plans.Of(plan).MaxActiveServices is { } most
        && await db.Set<Service>().CountAsync(
            s => s.ProfessionalId == ownerId && s.Status == ServiceStatus.Active && s.Id != but, cancel) >= most;

    /// <summary>The refusal that says so.</summary>
    public Problem Refusal(Plan plan) =>
        Problem.Forbidden("plan_limit_reached", "/pricing", plans.Of(plan).MaxActiveServices ?? 0);
}
