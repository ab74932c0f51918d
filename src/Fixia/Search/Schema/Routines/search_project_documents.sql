-- Projects as they should be found now.
create or replace view search_project_documents as
select p.id, p.client_id as owner_id, p.published_at, p.category, p.city, p.budget_max as price,
       p.early_access_until as early_until, p.is_remote,
       extract(epoch from p.published_at)::double precision / 86400 as score,
       search_words(p.title, p.category, p.city, p.description) as stems
from projects p
where p.status = 'open' and p.visibility = 'public';
