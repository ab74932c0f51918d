-- What each person has been told, in the order it happened to them. Their last position is a row of its own: who adds to it holds it until the
-- commit, so positions have no gaps and nobody ever sees a later one before an earlier one.
create table streams (
    user_id  uuid   primary key,
    position bigint not null check (position > 0)
);

create table stream_entries (
    user_id    uuid        not null references streams on delete cascade,
    position   bigint      not null check (position > 0),
    kind       text        not null check (length(kind) between 1 and 40),
    data       jsonb       not null check (octet_length(data::text) <= 8000),
    created_at timestamptz not null,
    primary key (user_id, position)
);

create index stream_entries_oldest on stream_entries (created_at);
