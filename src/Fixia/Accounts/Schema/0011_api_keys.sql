-- A key for programs is a session without a device: it is listed with the others and ended like them. We keep its hash only.
create table api_keys (
    session_id uuid        primary key references sessions on delete cascade,
    name       text        not null check (length(name) between 1 and 60),
    hash       bytea       not null unique,
    created_at timestamptz not null
);
