-- Professionals as they should be found now.
create or replace view search_professional_documents as
select p.id, p.id as owner_id, f.created_at as published_at, coalesce(p.category, '') as category, p.city, f.range_km,
       case when t.is_known then round(100.0 * p.professional_likes / p.professional_total)::smallint end as trust,
       p.level, f.availability_status = 'available' as is_available, is_premium_plan(p.subscription_type) as is_premium,
       search_quality(p.professional_wilson, t.is_known, p.level, f.availability_status = 'available', f.bio is not null,
           p.id) as score,
       search_words(concat_ws(' ', p.full_name, p.headline, array_to_string(f.skills, ' ')), p.category, p.city,
           coalesce(f.bio, '')) as stems
from people_cards p
cross join lateral (select trust_is_known(p.professional_total, p.professional_people) as is_known) t
join professional_profiles f on f.user_id = p.id
where p.is_professional_active;
