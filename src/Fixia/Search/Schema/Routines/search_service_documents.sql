-- Services as they should be found now.
create or replace view search_service_documents as
select s.id, s.professional_id as owner_id, s.published_at, s.category, s.city, s.range_km, s.price, s.delivery_days,
       case when t.is_known then round(100.0 * p.professional_likes / p.professional_total)::smallint end as trust,
       p.level, s.is_remote, coalesce(f.availability_status, 'available') = 'available' as is_available,
           is_premium_plan(p.subscription_type) as is_premium,
       search_quality(p.professional_wilson, t.is_known, p.level, coalesce(f.availability_status, 'available') = 'available',
           f.bio is not null, s.id) as score,
       search_words(s.title, s.category, concat_ws(' ', s.city, array_to_string(s.tags, ' ')), s.description) as stems
from services s
join people_cards p on p.id = s.professional_id
cross join lateral (select trust_is_known(p.professional_total, p.professional_people) as is_known) t
left join professional_profiles f on f.user_id = s.professional_id
where s.status = 'active' and s.deleted_at is null;
