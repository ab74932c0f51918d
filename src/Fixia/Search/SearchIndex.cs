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
               setweight(to_tsvector('spanish', fixia_words(s.title)), 'A') || setweight(to_tsvector('spanish', fixia_words(c.name_es || ' ' || array_to_string(array[s.city], ''))), 'B') || to_tsvector('spanish', fixia_words(s.description))
        from services s join categories c on c.slug = s.category
        where s.id = {happened.ServiceId} and s.status = 'active' and s.deleted_at is null
        on conflict (kind, id) do update set category = excluded.category, city = excluded.city, is_remote = excluded.is_remote, price = excluded.price, words = excluded.words
        """, cancel);

    public Task React(ServiceTakenOut happened, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from search_documents where kind = 'service' and id = {happened.ServiceId}", cancel);

    public Task React(ProjectPublished happened, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        insert into search_documents (kind, id, owner_id, category, city, is_remote, price, published_at, words)
        select 'project', p.id, p.client_id, p.category, p.city, p.is_remote, p.budget_max, p.published_at,
               setweight(to_tsvector('spanish', fixia_words(p.title)), 'A') || setweight(to_tsvector('spanish', fixia_words(c.name_es || ' ' || array_to_string(array[p.city], ''))), 'B') || to_tsvector('spanish', fixia_words(p.description))
        from projects p join categories c on c.slug = p.category
        where p.id = {happened.ProjectId}
        on conflict (kind, id) do nothing
        """, cancel);

    public Task React(ProjectClosed happened, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from search_documents where kind = 'project' and id = {happened.ProjectId}", cancel);
}
