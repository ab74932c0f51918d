-- Professionals as they should be found now.
create or replace view search_professional_documents as
select p.id, p.id as owner_id, f.created_at as published_at, coalesce(p.category, '') as category, p.city, f.range_km,
       case when p.professional_total >= 3 and p.professional_people >= 2 then round(100.0 * p.professional_likes / p.professional_total)::smallint end as trust,
       p.level, f.availability_status = 'available' as is_available, p.subscription_type in ('premium', 'enterprise') as is_premium,
       search_quality(p.professional_wilson, p.professional_total, p.level, f.availability_status = 'available', f.bio is not null, p.id) as score,
       search_words(concat_ws(' ', p.full_name, p.headline, array_to_string(f.skills, ' ')), p.category, p.city, coalesce(f.bio, '')) as stems
from people_cards p join professional_profiles f on f.user_id = p.id
where p.is_professional_active;
