using Fixia.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Contracts;

/// <summary>An accepted proposal is a contract, in the same transaction.</summary>
internal sealed class ContractOfProposal(
    FixiaDb db, IOptions<ContractOptions> options, TimeProvider clock) : IReactTo<ProposalAccepted>
{
    public Task React(ProposalAccepted happened, CancellationToken cancel)
    {
        var offer = happened.Offer;
        var waits = options.Value.AutoApproveAfter(offer.AutoApproveDays, !happened.IsRemote);
        var terms = new ContractTerms(
            happened.ContractId, happened.ClientId, happened.ProfessionalId, happened.Title, offer.Price, offer.Days, waits)
        {
            ProjectId = happened.ProjectId,
            Category = happened.Category
                ?? throw new InvalidOperationException(
                    "What receives proposals is published, and what is published has a category."),
            IsPrivate = happened.IsPrivate,
            Brief = happened.Brief,
            Parts = offer.Milestones,
        };
        db.Add(Contract.Start(terms, clock.GetUtcNow()));
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
