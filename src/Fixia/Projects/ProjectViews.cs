using Fixia.Accounts;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Projects;

/// <summary>A budget.</summary>
public sealed record BudgetView(BudgetKind Kind, decimal Min, decimal Max, string Currency);

/// <summary>A client, with what a professional wants to know before proposing.</summary>
/// <param name="Handle">Name in the address.</param>
/// <param name="FullName">Name.</param>
/// <param name="Trust">Trust as a client.</param>
/// <param name="ProjectsPublished">Projects published, this one included.</param>
/// <param name="HireRate">Percent of the decided projects that ended in a contract; null when none is decided.</param>
public sealed record ClientFacts(string Handle, string FullName, TrustView Trust, int ProjectsPublished, int? HireRate);

/// <summary>Why one cannot propose, and the page of the web client where that can be changed.</summary>
public sealed record BlockedReason(string Code, string? Way);

/// <summary>A proposal.</summary>
public sealed record ProposalView(
    Guid Id, Guid ProjectId, string ProjectTitle, string ProjectSlug, string Letter, decimal Price, string Currency, int Days, ProposalStatus Status, DateTimeOffset SentAt, ProfessionalRef Professional, IReadOnlyList<string> Actions);

/// <summary>A project, whole.</summary>
public sealed record ProjectView(
    Guid Id, string Slug, string Title, string Description, CategoryRef Category, BudgetView Budget, string? City, bool IsRemote, DateOnly? Deadline, bool Urgent, int Proposals, int ProposalCap,
    ProjectStatus Status, DateTimeOffset? PublishedAt, ClientFacts Client, ProposalView? MyProposal, IReadOnlyList<string> Actions, BlockedReason? BlockedReason);

/// <summary>Makes views of projects and proposals: what one sees, what one may do, and why not.</summary>
internal sealed class ProjectViews(FixiaDb db, PeopleCards people, Categories categories, PlanCatalogue plans, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<ProjectView> Of(Project p, CurrentUser? caller, CancellationToken cancel)
    {
        var mine = caller is null ? null : await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(o => o.ProjectId == p.Id && o.ProfessionalId == caller.Id, cancel);
        var count = await db.Set<Proposal>().CountAsync(o => o.ProjectId == p.Id && o.Status != ProposalStatus.Withdrawn && o.Status != ProposalStatus.Waiting, cancel);
        var blocked = await Blocked(p, caller, cancel);
        List<string> actions = [];
        if (caller?.Id == p.ClientId)
        {
            if (p.Status == ProjectStatus.Draft)
                actions.Add("publish");
            if (p.Status is ProjectStatus.Draft or ProjectStatus.Open)
                actions.Add("close");
            if (count > 0)
                actions.Add("compare");
        }
        else if (caller is not null && blocked is null && mine is null && p.Status == ProjectStatus.Open)
        {
            actions.Add("propose");
        }

        return new ProjectView(
            p.Id, p.Slug, p.Title, p.Description, await categories.Name(p.Category, ProblemTexts.Language(http.HttpContext!.Request), cancel),
            new BudgetView(p.BudgetKind, p.BudgetMin, p.BudgetMax, p.Currency), p.City, p.IsRemote, p.Deadline, p.Urgent, count, p.ProposalCap, p.Status, p.PublishedAt,
            await Client(p.ClientId, cancel), mine is null ? null : (await Of([mine], p, caller, cancel))[0], actions, blocked);
    }

    public async Task<List<ProposalView>> Of(IReadOnlyList<Proposal> proposals, Project project, CurrentUser? caller, CancellationToken cancel)
    {
        var authors = await people.Of(proposals.Select(o => o.ProfessionalId), cancel);
        return [.. proposals.Select(o => new ProposalView(
            o.Id, project.Id, project.Title, project.Slug, o.Letter, o.Price, o.Currency, o.Days, o.Status, o.SentAt, authors[o.ProfessionalId].AsProfessional, Actions(o, project, caller)))];
    }

    /// <summary>Why the caller may not propose; null when they may, or when it is not a question (their own project, not open).</summary>
    public async Task<BlockedReason?> Blocked(Project project, CurrentUser? caller, CancellationToken cancel)
    {
        if (caller is null || project.Status != ProjectStatus.Open || project.ClientId == caller.Id)
            return null;
        if (!caller.IsProfessional)
            return new BlockedReason("professional_required", "/pricing");
        if (!project.IsEarlyAt(clock.GetUtcNow()))
            return null;
        var plan = await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel);
        return plans.Of(plan).EarlyAccess ? null : new BlockedReason("early_access", "/pricing");
    }

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
            actions.Add("withdraw");
        return actions;
    }

    private async Task<ClientFacts> Client(Guid id, CancellationToken cancel)
    {
        var card = (await people.Of(id, cancel)).AsClient;
        var counts = await db.Set<Project>().Where(p => p.ClientId == id && p.PublishedAt != null).GroupBy(p => p.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var hired = counts.Where(c => c.Key is ProjectStatus.InProgress or ProjectStatus.Completed).Sum(c => c.Count);
        var decided = hired + counts.Where(c => c.Key == ProjectStatus.Closed).Sum(c => c.Count);
        return new ClientFacts(card.Handle, card.FullName, card.Trust, counts.Sum(c => c.Count), decided == 0 ? null : (int)Math.Round(100m * hired / decided));
    }
}
