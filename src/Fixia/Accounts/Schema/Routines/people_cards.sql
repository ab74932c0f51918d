-- A person as cards show them, each role with its own trust. Every floor may read it; nobody writes through it.
create or replace view people_cards as
select u.id, u.handle::text as handle, u.full_name, u.city, u.is_professional_active, u.subscription_type,
       u.subscription_expires_at,
       coalesce(c.total_likes, 0) as client_likes, coalesce(c.total_feedback, 0) as client_total,
       coalesce(c.distinct_givers, 0) as client_people,
       coalesce(p.total_likes, 0) as professional_likes, coalesce(p.total_feedback, 0) as professional_total,
       coalesce(p.distinct_givers, 0) as professional_people,
       coalesce(p.wilson_lower_bound, 0) as professional_wilson,
       coalesce(f.level, 'new') as level, f.headline, f.category, coalesce(f.completed_jobs, 0) as completed_jobs,
       f.user_id is not null as has_profile, u.photo_id
from users u
left join role_trust_scores c on c.user_id = u.id and c.role = 'client'
left join role_trust_scores p on p.user_id = u.id and p.role = 'professional'
left join professional_profiles f on f.user_id = u.id;
