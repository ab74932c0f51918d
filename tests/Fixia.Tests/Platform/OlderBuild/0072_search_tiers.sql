-- What can be found, cut into tiers from the best down, so that a page costs the same however many documents answer a search: the walk
-- begins at the best tier and stops when the page is full. docs/search.md tells how and what it costs.
drop table search_documents;

-- How a tier begins: a document belongs to the first tier of its kind whose floor its score reaches. The last one takes all.
create table search_tiers (
    tier  smallint         primary key,
    kind  text             not null check (kind in ('service', 'project', 'professional')),
    -- The part of the kind's documents in this tier and those above it.
    share double precision not null check (share > 0 and share <= 1),
    floor double precision not null
);

insert into search_tiers (tier, kind, share, floor)
select t - 1, 'service', share, case when share = 1 then '-infinity' else 1 - share end
from unnest(array[0.002, 0.006, 0.015, 0.03, 0.06, 0.10, 0.15, 0.21, 0.27, 0.33, 0.39, 0.45, 0.51, 0.57, 0.63, 0.70, 0.77, 0.84, 0.92, 1]) with ordinality s(share, t)
union all
select 19 + t, 'project', share, case when share = 1 then '-infinity'::double precision else 'infinity' end
from unnest(array[0.004, 0.015, 0.04, 0.09, 0.16, 0.25, 0.36, 0.48, 0.61, 0.74, 0.87, 1]) with ordinality s(share, t)
union all
select 31 + t, 'professional', share, case when share = 1 then '-infinity' else 1 - share end
from unnest(array[0.01, 0.04, 0.12, 0.24, 0.40, 0.60, 0.80, 1]) with ordinality s(share, t);

create table search_documents (
    kind          text             not null,
    tier          smallint         not null,
    id            uuid             not null,
    owner_id      uuid             not null,
    -- How good it is before anything is asked, from 0 to 1; of projects the day of publication, newer before older.
    score         double precision not null,
    published_at  timestamptz      not null,
    category      text             not null,
    city          text,
    price         numeric(14,2),
    delivery_days int,
    -- Percent of likes; null of somebody too new to say.
    trust         smallint,
    level         text,
    is_remote     boolean          not null,
    is_available  boolean          not null,
    is_premium    boolean          not null,
    -- Only premium plans see it before.
    early_until   timestamptz,
    -- The stems it is found by, and its filters as lexemes of their own (name=value), so that one index answers both.
    words         tsvector         not null,
    primary key (id, tier, kind)
) partition by list (kind);

-- One document in 16 once more, by hash: facets and totals are counted here when many documents answer. Of these, one in 4 has the lexeme s=4,
-- one in 16 also s=16, and so on: the more answer, the smaller the part that is counted.
create table search_sample (like search_documents, primary key (id, kind)) partition by list (kind);

do $make$
declare t record;
begin
    for t in select distinct kind from search_tiers loop
        execute format('create table search_documents_%s partition of search_documents for values in (%L) partition by list (tier)', t.kind, t.kind);
        execute format('create table search_sample_%s partition of search_sample for values in (%L)', t.kind, t.kind);
        execute format('alter table search_sample_%s alter column words set storage external', t.kind);
        execute format('alter table search_sample_%s set (toast_tuple_target = 128)', t.kind);
        execute format('create index search_sample_words_%s on search_sample_%s using gin (words) with (fastupdate = off)', t.kind, t.kind);
    end loop;
    for t in select tier, kind from search_tiers order by tier loop
        execute format('create table search_documents_%s partition of search_documents_%s for values in (%s)', t.tier, t.kind, t.tier);
        -- The words are read only of what is ranked: out of line, they leave many rows to a page.
        execute format('alter table search_documents_%s alter column words set storage external', t.tier);
        execute format('alter table search_documents_%s set (toast_tuple_target = 128)', t.tier);
        -- No pending list: a search would read it whole.
        execute format('create index search_words_%s on search_documents_%s using gin (words) with (fastupdate = off)', t.tier, t.tier);
    end loop;
end $make$;

