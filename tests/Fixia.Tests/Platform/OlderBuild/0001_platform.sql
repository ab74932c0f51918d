-- What every capability stands on: the outbox and the keys that protect secrets at rest.

create extension if not exists citext;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- One row per delivery of an event, written in the event's transaction. Rows are deleted when delivered.
create table outbox (
    id              bigint generated always as identity primary key,
    subject         uuid        not null,
    delivery        text        not null,
    payload         jsonb       not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0 check (attempts >= 0),
    last_error      text,
    parked_at       timestamptz
);

create index outbox_due on outbox (next_attempt_at, id) where parked_at is null;
create index outbox_order on outbox (subject, delivery, id) where parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null;

-- Wakes the dispatchers of every node when something is committed.
create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();

create table data_protection_keys (
    id            uuid        primary key,
    friendly_name text        not null unique,
    xml           text        not null,
    created_at    timestamptz not null default now()
);
