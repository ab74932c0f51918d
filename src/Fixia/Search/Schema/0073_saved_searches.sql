-- stands for: 0073_saved_searches.sql 0bc7e9e38ca55406, 0074_matching.sql e01f9b95674599f6, 0075_facets.sql 5e82411ee41f6490

-- A search somebody keeps. It is found by its anchor, the rarest lexeme it asks for: what is published looks only at the searches that have
-- one of its own lexemes as anchor, so a hundred thousand saved searches cost as little as a few.
create table saved_searches (
    id         uuid          primary key,
    user_id    uuid          not null references users on delete cascade,
    kind       text          not null check (kind in ('service', 'project')),
    name       text          not null check (length(name) between 1 and 90),
    -- The filters as in the address of the page.
    filters    jsonb         not null,
    query      tsquery       not null,
    anchor     text          not null,
    min_price  numeric(14,2),
    max_price  numeric(14,2),
    min_trust  int,
    max_days   int,
    by_mail    boolean       not null,
    created_at timestamptz   not null,
    seen_at    timestamptz   not null
);

create index saved_searches_of on saved_searches (user_id, created_at desc);
create index saved_searches_anchor on saved_searches (anchor, kind);

create table saved_search_hits (
    search_id    uuid        not null references saved_searches on delete cascade,
    document_id  uuid        not null,
    -- Early access: whose plan has none is told later.
    tell_from    timestamptz not null,
    mailed_at    timestamptz,
    found_at     timestamptz not null,
    primary key (search_id, document_id)
);

create index saved_search_hits_new on saved_search_hits (search_id, found_at desc);
create index saved_search_hits_to_mail on saved_search_hits (tell_from) where mailed_at is null;

-- How many documents of the sample have a lexeme: tells which of a search's lexemes is the rarest. Renewed by a job; what is not here is rare.
create table search_frequencies (
    lexeme text primary key,
    total  int  not null
);
