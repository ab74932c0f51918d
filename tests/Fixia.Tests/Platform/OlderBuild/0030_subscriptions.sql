create table subscriptions (
    id                   uuid          primary key,
    user_id              uuid          not null references users on delete cascade,
    type                 text          not null check (type in ('basic', 'premium', 'enterprise')),
    status               text          not null check (status in ('pending', 'active', 'past_due', 'cancelled', 'expired')),
    price                numeric(14,2) not null check (price > 0),
    currency             text          not null default 'ARS',
    payer_email          text          not null,
    mp_id                text          constraint subscriptions_mp_id_key unique,
    checkout_url         text,
    auto_renew           boolean       not null,
    anchor_day           int           check (anchor_day between 1 and 31),
    started_at           timestamptz,
    expires_at           timestamptz,
    grace_until          timestamptz,
    last_payment_status  text,
    last_payment_detail  text,
    created_at           timestamptz   not null,
    constraint in_force_has_a_period check (status in ('pending', 'expired') or (started_at is not null and expires_at is not null))
);

-- One checkout and one subscription in force at a time; the database refuses the second of two clicks.
create unique index subscriptions_one_open on subscriptions (user_id) where status <> 'expired';
create index subscriptions_due on subscriptions (coalesce(grace_until, expires_at)) where status in ('active', 'past_due', 'cancelled');
create index subscriptions_pending on subscriptions (created_at) where status = 'pending';

-- A period is extended once per authorized payment: its id is the key.
create table subscription_charges (
    authorized_payment_id text          primary key,
    subscription_id       uuid          not null references subscriptions on delete cascade,
    payment_id            text,
    amount                numeric(14,2) not null,
    currency              text          not null,
    status                text          not null check (status in ('approved', 'refunded')),
    period_start          timestamptz   not null,
    period_end            timestamptz   not null,
    charged_at            timestamptz   not null,
    check (period_end > period_start)
);

create index subscription_charges_of on subscription_charges (subscription_id, charged_at desc);

-- Requests the law lets anybody make without an account.
create table legal_requests (
    id          uuid        primary key,
    code        text        not null unique,
    kind        text        not null check (kind in ('arrepentimiento', 'baja')),
    email       citext      not null,
    full_name   text,
    reason      text,
    received_at timestamptz not null
);
