using Fixia.Platform.Jobs;
using Fixia.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Contracts;

/// <summary>Floor 5: agreements and their milestones.</summary>
internal static class ContractsModule
{
    public static void AddContracts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<ContractOptions>(builder.Configuration.GetSection("Contracts"));
        services.React<ProposalAccepted, ContractOfProposal>();
        services.React<ContractCompleted, ProjectOfContract>();
        services.AddJob<ApproveUnanswered>("contracts.auto-approve", TimeSpan.FromMinutes(1));
    }

    public static void MapContracts(this IEndpointRouteBuilder api) => api.MapContractEndpoints();
}

/// <summary>An accepted proposal is a contract, in the same transaction.</summary>
internal sealed class ContractOfProposal(FixiaDb db, TimeProvider clock) : IReactTo<ProposalAccepted>
{
    public Task React(ProposalAccepted happened, CancellationToken cancel)
    {
        db.Add(Contract.Start(
            happened.ClientId,
            happened.ProfessionalId,
            happened.ProjectId,
            null,
            happened.Title,
            happened.Brief,
            happened.Offer.Price,
            happened.Offer.Days,
            clock.GetUtcNow(),
            [.. happened.Offer.Milestones.Select(m => (m.Title, m.Price, m.Days))],
            happened.ContractId));
        return Task.CompletedTask;
    }
}

/// <summary>A complete contract completes its project.</summary>
internal sealed class ProjectOfContract(FixiaDb db) : IReactTo<ContractCompleted>
{
    public async Task React(ContractCompleted happened, CancellationToken cancel)
    {
        if (happened.ProjectId is { } id)
            (await db.Set<Project>().SingleAsync(p => p.Id == id, cancel)).Complete();
    }
}

/// <summary>Approves deliveries nobody answered in time.</summary>
internal sealed class ApproveUnanswered(FixiaDb db, RowByRow<ApproveUnanswered> rows, IOptions<ContractOptions> options, TimeProvider clock)
    : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<Milestone>().Where(m => m.Status == MilestoneState.Delivered && m.AutoApproveAt <= now).OrderBy(m => m.AutoApproveAt)
            .Select(m => new { m.ContractId, m.Number }).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async one =>
            {
                var contract = await db.Set<Contract>().FromSql($"select * from contracts where id = {one.ContractId} for update").IgnoreAutoIncludes()
                    .SingleAsync(cancel);
                await db.Entry(contract).Collection(c => c.Milestones).LoadAsync(cancel);
                // Somebody may have answered since it was listed.
                if (contract.Milestones.Single(m => m.Number == one.Number).AutoApproveAt <= now)
                    contract.Act(one.Number, MilestoneAction.AutoApprove, Party.System, null, options.Value.AutoApproval, now);
            },
            cancel);
    }
}
