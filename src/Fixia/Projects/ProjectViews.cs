using Fixia.Accounts;
using Fixia.Files;
using Fixia.Places;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>A budget.</summary>
public sealed record BudgetView(BudgetKind Kind, decimal Min, decimal Max, string Currency)
{
    /// <summary>Of a project.</summary>
    public static BudgetView Of(Project project) => new(project.BudgetKind, project.BudgetMin, project.BudgetMax, project.Currency);
}

/// <summary>A client, with what a professional wants to know before proposing.</summary>
/// <param name="Handle">Name in the address.</param>
/// <param name="FullName">Name.</param>
/// <param name="Trust">Trust as a client.</param>
/// <param name="ProjectsPublished">Projects published, this one included.</param>
/// <param name="HireRate">Percent of the decided projects that ended in a contract; null when none is decided.</param>
/// <param name="MedianFirstAnswerHours">Half of the proposals they answered had their first answer within so many hours; null when they answered none.</param>
/// <param name="OpenProjects">Open now.</param>
/// <param name="ClosedProjects">Closed without hiring.</param>
public sealed record ClientFacts(string Handle, string FullName, TrustView Trust, int ProjectsPublished, int? HireRate, double? MedianFirstAnswerHours, int OpenProjects, int ClosedProjects);

/// <summary>Why one cannot propose, and the page of the web client where that can be changed.</summary>
public sealed record BlockedReason(string Code, string? Way);

/// <summary>A proposal. What the client did with it is told to its author: seen, shortlisted, declined and why.</summary>
public sealed record ProposalView(
    Guid Id, Guid ProjectId, string ProjectTitle, string ProjectSlug, string Letter, decimal Price, string Currency, int Days, IReadOnlyList<ProposedMilestone> Milestones, IReadOnlyList<DocumentView> Files,
    ProposalStatus Status, DateTimeOffset SentAt, DateTimeOffset? EditedAt, DateTimeOffset? SeenAt, DeclineReason? DeclineReason, string? DeclineNote, ProfessionalRef Professional, IReadOnlyList<string> Actions);

/// <summary>A project, whole.</summary>
public sealed record ProjectView(
    Guid Id, string Slug, string Title, string Description, CategoryRef? Category, BudgetView Budget, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int Proposals, int Waiting, int ProposalCap,
    ProjectVisibility Visibility, IReadOnlyList<DocumentView> Files, ProjectStatus Status, DateTimeOffset? PublishedAt, DateTimeOffset? EarlyAccessUntil, int Questions, ClientFacts Client, bool Invited, ProposalView? MyProposal,
    IReadOnlyList<string> Actions, BlockedReason? BlockedReason);