create index search_documents_best on search_documents (tier, score desc, id desc);
create index search_documents_newest on search_documents (published_at desc, id desc);
create index search_documents_price on search_documents (price, id);
create index search_documents_owner on search_documents (owner_id);

-- The stems of a text with where they stand: titles first, then trade and place, then the description.
create or replace function search_words(title text, category_slug text, city text, description text) returns tsvector language sql stable as $$
    select setweight(to_tsvector('spanish', fixia_words(title)), 'A')
        || setweight(to_tsvector('spanish', fixia_words(concat_ws(' ', c.name_es, c.name_en, w.words, city))), 'B')
        || to_tsvector('spanish', fixia_words(description))
    from (select category_slug as slug) asked left join categories c on c.slug = asked.slug left join category_words w on w.category = asked.slug
$$;

-- Prices by steps of a half more: a range of prices is a handful of lexemes, checked exactly on the rows read.
create function search_price_step(price numeric) returns int language sql immutable parallel safe as
$$ select floor(ln(greatest(price, 1)::double precision) / ln(1.5))::int $$;

-- Kilometres between two places.
create function search_km(lat real, lon real, other_lat real, other_lon real) returns real language sql immutable parallel safe as $$
    select (12742 * asin(sqrt(least(1, power(sin(radians(other_lat - lat) / 2), 2) + cos(radians(lat)) * cos(radians(other_lat)) * power(sin(radians(other_lon - lon) / 2), 2)))))::real
$$;

-- The places somebody goes to: their own, and those within their range. A search for a place finds all who go there.
create function search_reach(city text, range_km int) returns text[] language sql stable as $$
    select array_append(coalesce(array_agg('r=' || fixia_plain(there.name)), '{}'), 'r=' || fixia_plain(city))
    from cities here join cities there on range_km is not null and there.name <> here.name and search_km(here.latitude, here.longitude, there.latitude, there.longitude) <= range_km
    where fixia_plain(here.name) = fixia_plain(city)
$$;

-- The filters of a document as lexemes.
create function search_filters(kind text, category_slug text, city text, range_km int, price numeric, delivery_days int, level text, is_remote boolean, is_available boolean, is_premium boolean, owner uuid)
returns tsvector language sql stable as $$
    select array_to_tsvector(array_remove(search_reach(city, range_km) || array[
        'k=' || kind,
        'c=' || category_slug,
        'c=' || (select c.parent_slug from categories c where c.slug = category_slug),
        'ci=' || fixia_plain(city),
        'p=' || search_price_step(price),
        case when delivery_days <= 1 then 'd=1' end,
        case when delivery_days <= 3 then 'd=3' end,
        case when delivery_days <= 7 then 'd=7' end,
        case when delivery_days <= 15 then 'd=15' end,
        'l=' || level,
        case when is_remote then 'remote' end,
        case when is_available then 'available' end,
        case when is_premium then 'premium' end,
        'o=' || owner], null))
$$;

create function search_tier(of_kind text, score double precision) returns smallint language sql stable as
$$ select tier from search_tiers where kind = of_kind and floor <= score order by tier limit 1 $$;

-- How good a professional is, from 0 to 1. Whoever is too new to have a trust score stands in the middle: nobody begins at the bottom.
-- A last digit by id keeps equals apart, always in the same order.
create function search_quality(wilson double precision, feedbacks int, level text, is_available boolean, is_complete boolean, id uuid) returns double precision language sql immutable parallel safe as $$
    select 0.75 * case when feedbacks < 3 then 0.5 else wilson end
         + 0.05 * case level when 'expert' then 3 when 'outstanding' then 2 when 'growing' then 1 else 0 end / 3.0 * 2
         + 0.06 * is_available::int + 0.06 * is_complete::int
         + 0.03 * (('x' || right(id::text, 6))::bit(24)::int / 16777216.0)
$$;

