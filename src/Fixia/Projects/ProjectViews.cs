using System.Globalization;
using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>A budget in ARS.</summary>
public sealed record BudgetView(BudgetKind Kind, decimal Min, decimal Max, string Currency)
{
    /// <summary>The budget of a project.</summary>
    public static BudgetView Of(Project project) =>
        new(project.BudgetKind, project.BudgetMin, project.BudgetMax, project.Currency);
}

/// <summary>A client, with what a professional wants to know before proposing.</summary>
/// <param name="Handle">Name in the address.</param>
/// <param name="FullName">As they call themselves.</param>
/// <param name="Photo">Null while they show none.</param>
/// <param name="Trust">Trust as a client.</param>
/// <param name="ProjectsPublished">Projects published, this one included.</param>
/// <param name="HireRate">Percent of the decided projects that ended in a contract; null when none is decided.</param>
/// <param name="MedianFirstAnswerHours">Half of the proposals they answered had their first answer within so many hours; null
/// when they answered none.</param>
/// <param name="OpenProjects">How many of theirs are open at this moment.</param>
/// <param name="ClosedProjects">Closed without hiring.</param>
public sealed record ClientFacts(
    string Handle,
    string FullName,
    PhotoView? Photo,
    TrustView Trust,
    int ProjectsPublished,
    int? HireRate,
    double? MedianFirstAnswerHours,
    int OpenProjects,
    int ClosedProjects);

