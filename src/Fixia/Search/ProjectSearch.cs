using Fixia.Accounts;
using Fixia.Projects;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Search;

/// <summary>Finds projects, with who asks and how many proposals there are.</summary>
internal sealed class ProjectSearch(Searches searches, FixiaDb db, PeopleCards people, PlanCatalogue plans, TimeProvider clock)
{
    public async Task<Answer<ResultPage<ProjectCard>>> Find(SearchFilters filters, CurrentUser? caller, CancellationToken cancel)
    {
        var answer = await searches.Ask("project", filters, null, cancel, await SeesEarly(caller, cancel));
        return await answer.Then(async results =>
        {
            var ids = results.Found.Hits.Select(h => h.Id).ToList();
            var projects = await db.Set<Project>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
            var proposals = await db.Set<Proposal>()
                .Where(o => ids.Contains(o.ProjectId))
                .Where(o => o.Status != ProposalStatus.Withdrawn && o.Status != ProposalStatus.Waiting)
                .GroupBy(o => o.ProjectId).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            var clients = await people.Of(projects.Select(p => p.ClientId), cancel);
            var cards = new Dictionary<Guid, ProjectCard>();
            foreach (var project in projects)
            {
                var (sent, client) = (proposals.GetValueOrDefault(project.Id), clients[project.ClientId].AsClient);
                cards.Add(project.Id, await Card(project, sent, client, results, cancel));
            }

            return ResultPage<ProjectCard>.Of(results, hit => cards.GetValueOrDefault(hit.Id));
        });
    }

    private async Task<bool> SeesEarly(CurrentUser? caller, CancellationToken cancel)
    {
        var plan = caller is { IsProfessional: true }
            ? await db.Set<User>().Where(u => u.Id == caller.Id).Select(u => u.SubscriptionType).SingleAsync(cancel)
            : Plan.Free;
        return plans.Of(plan).EarlyAccess;
    }

    private async Task<ProjectCard> Card(
        Project project, int proposals, PersonCard client, Results results, CancellationToken cancel) => new(
        project.Id,
        project.Slug,
        project.Title,
        Searches.Summary(project.Description),
        await searches.Category(project.Category!, cancel),
        new BudgetView(project.BudgetKind, project.BudgetMin, project.BudgetMax, project.Currency),
        project.City,
        project.IsRemote,
        project.Deadline,
        project.Urgent,
        proposals,
        project.ProposalCap,
        project.PublishedAt,
        project.IsEarlyAt(clock.GetUtcNow()) ? project.EarlyAccessUntil : null,
        client,
        await searches.Km(results, project.City, cancel));
}
