using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>What a project said is kept, and those who answered it are told that it says something else.</summary>
internal sealed class WhenProjectChanges(FixiaDb db) : IReactTo<ProjectChanged>
{
    public async Task React(ProjectChanged happened, CancellationToken cancel)
    {
        db.Add(new FormerBrief
        {
            ProjectId = happened.ProjectId,
            Version = happened.Version - 1,
            Brief = happened.Before,
            ReplacedAt = happened.At,
        });
        var undecided = await db.Set<Proposal>()
            .Where(o => o.ProjectId == happened.ProjectId)
            .Where(
                o =>
                    o.Status == ProposalStatus.Sent || o.Status == ProposalStatus.Shortlisted
                        || o.Status == ProposalStatus.Waiting)
            .ToListAsync(cancel);
        undecided.ForEach(proposal => proposal.Outdate(happened.At));
    }
}

/// <summary>What a proposal offered is kept.</summary>
internal sealed class WhenProposalChanges(FixiaDb db) : IReactTo<ProposalChanged>
{
    public Task React(ProposalChanged happened, CancellationToken cancel)
    {
        db.Add(new FormerOffer
        {
            ProposalId = happened.ProposalId,
            Version = happened.Version - 1,
            Offer = happened.Before,
            ReplacedAt = happened.At,
        });
        return Task.CompletedTask;
    }
}
