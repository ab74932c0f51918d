-- Who is a professional at a moment: the job that ends subscriptions may be late, the right is not. User.IsProfessional is the same rule.
create function is_professional_at(active boolean, paid_until timestamptz, moment timestamptz)
    returns boolean language sql immutable parallel safe as $$ select active and paid_until > moment $$;

-- The plans that carry the Premium badge: Plan.IsPremium is the same rule.
create function is_premium_plan(plan text) returns boolean language sql immutable parallel safe as $$ select plan in ('premium', 'enterprise') $$;

-- A moment as Argentine clocks show it: Argentina.Zone is the same zone.
create function argentine_time(moment timestamptz)
    returns timestamp language sql immutable parallel safe as $$ select moment at time zone 'America/Argentina/Buenos_Aires' $$;
