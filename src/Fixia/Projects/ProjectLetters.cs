using Fixia.Accounts;
using Fixia.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>Tells an author that the project they answered says something else.</summary>
internal sealed class ProjectChangedLetter(FixiaDb db, Letters letters) : IDeliver<ProposalOutdated>
{
    public async Task Deliver(ProposalOutdated happened, CancellationToken cancel)
    {
        var told = await db.Set<Proposal>().AsNoTracking()
            .Join(db.Set<Project>(), o => o.ProjectId, p => p.Id, (o, p) => new { Proposal = o, Project = p })
            .Join(
                db.Set<User>(),
                one => one.Proposal.ProfessionalId,
                u => u.Id,
                (one, u) => new { one.Proposal, one.Project, Author = u })
            .SingleOrDefaultAsync(one => one.Proposal.Id == happened.ProposalId, cancel);
        // Answered, withdrawn or decided in the meantime.
        if (told is null
            || told.Proposal.ProjectVersion == told.Project.Version || !ProposalRules.IsOpen(told.Proposal, told.Project))
            return;
        await letters.Send(
            told.Author.AsAddressee(), "project_changed", cancel, ("project", told.Project.Title), ("slug", told.Project.Slug));
    }
}