-- Documents as they should be now, from the tables they tell of.
create view search_service_documents as
select s.id, s.professional_id as owner_id, s.published_at, s.category, s.city, s.range_km, s.price, s.delivery_days,
       case when p.professional_total >= 3 and p.professional_people >= 2 then round(100.0 * p.professional_likes / p.professional_total)::smallint end as trust,
       p.level, s.is_remote, coalesce(f.availability_status, 'available') = 'available' as is_available, p.subscription_type in ('premium', 'enterprise') as is_premium,
       search_quality(p.professional_wilson, p.professional_total, p.level, coalesce(f.availability_status, 'available') = 'available', f.bio is not null, s.id) as score,
       search_words(s.title, s.category, concat_ws(' ', s.city, array_to_string(s.tags, ' ')), s.description) as stems
from services s join people_cards p on p.id = s.professional_id left join professional_profiles f on f.user_id = s.professional_id
where s.status = 'active' and s.deleted_at is null;

create view search_project_documents as
select p.id, p.client_id as owner_id, p.published_at, p.category, p.city, p.budget_max as price, p.early_access_until as early_until, p.is_remote,
       extract(epoch from p.published_at)::double precision / 86400 as score,
       search_words(p.title, p.category, p.city, p.description) as stems
from projects p
where p.status = 'open' and p.visibility = 'public';

create view search_professional_documents as
select p.id, p.id as owner_id, f.created_at as published_at, coalesce(p.category, '') as category, p.city, f.range_km,
       case when p.professional_total >= 3 and p.professional_people >= 2 then round(100.0 * p.professional_likes / p.professional_total)::smallint end as trust,
       p.level, f.availability_status = 'available' as is_available, p.subscription_type in ('premium', 'enterprise') as is_premium,
       search_quality(p.professional_wilson, p.professional_total, p.level, f.availability_status = 'available', f.bio is not null, p.id) as score,
       search_words(concat_ws(' ', p.full_name, p.headline, array_to_string(f.skills, ' ')), p.category, p.city, coalesce(f.bio, '')) as stems
from people_cards p join professional_profiles f on f.user_id = p.id
where p.is_professional_active;

-- The lot a document draws, always the same, and the parts of the sample it belongs to by it.
create function search_lot(id uuid) returns bigint language sql immutable parallel safe as $$ select abs(hashtextextended(id::text, 16)) $$;

create function search_part(id uuid) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(array[case when search_lot(id) % 64 = 0 then 's=4' end, case when search_lot(id) % 256 = 0 then 's=16' end, case when search_lot(id) % 1024 = 0 then 's=64' end], null))
$$;

-- Brings a document in line with what it tells of; nothing to show, no document. The lock keeps two changes of the same thing one after the other.
create function search_refresh(of_kind text, of_id uuid) returns void language plpgsql as $$
declare document search_documents;
begin
    perform pg_advisory_xact_lock(hashtextextended(of_id::text, 72));
    delete from search_documents where kind = of_kind and id = of_id;
    delete from search_sample where kind = of_kind and id = of_id;
    if of_kind = 'service' then
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, v.price, v.delivery_days, v.trust, v.level,
               v.is_remote, v.is_available, v.is_premium, null,
               v.stems || search_filters('service', v.category, v.city, v.range_km, v.price, v.delivery_days, v.level, v.is_remote, v.is_available, v.is_premium, v.owner_id)
        into document from search_service_documents v where v.id = of_id;
    elsif of_kind = 'project' then
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, v.price, null, null, null,
               v.is_remote, true, false, v.early_until,
               v.stems || search_filters('project', v.category, v.city, null, v.price, null, null, v.is_remote, true, false, v.owner_id)
        into document from search_project_documents v where v.id = of_id;
    else
        select of_kind, search_tier(of_kind, v.score), v.id, v.owner_id, v.score, v.published_at, v.category, v.city, null, null, v.trust, v.level,
               false, v.is_available, v.is_premium, null,
               v.stems || search_filters('professional', nullif(v.category, ''), v.city, v.range_km, null, null, v.level, false, v.is_available, v.is_premium, v.owner_id)
        into document from search_professional_documents v where v.id = of_id;
    end if;
    if document.id is not null then
        insert into search_documents values (document.*);
        if search_lot(of_id) % 16 = 0 then
            document.words := document.words || search_part(of_id);
            insert into search_sample values (document.*);
        end if;
    end if;
end $$;

