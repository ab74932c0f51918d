-- What providers tell us, stored once before anything is done about it.
create table webhook_events (
    id           uuid        primary key,
    provider     text        not null,
    topic        text        not null,
    resource_id  text        not null,
    request_id   text        not null,
    received_at  timestamptz not null,
    processed_at timestamptz,
    constraint webhook_events_once unique (provider, topic, resource_id, request_id)
);
