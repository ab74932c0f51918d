using Fixia.Accounts;
using Fixia.Platform;
using Fixia.Platform.Jobs;
using Fixia.Platform.Mail;
using Fixia.Platform.Text;
using Fixia.Projects;
using Fixia.Services;
using Fixia.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fixia.Search;

/// <summary>
/// Matches what is published against all saved searches, after the commit. Done twice it is the same: a search finds a document
/// once. Who has no early access is told of a project when everybody is.
/// </summary>
internal sealed class MatchSavedSearches(FixiaDb db, PlanCatalogue plans, TimeProvider clock)
    : IDeliver<ServiceShown>, IDeliver<ProjectPublished>
{
    public Task Deliver(ServiceShown happened, CancellationToken cancel) =>
        happened.IsNew ? Match(happened.ServiceId, "service", cancel) : Task.CompletedTask;

    public Task Deliver(ProjectPublished happened, CancellationToken cancel) => Match(happened.ProjectId, "project", cancel);

    private Task<int> Match(Guid id, string kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var early = plans.All.Where(p => p.EarlyAccess).Select(p => Conventions.SnakeCase(p.Type.ToString())).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into saved_search_hits (search_id, document_id, tell_from, found_at)
            select m.search_id, {id},
                   case when is_professional_at(u.is_professional_active, u.subscription_expires_at, {now})
                             and u.subscription_type = any({early}) then {now}
                        else greatest({now}, (select early_access_until from projects where id = {id})) end,
                   {now}
            from search_matches({id}, {kind}) m join users u on u.id = m.user_id and u.suspended_at is null
            on conflict do nothing
            """,
            cancel);
    }
}

/// <summary>
/// Gathers what was found since the last letter: one letter a search, however much was published. What is gathered is marked with
/// the event that sends it.
/// </summary>
internal sealed class GatherAlerts(FixiaDb db, RowByRow<GatherAlerts> rows, TimeProvider clock) : IRecurringJob
{
    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<Guid>($"""
            select distinct h.search_id as "Value" from saved_search_hits h
            where h.mailed_at is null and h.tell_from <= {now}
            """).ToListAsync(cancel);
        await rows.InTransactions(
            due,
            async id =>
            {
                var found = await db.Database.SqlQuery<Guid>($"""
                    update saved_search_hits set mailed_at = {now} where search_id = {id} and mailed_at is null
                        and tell_from <= {now} returning document_id
                    """).ToListAsync(cancel);
                if (found.Count > 0 && await db.Set<SavedSearch>().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } search)
                    search.Tell(found);
            },
            cancel);
    }
}

/// <summary>Writes to whoever keeps the search.</summary>
internal sealed class SavedSearchLetters(FixiaDb db, Letters letters, IOptions<AppOptions> app, TimeProvider clock)
    : IDeliver<SavedSearchFound>
{
    private const int MostTold = 10;

    public async Task Deliver(SavedSearchFound happened, CancellationToken cancel)
    {
        if (
            await db.Set<SavedSearch>()
                .AsNoTracking().SingleOrDefaultAsync(s => s.Id == happened.SearchId && s.ByMail, cancel) is not { } search)
            return;
        var professionals = db.Set<User>().Where(User.ProfessionalAt(clock.GetUtcNow()));
        var found = search.Kind == "service"
            ? await db.Set<Service>().Where(s => happened.Documents.Contains(s.Id) && s.Status == ServiceStatus.Active
                    && professionals.Any(u => u.Id == s.ProfessionalId && u.SuspendedAt == null))
                .Select(s => new Line(s.Title, "/servicios/" + s.Slug)).ToListAsync(cancel)
            : await db.Set<Project>()
                .Where(
                    p =>
                        happened.Documents.Contains(p.Id) && p.Status == ProjectStatus.Open
                            && p.Visibility == ProjectVisibility.Public)
                .Select(p => new Line(p.Title, "/proyectos/" + p.Slug)).ToListAsync(cancel);
        // Taken out or closed in the meantime.
        if (found.Count == 0)
            return;
        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == search.UserId, cancel);
        await letters.Send(
            user.AsAddressee(),
            "saved_search_found",
            cancel,
            ("count", found.Count),
            ("search", search.Name),
            ("found", found.Take(MostTold).Select(one => new LetterLink(one.Title, app.Value.PublicUrl + one.Path))),
            ("more", found.Count > MostTold ? found.Count - MostTold : null));
    }

    private sealed record Line(string Title, string Path);
}
