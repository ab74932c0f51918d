-- Requests that make something dear, by the key their sender gave them: asked again they get the first answer. Kept for a day.
create table idempotency_keys (
    user_id       uuid        not null,
    key           text        not null check (length(key) between 1 and 255),
    -- Of method, address and body: the same key for something else is refused.
    fingerprint   bytea       not null check (length(fingerprint) = 32),
    created_at    timestamptz not null,
    -- Until when somebody is at it, when that is not one transaction with what is made.
    claimed_until timestamptz,
    status        smallint    check (status between 200 and 299),
    location      text,
    content_type  text,
    body          bytea,
    primary key (user_id, key),
    check ((status is null) = (body is null)),
    check (status is not null or claimed_until is not null)
);

create index idempotency_keys_old on idempotency_keys (created_at);
