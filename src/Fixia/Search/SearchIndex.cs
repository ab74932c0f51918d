using Fixia.Projects;
using Fixia.Services;
using Microsoft.EntityFrameworkCore;

namespace Fixia.Search;

/// <summary>Keeps Search's own table in step with what is published, in the transaction that publishes it.</summary>
internal sealed class SearchIndex(FixiaDb db) : IReactTo<ServiceShown>, IReactTo<ServiceTakenOut>, IReactTo<ProjectPublished>, IReactTo<ProjectClosed>
{
    public Task React(ServiceShown happened, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        insert into search_documents (kind, id, owner_id, category, city, is_remote, price, published_at, words)
        select 'service', s.id, s.professional_id, s.category, s.city, s.is_remote, s.price, s.published_at,
               search_words(s.title, s.category, s.city, s.description)
        from services s
        where s.id = {happened.ServiceId} and s.status = 'active' and s.deleted_at is null
        on conflict (kind, id) do update set category = excluded.category, city = excluded.city, is_remote = excluded.is_remote, price = excluded.price, words = excluded.words
        """, cancel);

    public Task React(ServiceTakenOut happened, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from search_documents where kind = 'service' and id = {happened.ServiceId}", cancel);

    public Task React(ProjectPublished happened, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        insert into search_documents (kind, id, owner_id, category, city, is_remote, price, published_at, words)
        select 'project', p.id, p.client_id, p.category, p.city, p.is_remote, p.budget_max, p.published_at,
               search_words(p.title, p.category, p.city, p.description)
        from projects p
        where p.id = {happened.ProjectId}
        on conflict (kind, id) do nothing
        """, cancel);

    public Task React(ProjectClosed happened, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from search_documents where kind = 'project' and id = {happened.ProjectId}", cancel);
}
