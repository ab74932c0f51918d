-- The walk, one function a kind, written out tier by tier so that each step is a prepared statement on one small table. From the
-- best tier down, or from after the given place; stops when enough are found. What the lexemes only narrow (prices, trust) is
-- checked here.
do $make$
declare k record; body text;
begin
    for k in select kind, min(tier) as first, max(tier) as last from search_tiers group by kind loop
        select string_agg(format($step$
        if from_tier <= %1$s and found < want then
            return query select d.tier, d.score, d.id, d.owner_id, d.is_premium, d.words from search_documents_%1$s d
                where d.words @@ query
                  and (min_price is null or d.price >= min_price) and (max_price is null or d.price <= max_price)
                  and (min_trust is null or d.trust >= min_trust) and (max_days is null or d.delivery_days <= max_days)
                  and (d.early_until is null or sees_early or d.early_until <= at)
                  and (from_tier < %1$s or from_id is null or (d.score, d.id) < (from_score, from_id))
                order by d.score desc, d.id desc limit want - found;
            get diagnostics got = row_count;
            found := found + got;
        end if;$step$, tier), '' order by tier) into body from search_tiers t where t.kind = k.kind;
        execute format($function$
create or replace function search_walk_%1$s(query tsquery, min_price numeric, max_price numeric, min_trust int, max_days int,
    sees_early boolean, at timestamptz, from_tier int, from_score double precision, from_id uuid, want int)
returns table (tier smallint, score double precision, id uuid, owner_id uuid, is_premium boolean, words tsvector)
language plpgsql stable rows 200
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
    set jit = off
as $walk$
#variable_conflict use_column
declare found int := 0; got int;
begin
%2$s
end $walk$ $function$, k.kind, body);
    end loop;
end $make$;
