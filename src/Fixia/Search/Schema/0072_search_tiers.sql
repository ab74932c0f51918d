-- needs: fixia_plain
-- stands for: 0072_search_tiers.sql f2b06506f14e8593

-- What can be found, cut into tiers from the best down, so that a page costs the same however many documents answer a search: the walk
-- begins at the best tier and stops when the page is full. docs/search.md tells how and what it costs.

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

insert into search_beginnings (beginning, place, phrase)
select beginning, place, phrase from (
    select left(phrase, n) as beginning, phrase, row_number() over (partition by left(phrase, n) order by weight desc, length(phrase), phrase) as place
    from search_phrases, generate_series(1, 3) n where length(phrase) >= n) ranked
where place <= 8;
