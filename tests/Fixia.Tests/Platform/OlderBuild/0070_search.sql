-- Words without accents, except where the Spanish stemmer needs one: it knows "instalación" and "instalaciones", not "instalacion".
create function fixia_words(phrase text) returns text language sql immutable parallel safe as
$$ select regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(phrase)), '([cs])ion\M', '\1ión', 'g') $$;

-- Search's own copy of what can be found, kept by events.
create table search_documents (
    kind         text          not null check (kind in ('service', 'project')),
    id           uuid          not null,
    owner_id     uuid          not null references users on delete cascade,
    category     text          not null references categories,
    city         text,
    is_remote    boolean       not null,
    price        numeric(14,2) not null,
    published_at timestamptz   not null,
    words        tsvector      not null,
    primary key (kind, id)
);

create index search_documents_words on search_documents using gin (words);
create index search_documents_newest on search_documents (kind, published_at desc, id desc);
create index search_documents_category on search_documents (kind, category, published_at desc, id desc);
create index search_documents_owner on search_documents (owner_id);
