-- Measures the tiers anew and moves what belongs elsewhere by now. Answers how many moved.
create or replace function search_rebalance(of_kind text) returns bigint language plpgsql as $$
declare moved bigint;
begin
    -- Under a thousand documents the tiers are as they are: nothing is gained.
    if (select count(*) from (select 1 from search_documents where kind = of_kind limit 1000) few) < 1000 then
        return 0;
    end if;
    update search_tiers t set floor = s.floor
    from unnest((select array_agg(tier order by tier) from search_tiers where kind = of_kind and share < 1),
                (select percentile_disc((select array_agg(share order by tier) from search_tiers where kind = of_kind
                    and share < 1)) within group (order by d.score desc)
                 from search_documents d where d.kind = of_kind)) s(tier, floor)
    where t.tier = s.tier;
    with moving as (
        update search_documents d set tier = search_tier(of_kind, d.score)
        where d.kind = of_kind and d.tier <> search_tier(of_kind, d.score)
        returning 1)
    select count(*) into moved from moving;
    return moved;
end $$;
