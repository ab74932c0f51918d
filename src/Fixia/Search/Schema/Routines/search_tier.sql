-- Where a document of this score belongs.
create or replace function search_tier(of_kind text, score double precision) returns smallint language sql stable as
$$ select tier from search_tiers where kind = of_kind and floor <= score order by tier limit 1 $$;