-- Measures the tiers anew and moves what belongs elsewhere by now. Answers how many moved.
create function search_rebalance(of_kind text) returns bigint language plpgsql as $$
declare moved bigint;
begin
    -- Under a thousand documents the tiers are as they are: nothing is gained.
    if (select count(*) from (select 1 from search_documents where kind = of_kind limit 1000) few) < 1000 then
        return 0;
    end if;
    update search_tiers t set floor = s.floor
    from unnest((select array_agg(tier order by tier) from search_tiers where kind = of_kind and share < 1),
                (select percentile_disc((select array_agg(share order by tier) from search_tiers where kind = of_kind and share < 1)) within group (order by d.score desc)
                 from search_documents d where d.kind = of_kind)) s(tier, floor)
    where t.tier = s.tier;
    with moving as (
        update search_documents d set tier = search_tier(of_kind, d.score)
        where d.kind = of_kind and d.tier <> search_tier(of_kind, d.score)
        returning 1)
    select count(*) into moved from moving;
    return moved;
end $$;

-- The walk, one function a kind, written out tier by tier so that each step is a prepared statement on one small table. From the best tier down, or from
-- after the given place; stops when enough are found. What the lexemes only narrow (prices, trust) is checked here.
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
create function search_walk_%1$s(query tsquery, min_price numeric, max_price numeric, min_trust int, max_days int, sees_early boolean, at timestamptz,
                                 from_tier int, from_score double precision, from_id uuid, want int)
returns table (tier smallint, score double precision, id uuid, owner_id uuid, is_premium boolean, words tsvector)
language plpgsql stable rows 200
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off
as $walk$
#variable_conflict use_column
declare found int := 0; got int;
begin
%2$s
end $walk$ $function$, k.kind, body);
    end loop;
end $make$;

-- What answers a search, by date or price: few are gathered and sorted, many are read in that order until the page is full. The caller knows which
-- from the sample; the planner would have to guess.
do $make$
declare mode record;
begin
    for mode in select * from (values ('few', 'set enable_indexscan = off set enable_indexonlyscan = off'), ('many', 'set enable_bitmapscan = off')) m(name, settings) loop
        execute format($function$
create function search_sorted_%1$s(of_kind text, query tsquery, min_price numeric, max_price numeric, min_trust int, max_days int, sees_early boolean, at timestamptz,
                                   sort text, after_at timestamptz, after_price numeric, after_id uuid, want int)
returns table (id uuid, owner_id uuid, published_at timestamptz, price numeric)
language plpgsql stable rows 50 set enable_seqscan = off set jit = off %2$s
as $sorted$
begin
    return query execute format($query$
        select d.id, d.owner_id, d.published_at, d.price from search_documents_%%s d
        where d.words @@ $1
          and ($2 is null or d.price >= $2) and ($3 is null or d.price <= $3) and ($4 is null or d.trust >= $4) and ($5 is null or d.delivery_days <= $5)
          and (d.early_until is null or $6 or d.early_until <= $7)
          and %%s order by %%s limit $8$query$,
        of_kind,
        case sort when 'newest' then '($11 is null or (d.published_at, d.id) < ($9, $11))' when 'price' then '($11 is null or (d.price, d.id) > ($10, $11))' else '($11 is null or (d.price, d.id) < ($10, $11))' end,
        case sort when 'newest' then 'd.published_at desc, d.id desc' when 'price' then 'd.price, d.id' else 'd.price desc, d.id desc' end)
    using query, min_price, max_price, min_trust, max_days, sees_early, at, want, after_at, after_price, after_id;
end $sorted$ $function$, mode.name, mode.settings);
    end loop;
end $make$;

