-- What answers a search, by date or price: few are gathered and sorted, many are read in that order until the page is full. The
-- caller knows which from the sample; the planner would have to guess.
do $make$
declare mode record;
begin
    for mode in select * from (values ('few', 'set enable_indexscan = off set enable_indexonlyscan = off'),
        ('many', 'set enable_bitmapscan = off')) m(name, settings) loop
        execute format($function$
create or replace function search_sorted_%1$s(of_kind text, query tsquery, min_price numeric, max_price numeric, min_trust int,
    max_days int, sees_early boolean, at timestamptz, sort text,
    after_at timestamptz, after_price numeric, after_id uuid, want int)
returns table (id uuid, owner_id uuid, published_at timestamptz, price numeric)
language plpgsql stable rows 50 set enable_seqscan = off set jit = off %2$s
as $sorted$
begin
    return query execute format($query$
        select d.id, d.owner_id, d.published_at, d.price from search_documents_%%s d
        where d.words @@ $1
          and ($2 is null or d.price >= $2) and ($3 is null or d.price <= $3) and ($4 is null or d.trust >= $4)
              and ($5 is null or d.delivery_days <= $5)
          and (d.early_until is null or $6 or d.early_until <= $7)
          and %%s order by %%s limit $8$query$,
        of_kind,
        case sort when 'newest' then '($11 is null or (d.published_at, d.id) < ($9, $11))'
            when 'price' then '($11 is null or (d.price, d.id) > ($10, $11))'
            else '($11 is null or (d.price, d.id) < ($10, $11))' end,
        case sort when 'newest' then 'd.published_at desc, d.id desc' when 'price' then 'd.price, d.id'
            else 'd.price desc, d.id desc' end)
    using query, min_price, max_price, min_trust, max_days, sees_early, at, want, after_at, after_price, after_id;
end $sorted$ $function$, mode.name, mode.settings);
    end loop;
end $make$;