/// <summary>
/// A project, whole. <paramref name="Version"/> counts what it said: name it in a proposal, and as <c>If-Match</c> when changing
/// it.
/// </summary>
public sealed record ProjectView(
    Guid Id,
    string Slug,
    int Version,
    string Title,
    string Description,
    CategoryRef? Category,
    BudgetView Budget,
    string? City,
    bool IsRemote,
    DateOnly? Deadline,
    bool Urgent,
    int Proposals,
    int Waiting,
    int ProposalCap,
    ProjectVisibility Visibility,
    IReadOnlyList<DocumentView> Files,
    ProjectStatus Status,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? EarlyAccessUntil,
    int Questions,
    ClientFacts Client,
    bool Invited,
    ProposalView? MyProposal,
    IReadOnlyList<ProjectAction> Actions,
    BlockedReason? BlockedReason) : IVersioned
{
    string IVersioned.Version => Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Makes views of projects: what one sees, what one may do, and why not.</summary>
internal sealed class ProjectViews(
    FixiaDb db,
    PeopleCards people,
    Categories categories,
    Attachments files,
    ProjectAccess access,
    ProposalViews proposals,
    AnswerTimes times,
    TimeProvider clock,
    IHttpContextAccessor http)
{
    private string Language => http.HttpContext is { } context ? ProblemTexts.Language(context.Request) : "es";

    /// <summary>One, as the caller sees it.</summary>
    public async Task<ProjectView> Of(Project project, CurrentUser? caller, CancellationToken cancel) =>
        (await Of([project], caller, cancel))[0];

    /// <summary>Many cost as many questions as one, and a few for each client.</summary>
    public async Task<List<ProjectView>> Of(IReadOnlyList<Project> projects, CurrentUser? caller, CancellationToken cancel)
    {
        var ids = projects.Select(p => p.Id).ToList();
        var counts = await Counts(ids, cancel);
        var questions = await db.Set<ProjectQuestion>().Where(q => ids.Contains(q.ProjectId))
            .GroupBy(q => q.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var documents = await files.Documents(projects.SelectMany(p => p.Files), cancel);
        var clients = new Dictionary<Guid, ClientFacts>();
        foreach (var id in projects.Select(p => p.ClientId).Distinct())
            clients[id] = await Client(id, cancel);
        var (mine, invitations) = await Own(ids, caller, cancel);

        var views = new List<ProjectView>();
        foreach (var p in projects)
        {
            var (count, proposal) = (counts[(p.Id, false)].Sum(), mine.GetValueOrDefault(p.Id));
            var blocked = await access.Blocked(p, caller, cancel);
            views.Add(new ProjectView(
                p.Id,
                p.Slug,
                p.Version,
                p.Title,
                p.Description,
                p.Category is null ? null : await categories.Name(p.Category, Language, cancel),
                BudgetView.Of(p),
                p.City,
                p.IsRemote,
                p.Deadline,
                p.Urgent,
                count,
                counts[(p.Id, true)].Sum(),
                p.ProposalCap,
                p.Visibility,
                [.. p.Files.Where(documents.ContainsKey).Select(f => documents[f])],
                p.Status,
                p.PublishedAt,
                p.IsEarlyAt(clock.GetUtcNow()) ? p.EarlyAccessUntil : null,
                questions.GetValueOrDefault(p.Id),
                clients[p.ClientId],
                invitations.Contains(p.Id),
                proposal is null ? null : await proposals.Of(proposal, p, caller, cancel),
                Actions(p, caller, proposal, blocked, count),
                blocked));
        }

        return views;
    }

    private static IReadOnlyList<ProjectAction> Actions(
        Project project, CurrentUser? caller, Proposal? mine, BlockedReason? blocked, int proposals)
    {
        if (caller?.Id == project.ClientId)
        {
            // One proposal can be read, none cannot; nobody shows a project before their address is proved.
            return
            [
                .. ProjectRules.Process.Open(project.Status, ProjectParty.Client)
                    .Where(action => action != ProjectAction.Compare || proposals > 0)
                    .Where(
                        action =>
                            action is not (
                                ProjectAction.Publish or ProjectAction.Reopen) || caller.May(ProjectPermissions.Publish)),
            ];
        }

        return caller is null || blocked is not null || !caller.May(ProjectPermissions.Propose)
            ? []
            : ProjectRules.Process.Open(project.Status, mine is null ? ProjectParty.Candidate : ProjectParty.Author);
    }

    private async Task<ILookup<(Guid Project, bool Waits), int>> Counts(List<Guid> ids, CancellationToken cancel) =>
        (await db.Set<Proposal>().Where(o => ids.Contains(o.ProjectId) && o.Status != ProposalStatus.Withdrawn)
            .GroupBy(o => new { o.ProjectId, Waits = o.Status == ProposalStatus.Waiting })
            .Select(g => new { g.Key.ProjectId, g.Key.Waits, Count = g.Count() })
            .ToListAsync(cancel)).ToLookup(c => (c.ProjectId, c.Waits), c => c.Count);

    private async Task<(Dictionary<Guid, Proposal> Mine, HashSet<Guid> Invitations)> Own(
        List<Guid> ids, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is null)
            return ([], []);
        var mine = await db.Set<Proposal>().AsNoTracking().Where(o => ids.Contains(o.ProjectId) && o.ProfessionalId == caller.Id)
            .ToDictionaryAsync(o => o.ProjectId, cancel);
        var invitations = await db.Set<ProjectInvitation>().Where(i => ids.Contains(i.ProjectId) && i.ProfessionalId == caller.Id)
            .Select(i => i.ProjectId).ToListAsync(cancel);
        return (mine, [.. invitations]);
    }

    private async Task<ClientFacts> Client(Guid id, CancellationToken cancel)
    {
        var card = (await people.Of(id, cancel)).AsClient;
        var counts = await db.Set<Project>().Where(p => p.ClientId == id && p.PublishedAt != null)
            .GroupBy(p => p.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        int Of(params ProjectStatus[] states) => counts.Where(c => states.Contains(c.Key)).Sum(c => c.Count);
        var hired = Of(ProjectStatus.InProgress, ProjectStatus.Completed);
        var closed = Of(ProjectStatus.Closed);
        return new ClientFacts(
            card.Handle,
            card.FullName,
            card.Photo,
            card.Trust,
            counts.Sum(c => c.Count),
            hired + closed == 0 ? null : (int)Math.Round(100m * hired / (hired + closed)),
            await times.OfClient(id, cancel),
            Of(ProjectStatus.Open),
            closed);
    }
}