/// <summary>Makes views of projects and proposals: what one sees, what one may do, and why not.</summary>
internal sealed class ProjectViews(FixiaDb db, PeopleCards people, Categories categories, Attachments files, PlanCatalogue plans, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Whether it exists for the caller: drafts for their owner only, projects by invitation for whom they invite.</summary>
    public async Task<bool> MaySee(Project project, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is not null && (caller.Id == project.ClientId || caller.IsAdmin))
            return true;
        if (project.Status == ProjectStatus.Draft)
            return false;
        return project.Visibility == ProjectVisibility.Public
            || (caller is not null && (await IsInvited(project.Id, caller.Id, cancel) || await db.Set<Proposal>().AnyAsync(o => o.ProjectId == project.Id && o.ProfessionalId == caller.Id, cancel)));
    }

    public async Task<ProjectView> Of(Project project, CurrentUser? caller, CancellationToken cancel) => (await Of([project], caller, cancel))[0];

    /// <summary>Many cost as many questions as one, and one for each client.</summary>
    public async Task<List<ProjectView>> Of(IReadOnlyList<Project> projects, CurrentUser? caller, CancellationToken cancel)
    {
        var ids = projects.Select(p => p.Id).ToList();
        var counts = await db.Set<Proposal>().Where(o => ids.Contains(o.ProjectId) && o.Status != ProposalStatus.Withdrawn)
            .GroupBy(o => new { o.ProjectId, Waits = o.Status == ProposalStatus.Waiting }).Select(g => new { g.Key.ProjectId, g.Key.Waits, Count = g.Count() }).ToListAsync(cancel);
        int Count(Guid id, bool waits) => counts.Where(c => c.ProjectId == id && c.Waits == waits).Sum(c => c.Count);
        var questions = await db.Set<ProjectQuestion>().Where(q => ids.Contains(q.ProjectId)).GroupBy(q => q.ProjectId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var documents = await files.Documents(projects.SelectMany(p => p.Files), cancel);
        var clients = new Dictionary<Guid, ClientFacts>();
        foreach (var id in projects.Select(p => p.ClientId).Distinct())
            clients[id] = await Client(id, cancel);
        var (mine, invitations) = (new Dictionary<Guid, Proposal>(), new HashSet<Guid>());
        if (caller is not null && projects.Any(p => p.ClientId != caller.Id))
        {
            mine = await db.Set<Proposal>().AsNoTracking().Where(o => ids.Contains(o.ProjectId) && o.ProfessionalId == caller.Id).ToDictionaryAsync(o => o.ProjectId, cancel);
            invitations = (await db.Set<ProjectInvitation>().Where(i => ids.Contains(i.ProjectId) && i.ProfessionalId == caller.Id).Select(i => i.ProjectId).ToListAsync(cancel)).ToHashSet();
        }

        var views = new List<ProjectView>();
        foreach (var p in projects)
        {
            var (count, isOwner, proposal) = (Count(p.Id, false), caller?.Id == p.ClientId, mine.GetValueOrDefault(p.Id));
            var blocked = await Blocked(p, caller, cancel);
            views.Add(new ProjectView(
                p.Id, p.Slug, p.Title, p.Description, p.Category is null ? null : await categories.Name(p.Category, ProblemTexts.Language(http.HttpContext!.Request), cancel), BudgetView.Of(p), p.City, p.IsRemote, p.Deadline,
                p.Urgent, count, Count(p.Id, true), p.ProposalCap, p.Visibility, [.. p.Files.Where(documents.ContainsKey).Select(f => documents[f])], p.Status, p.PublishedAt,
                p.IsEarlyAt(clock.GetUtcNow()) ? p.EarlyAccessUntil : null, questions.GetValueOrDefault(p.Id), clients[p.ClientId], !isOwner && invitations.Contains(p.Id),
                proposal is null ? null : await Of(proposal, p, caller, cancel), isOwner ? OwnActions(p, count) : Actions(p, caller, proposal, blocked), blocked));
        }

        return views;
    }

    public async Task<ProposalView> Of(Proposal proposal, Project project, CurrentUser? caller, CancellationToken cancel) => (await Of([(proposal, project)], caller, cancel))[0];

    public async Task<List<ProposalView>> Of(IReadOnlyList<(Proposal Proposal, Project Project)> proposals, CurrentUser? caller, CancellationToken cancel)
    {
        var authors = await people.Of(proposals.Select(o => o.Proposal.ProfessionalId), cancel);
        var documents = await files.Documents(proposals.SelectMany(o => o.Proposal.Files), cancel);
        return [.. proposals.Select(one =>
        {
            var (o, project) = one;
            return new ProposalView(
                o.Id, project.Id, project.Title, project.Slug, o.Letter, o.Price, o.Currency, o.Days, o.Milestones, [.. o.Files.Where(documents.ContainsKey).Select(f => documents[f])], o.Status, o.SentAt, o.EditedAt, o.SeenAt,
                o.DeclineReason, o.DeclineNote, authors[o.ProfessionalId].AsProfessional, Actions(o, project, caller));
        })];
    }

    /// <summary>Why the caller may not propose; null when they may, or when it is not a question (their own project, not open).</summary>
    public async Task<BlockedReason?> Blocked(Project project, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is null || project.Status != ProjectStatus.Open || project.ClientId == caller.Id)
            return null;
        if (!caller.IsProfessional)
            return new BlockedReason("professional_required", "/pricing");
        if (!project.IsEarlyAt(clock.GetUtcNow()) || await IsInvited(project.Id, caller.Id, cancel))
            return null;
        var plan = await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        return plans.Of(plan).EarlyAccess ? null : new BlockedReason("early_access", "/pricing");
    }

    private static List<string> OwnActions(Project project, int proposals)
    {
        List<string> actions = project.Status switch
        {
            ProjectStatus.Draft => ["edit", "publish", "close"],
            ProjectStatus.Open => ["edit", "invite", "close"],
            ProjectStatus.Closed => ["reopen"],
            _ => [],
        };
        if (proposals > 0)
            actions.Add("compare");
        return actions;
    }

    private static List<string> Actions(Project project, CurrentUser? caller, Proposal? mine, BlockedReason? blocked) =>
        caller is null || blocked is not null || project.Status != ProjectStatus.Open ? [] : mine is null ? ["propose", "ask"] : ["ask"];

    private static List<string> Actions(Proposal proposal, Project project, CurrentUser? caller)
    {
        List<string> actions = [];
        if (project.Status != ProjectStatus.Open)
            return actions;
        if (caller?.Id == project.ClientId && proposal.IsOpen)
        {
            actions.AddRange(["accept", "decline"]);
            if (proposal.Status == ProposalStatus.Sent)
                actions.Add("shortlist");
        }

        if (caller?.Id == proposal.ProfessionalId && (proposal.IsOpen || proposal.Status == ProposalStatus.Waiting))
        {
            if (proposal.MayBeEdited && caller.IsProfessional)
                actions.Add("edit");
            actions.Add("withdraw");
        }

        return actions;
    }

    private Task<bool> IsInvited(Guid projectId, Guid userId, CancellationToken cancel) =>
        db.Set<ProjectInvitation>().AnyAsync(i => i.ProjectId == projectId && i.ProfessionalId == userId, cancel);

    private async Task<ClientFacts> Client(Guid id, CancellationToken cancel)
    {
        var card = (await people.Of(id, cancel)).AsClient;
        var counts = await db.Set<Project>().Where(p => p.ClientId == id && p.PublishedAt != null).GroupBy(p => p.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        int Of(params ProjectStatus[] states) => counts.Where(c => states.Contains(c.Key)).Sum(c => c.Count);
        var hired = Of(ProjectStatus.InProgress, ProjectStatus.Completed);
        var closed = Of(ProjectStatus.Closed);
        var hours = await db.Database.SqlQuery<double?>($"""
            select percentile_cont(0.5) within group (order by extract(epoch from o.answered_at - o.sent_at) / 3600) as "Value"
            from proposals o join projects p on p.id = o.project_id where p.client_id = {id} and o.answered_at is not null
            """).SingleAsync(cancel);
        return new ClientFacts(
            card.Handle, card.FullName, card.Trust, counts.Sum(c => c.Count), hired + closed == 0 ? null : (int)Math.Round(100m * hired / (hired + closed)), hours is null ? null : Math.Round(hours.Value, 1), Of(ProjectStatus.Open), closed);
    }
}
