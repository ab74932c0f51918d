-- Whether a trust score says something yet: TrustView.IsNew is the same rule.
create or replace function trust_is_known(feedbacks int, people int) returns boolean language sql immutable parallel safe as
$$ select feedbacks >= 3 and people >= 2 $$;
