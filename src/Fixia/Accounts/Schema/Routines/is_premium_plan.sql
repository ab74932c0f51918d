-- The plans that carry the Premium badge: Plan.IsPremium is the same rule.
create or replace function is_premium_plan(plan text) returns boolean language sql immutable parallel safe as $$
    select plan in ('premium', 'enterprise') $$;
