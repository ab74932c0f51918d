-- Who people are. Plan and professional standing are facts kept here and changed by Subscriptions.

create table users (
    id                      uuid        primary key,
    email                   citext      not null constraint users_email_key unique check (length(email) <= 254),
    email_verified_at       timestamptz,
    full_name               text        not null check (length(full_name) between 2 and 80),
    handle                  citext      not null constraint users_handle_key unique check (handle ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    password_hash           text        not null,
    language                text        not null default 'es' check (language in ('es', 'en')),
    city                    text        check (length(city) <= 80),
    about                   text        check (length(about) <= 600),
    is_admin                boolean     not null default false,
    suspended_at            timestamptz,
    created_at              timestamptz not null,
    failed_sign_ins         int         not null default 0,
    first_failed_at         timestamptz,
    locked_until            timestamptz,
    is_professional_active  boolean     not null default false,
    professional_since      timestamptz,
    subscription_type       text        not null default 'free' check (subscription_type in ('free', 'basic', 'premium', 'enterprise')),
    subscription_expires_at timestamptz,
    constraint professional_has_a_period check (not is_professional_active
        or (subscription_type <> 'free' and subscription_expires_at is not null and professional_since is not null))
);

-- A family of refresh tokens: one device's sign-in. The used tokens are kept, so that the use of an old one is noticed.
create table sessions (
    id           uuid        primary key,
    user_id      uuid        not null references users on delete cascade,
    device       text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    end_reason   text        check (end_reason in ('signed_out', 'reuse', 'password_reset'))
);

create index sessions_of_user on sessions (user_id) where ended_at is null;

create table refresh_tokens (
    hash       bytea       primary key,
    session_id uuid        not null references sessions on delete cascade,
    created_at timestamptz not null,
    used_at    timestamptz
);

create unique index refresh_tokens_one_unused on refresh_tokens (session_id) where used_at is null;

-- Links sent by mail: good once, for a while.
create table account_links (
    hash       bytea       primary key,
    user_id    uuid        not null references users on delete cascade,
    purpose    text        not null check (purpose in ('verify_email', 'reset_password')),
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table signing_keys (
    id          uuid        primary key,
    private_key text        not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null,
    retires_at  timestamptz not null
);
