-- How many answer, and how they divide. The smallest part of the sample tells about how many there are, and so which part has
-- some hundreds, at most about a thousand: that one is read, once. Too few in the whole sample: they are counted one by one
-- instead.
do $make$
declare k record;
begin
    for k in select distinct kind from search_tiers loop
        execute format($function$
create or replace function search_facets_%1$s(query tsquery, min_price numeric, max_price numeric, min_trust int, max_days int)
returns table (facet text, value text, total bigint, is_estimate boolean)
language plpgsql stable rows 80
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
    set jit = off
as $facets$
#variable_conflict use_column
declare
    few constant int := 60;
    enough constant int := 1000;
    most constant int := 1500;
    smallest constant tsquery := '''s=64''';
    probe int;
    times int := 16;
    part tsquery := query;
begin
    probe := (select count(*) from (select 1 from search_sample_%1$s d where d.words @@ (query && smallest)
        limit 1 + enough / 4) s);
    -- What the smallest part has, the whole sample has 64 times.
    if 64 * probe > enough then
        times := case when 16 * probe <= enough then 64 when 4 * probe <= enough then 256 else 1024 end;
        part := query && quote_literal('s=' || times / 16)::tsquery;
    end if;
    return query
    with sampled as materialized (
        select d.category, d.city, d.level, d.is_remote, d.is_available, d.is_premium, d.price,
               (min_price is null or d.price >= min_price) and (max_price is null or d.price <= max_price)
                   and (min_trust is null or d.trust >= min_trust) and (max_days is null or d.delivery_days <= max_days) as fits
        from search_sample_%1$s d where d.words @@ part),
    answer as materialized (select times = 16 and count(*) < few as is_exact from sampled),
    matched as materialized (
        select category, city, level, is_remote, is_available, is_premium, price from sampled where fits
            and not (select is_exact from answer)
        union all
        (select d.category, d.city, d.level, d.is_remote, d.is_available, d.is_premium, d.price from search_documents_%1$s d
        where (select is_exact from answer) and d.words @@ query
          and (min_price is null or d.price >= min_price) and (max_price is null or d.price <= max_price)
              and (min_trust is null or d.trust >= min_trust) and (max_days is null or d.delivery_days <= max_days)
        limit most)),
    divided as (
        select category, city, level, is_remote, is_available, is_premium,
            count(*) * case when (select is_exact from answer) then 1 else times end as n,
               grouping(category, city, level, is_remote, is_available, is_premium) as which
        from matched group by grouping sets ((category), (city), (level), (is_remote), (is_available), (is_premium), ())),
    named as (
        select case which when 31 then 'category' when 47 then 'city' when 55 then 'level' when 59 then 'remote'
            when 61 then 'available' when 62 then 'premium' else 'total' end as facet,
               coalesce(category, city, level, is_remote::text, is_available::text, is_premium::text, '') as value, n
        from divided),
    bounded as (select named.*, row_number() over (partition by named.facet order by named.n desc, named.value) as place
        from named)
    select b.facet, b.value, b.n::bigint, not (select is_exact from answer) from bounded b where b.place <= 12
    union all
    select 'price', p.value::text, 0::bigint, not (select is_exact from answer)
    from (select unnest(percentile_disc(array[0.1, 0.5, 0.9]) within group (order by price)) as value from matched
        having count(price) >= 5) p
    union all
    -- For a drawing of the prices: steps of a fifth more.
    select 'price_step', h.step::text, h.n::bigint, not (select is_exact from answer)
    from (select floor(ln(greatest(price, 1)::double precision) / ln(1.2::double precision))::int as step,
                 count(*) * case when (select is_exact from answer) then 1 else times end as n
          from matched where price is not null group by 1) h;
end $facets$ $function$, k.kind);
    end loop;
end $make$;