-- How many answer, and how they divide: counted one by one when they are few, else on the sample, or on the part of it that has enough.
do $make$
declare k record;
begin
    for k in select distinct kind from search_tiers loop
        execute format($function$
create function search_facets_%1$s(query tsquery, min_price numeric, max_price numeric, min_trust int, max_days int)
returns table (facet text, value text, total bigint, is_estimate boolean)
language plpgsql stable rows 60
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off
as $facets$
#variable_conflict use_column
declare few constant int := 60; enough constant int := 1000; most constant int := 1500; counted int; times int := 16; part tsquery := query;
begin
    select count(*) into counted from (select 1 from search_sample_%1$s d where d.words @@ query limit enough) s;
    if counted < few then
        times := 1;
    end if;
    while counted = enough and times < 16 * 64 loop
        times := times * 4;
        part := query && quote_literal('s=' || times / 16)::tsquery;
        select count(*) into counted from (select 1 from search_sample_%1$s d where d.words @@ part limit enough) s;
    end loop;
    return query
    with matched as materialized (
        select d.category, d.city, d.level, d.is_remote, d.is_available, d.is_premium, d.price from search_sample_%1$s d
        where times > 1 and d.words @@ part
          and (min_price is null or d.price >= min_price) and (max_price is null or d.price <= max_price) and (min_trust is null or d.trust >= min_trust) and (max_days is null or d.delivery_days <= max_days)
        union all
        (select d.category, d.city, d.level, d.is_remote, d.is_available, d.is_premium, d.price from search_documents_%1$s d
        where times = 1 and d.words @@ query
          and (min_price is null or d.price >= min_price) and (max_price is null or d.price <= max_price) and (min_trust is null or d.trust >= min_trust) and (max_days is null or d.delivery_days <= max_days)
        limit most)),
    divided as (
        select category, city, level, is_remote, is_available, is_premium, count(*) * times as n, grouping(category, city, level, is_remote, is_available, is_premium) as which
        from matched group by grouping sets ((category), (city), (level), (is_remote), (is_available), (is_premium), ())),
    named as (
        select case which when 31 then 'category' when 47 then 'city' when 55 then 'level' when 59 then 'remote' when 61 then 'available' when 62 then 'premium' else 'total' end as facet,
               coalesce(category, city, level, is_remote::text, is_available::text, is_premium::text, '') as value, n
        from divided),
    bounded as (select named.*, row_number() over (partition by named.facet order by named.n desc, named.value) as place from named)
    select b.facet, b.value, b.n::bigint, times > 1 from bounded b where b.place <= 12
    union all
    select 'price', p.value::text, 0::bigint, times > 1
    from (select unnest(percentile_disc(array[0.1, 0.5, 0.9]) within group (order by price)) as value from matched having count(price) >= 5) p;
end $facets$ $function$, k.kind);
    end loop;
end $make$;

-- How many answer, about: enough to choose how to sort them.
create function search_estimate(of_kind text, query tsquery) returns bigint language sql stable set enable_seqscan = off set jit = off as $$
    select 16 * count(*) from (select 1 from search_sample d where d.kind = of_kind and d.words @@ query limit 1000) few
$$;

-- What people may be about to type: trades, places and what services are called; with how many services are called so.
create table search_phrases (
    phrase text primary key,
    shown  text not null,
    weight int  not null
);

create index search_phrases_prefix on search_phrases (phrase text_pattern_ops);

-- The best phrases of every beginning of one to three letters, ready: those beginnings have too many phrases to look through.
create table search_beginnings (
    beginning text not null,
    place     int  not null,
    phrase    text not null references search_phrases on delete cascade,
    primary key (beginning, place)
);

insert into search_phrases (phrase, shown, weight)
select distinct on (fixia_plain(name_es)) fixia_plain(name_es), name_es, 1000 from categories
on conflict do nothing;
insert into search_phrases (phrase, shown, weight)
select distinct on (fixia_plain(word)) fixia_plain(word), word, 500 from category_words, unnest(string_to_array(words, ' ')) word where length(word) >= 4
on conflict do nothing;

create function search_learn_beginnings() returns void language sql as $$
    delete from search_beginnings;
    insert into search_beginnings (beginning, place, phrase)
    select beginning, place, phrase from (
        select left(phrase, n) as beginning, phrase, row_number() over (partition by left(phrase, n) order by weight desc, length(phrase), phrase) as place
        from search_phrases, generate_series(1, 3) n where length(phrase) >= n) ranked
    where place <= 8
$$;

select search_learn_beginnings();

-- Everything that is published already.
select search_refresh('service', id) from services where status = 'active' and deleted_at is null;
select search_refresh('project', id) from projects where status = 'open';
select search_refresh('professional', user_id) from professional_profiles;
