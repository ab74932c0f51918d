-- stands for: 0040_services.sql 770aa654dd92d6c5

create table services (
    id              uuid          primary key,
    professional_id uuid          not null references users on delete cascade,
    title           text          not null check (length(title) between 8 and 90),
    slug            text          not null constraint services_slug_key unique,
    description     text          not null check (length(description) between 30 and 5000),
    category        text          not null references categories,
    price           numeric(14,2) not null check (price > 0),
    price_unit      text          not null check (price_unit in ('fixed', 'hour', 'day')),
    currency        text          not null default 'ARS',
    delivery_days   int           not null check (delivery_days between 1 and 365),
    city            text          check (length(city) <= 80),
    is_remote       boolean       not null,
    status          text          not null check (status in ('draft', 'active', 'paused', 'hidden')),
    hidden_reason   text          check (hidden_reason in ('subscription', 'plan_limit', 'moderation')),
    published_at    timestamptz,
    created_at      timestamptz   not null,
    updated_at      timestamptz   not null,
    deleted_at      timestamptz,
    check ((status = 'hidden') = (hidden_reason is not null)),
    check (status = 'draft' or published_at is not null)
);

create index services_of on services (professional_id, created_at desc) where deleted_at is null;
