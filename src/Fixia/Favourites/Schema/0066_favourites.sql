-- stands for: 0062_profile_pages.sql cbfb03dbd483233a

-- What somebody keeps: services, professionals and projects, in lists with names.
create table favourite_lists (
    id         uuid        primary key,
    user_id    uuid        not null references users on delete cascade,
    name       text        not null check (length(name) between 1 and 60),
    created_at timestamptz not null,
    constraint favourite_lists_name unique (user_id, name)
);

create table favourites (
    user_id    uuid        not null references users on delete cascade,
    kind       text        not null check (kind in ('service', 'professional', 'project')),
    target_id  uuid        not null,
    list_id    uuid        references favourite_lists on delete set null,
    created_at timestamptz not null,
    primary key (user_id, kind, target_id)
);

create index favourites_of on favourites (user_id, created_at desc);
