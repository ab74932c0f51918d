using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>
/// A proposal and its project, both locked: who acts on one, as <paramref name="Party"/>, sees the other as it is.
/// </summary>
internal sealed record Negotiation(Project Project, Proposal Proposal, ProposalParty Party)
{
    /// <summary>
    /// Locks both for somebody who acts as one of <paramref name="parties"/>; to everybody else they do not exist. The project's
    /// row is locked first, always in this order, so that two decisions on the same project come one after the other. Nothing
    /// goes on when the project does not.
    /// </summary>
    public static async Task<Answer<Negotiation>> Begin(
        Guid id,
        CurrentUser user,
        ProposalParty parties,
        FixiaDb db,
        ProjectAccess access,
        CancellationToken cancel)
    {
        var projectId = await db.Set<Proposal>().Where(o => o.Id == id).Select(o => o.ProjectId).SingleOrDefaultAsync(cancel);
        if (await access.Lock(projectId, cancel) is not { } project)
            return Problem.NotFound();
        var proposal = await db.Set<Proposal>().SingleAsync(o => o.Id == id, cancel);
        if (ProposalRules.PartyOf(proposal, project, user) is not { } party || !parties.HasFlag(party))
            return Problem.NotFound();
        if (ProposalRules.Refuses(project) is { } refused)
            return refused;
        return new Negotiation(project, proposal, party);
    }

    /// <summary>How many proposals the client reads now.</summary>
    public static Task<int> Read(Guid projectId, FixiaDb db, CancellationToken cancel) =>
        db.Set<Proposal>().CountAsync(
            o => o.ProjectId == projectId && (o.Status == ProposalStatus.Sent || o.Status == ProposalStatus.Shortlisted),
            cancel);

    /// <summary>
    /// Whether the project says something else than what its reader read; null when it does not, or when they do not say what
    /// they read.
    /// </summary>
    public static async Task<Problem?> Differs(Project project, int? read, FixiaDb db, CancellationToken cancel)
    {
        if (read is not { } version || version == project.Version)
            return null;
        return await Before(project, version, db, cancel) is { } seen
            ? Problem.Differs(
                "project_changed", new ProjectWords(version, seen), new ProjectWords(project.Version, project.Brief))
            : Problem.Invalid("projectVersion", "invalid_value");
    }

    /// <summary>
    /// Whether the proposal offers something else than what the client read, who without saying so can only have read the first.
    /// </summary>
    public async Task<Problem?> Differs(int? read, FixiaDb db, CancellationToken cancel)
    {
        var version = read ?? 1;
        if (version == Proposal.Version)
            return null;
        var seen = await db.Set<FormerOffer>()
            .AsNoTracking().SingleOrDefaultAsync(f => f.ProposalId == Proposal.Id && f.Version == version, cancel);
        return seen is null
            ? Problem.Invalid("version", "invalid_value")
            : Problem.Differs("proposal_changed", OfferTerms.Of(Proposal, version, seen.Offer), OfferTerms.Of(Proposal));
    }

    /// <summary>The project as the proposal answered it.</summary>
    public async Task<ProjectBrief> Answered(FixiaDb db, CancellationToken cancel) =>
        await Before(Project, Proposal.ProjectVersion, db, cancel) ?? Project.Brief;

    private static async Task<ProjectBrief?> Before(Project project, int version, FixiaDb db, CancellationToken cancel) =>
        (await db.Set<FormerBrief>().AsNoTracking().SingleOrDefaultAsync(
            f => f.ProjectId == project.Id && f.Version == version,
            cancel))?
            .Brief;
}
