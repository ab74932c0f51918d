-- How good a professional is, from 0 to 1. Whoever is too new to have a trust score stands in the middle: nobody begins at the
-- bottom. A last digit by id keeps equals apart, always in the same order.
create or replace function search_quality(
    wilson double precision, is_known boolean, level text, is_available boolean, is_complete boolean, id uuid)
returns double precision language sql immutable parallel safe as $$
    select 0.75 * case when is_known then wilson else 0.5 end
         + 0.05 * case level when 'expert' then 3 when 'outstanding' then 2 when 'growing' then 1 else 0 end / 3.0 * 2
         + 0.06 * is_available::int + 0.06 * is_complete::int
         + 0.03 * (('x' || right(id::text, 6))::bit(24)::int / 16777216.0)
$$;
