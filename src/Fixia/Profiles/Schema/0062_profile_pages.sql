-- stands for: 0062_profile_pages.sql cbfb03dbd483233a

alter table professional_profiles
    add foreign key (category) references categories,
    add column range_km    int           check (range_km between 1 and 500),
    add column hourly_rate numeric(14,2) check (hourly_rate > 0);

-- Work to show, in the order its owner gave it.
create table portfolio_items (
    id          uuid        primary key,
    user_id     uuid        not null references users on delete cascade,
    title       text        not null check (length(title) between 3 and 90),
    description text        check (length(description) <= 1500),
    pictures    uuid[]      not null default '{}' check (cardinality(pictures) between 1 and 6),
    position    int         not null,
    created_at  timestamptz not null
);

create index portfolio_items_of on portfolio_items (user_id, position);

-- A trade licence or a certification, as its holder states it.
create table credentials (
    id         uuid        primary key,
    user_id    uuid        not null references users on delete cascade,
    kind       text        not null check (kind in ('licence', 'certification')),
    title      text        not null check (length(title) between 3 and 120),
    issuer     text        not null check (length(issuer) between 2 and 120),
    number     text        check (length(number) between 1 and 40),
    issued_on  date,
    expires_on date,
    created_at timestamptz not null,
    check (kind <> 'licence' or number is not null),
    check (expires_on is null or issued_on is null or expires_on > issued_on)
);

create index credentials_of on credentials (user_id, kind, created_at);

-- Names a person's page had before; each still leads to the page, and nobody else takes it.
create table handle_history (
    handle     citext      primary key,
    user_id    uuid        not null references users on delete cascade,
    changed_at timestamptz not null
);

create index handle_history_of on handle_history (user_id, changed_at desc);
