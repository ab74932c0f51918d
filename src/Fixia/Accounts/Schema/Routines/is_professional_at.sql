-- Who is a professional at a moment: the job that ends subscriptions may be late, the right is not. User.IsProfessional is the
-- same rule.
create or replace function is_professional_at(active boolean, paid_until timestamptz, moment timestamptz)
    returns boolean language sql immutable parallel safe as $$ select active and paid_until > moment $$;
