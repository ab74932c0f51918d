-- Brings a document in line with what it tells of; nothing to show, no document. The lock keeps two changes of the same thing
-- one after the other.
create or replace function search_refresh(of_kind text, of_id uuid) returns void language plpgsql as $$
declare document search_documents;
begin
    perform pg_advisory_xact_lock(hashtextextended(of_id::text, 72));
    delete from search_documents where kind = of_kind and id = of_id;
    delete from search_sample where kind = of_kind and id = of_id;
    if of_kind = 'service' then
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, v.price,
               v.delivery_days, v.trust, v.level, v.is_remote, v.is_available, v.is_premium, null,
               v.stems || search_filters('service', v.category, v.city, v.range_km, v.price, v.delivery_days, v.level,
                   v.is_remote, v.is_available, v.is_premium, v.owner_id)
        into document from search_service_documents v where v.id = of_id;
    elsif of_kind = 'project' then
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, v.price,
               null, null, null, v.is_remote, true, false, v.early_until,
               v.stems || search_filters('project', v.category, v.city, null, v.price, null, null, v.is_remote, true, false,
                   v.owner_id)
        into document from search_project_documents v where v.id = of_id;
    else
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, null, null,
               v.trust, v.level, false, v.is_available, v.is_premium, null,
               v.stems || search_filters('professional', nullif(v.category, ''), v.city, v.range_km, null, null, v.level, false,
                   v.is_available, v.is_premium, v.owner_id)
        into document from search_professional_documents v where v.id = of_id;
    end if;
    if document.id is not null then
        insert into search_documents values (document.*);
        if search_lot(of_id) % 16 = 0 then
            document.words := document.words || search_part(of_id);
            insert into search_sample values (document.*);
        end if;
    end if;
end $$;
