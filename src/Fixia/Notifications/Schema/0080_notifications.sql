-- What people are told, a row each: the truth that the page, the count, letters and whatever comes later only show. By month, so that old ones
-- leave with their table and not row by row; what comes before its month is made rests in a table of its own until then.
create table notifications (
    id         uuid        not null,
    user_id    uuid        not null references users on delete cascade,
    kind       text        not null check (length(kind) between 1 and 40),
    -- What belongs together is shown as one: the newest that is not read heads its thread and knows how many there are.
    thread     text        not null check (length(thread) between 1 and 120),
    is_head    boolean     not null,
    count      int         not null check (count > 0),
    -- What happened, so that it is told once however often it is delivered.
    source     text        not null check (length(source) between 1 and 160),
    path       text        not null check (path like '/%'),
    facts      jsonb       not null,
    actor_id   uuid        references users on delete set null,
    -- Whether it stands in the list; of who wants letters only, it does not.
    is_shown   boolean     not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    primary key (user_id, created_at, id)
) partition by range (created_at);

create table notifications_rest partition of notifications default;

create index notifications_list on notifications (user_id, created_at desc, id desc) where is_head and is_shown;
create index notifications_unread on notifications (user_id, thread) where is_head and read_at is null;
create index notifications_source on notifications (user_id, source);

-- What somebody wants to be told, and how. Without a row it is as usual.
create table notification_preferences (
    user_id     uuid  primary key references users on delete cascade,
    choices     jsonb not null,
    quiet_from  time,
    quiet_until time,
    zone        text  not null,
    digest      text  not null check (digest in ('off', 'daily', 'weekly')),
    constraint quiet_hours_have_two_ends check ((quiet_from is null) = (quiet_until is null))
);

-- Letters that can be held back, by day of their reader: no more than the budget goes out.
create table notification_letters (
    user_id uuid not null references users on delete cascade,
    day     date not null,
    sent    int  not null check (sent >= 0),
    primary key (user_id, day)
);

-- What was held back since when, and when one letter tells of it.
create table notification_digests (
    id     uuid        primary key references users on delete cascade,
    since  timestamptz,
    due_at timestamptz,
    constraint digest_is_due_or_not check ((since is null) = (due_at is null))
);

create index notification_digests_due on notification_digests (due_at) where due_at is not null;
