-- A draft is saved as one types: what is missing is asked for when it is published.
alter table services
    drop constraint services_title_check,
    drop constraint services_description_check,
    drop constraint services_price_check,
    alter column category drop not null,
    add column tags      text[]  not null default '{}' check (cardinality(tags) <= 8),
    add column range_km  int     check (range_km between 1 and 500),
    add column revisions int     not null default 1 check (revisions between 0 and 20),
    -- Up to three, each with its own price and days: [{"tier", "summary", "price", "deliveryDays", "revisions"}].
    add column packages  jsonb   not null default '[]' check (jsonb_array_length(packages) <= 3),
    -- What can be added to an order: [{"title", "price", "days"}].
    add column extras    jsonb   not null default '[]' check (jsonb_array_length(extras) <= 8),
    -- What buyers ask, answered: [{"question", "answer"}].
    add column questions jsonb   not null default '[]' check (jsonb_array_length(questions) <= 10),
    add column pictures  uuid[]  not null default '{}' check (cardinality(pictures) <= 8),
    add constraint services_title_check check (length(title) <= 90 and (status = 'draft' or length(title) >= 8)),
    add constraint services_description_check check (length(description) <= 5000 and (status = 'draft' or length(description) >= 30)),
    add constraint services_price_check check (price >= 0 and (status = 'draft' or price > 0)),
    add constraint services_category_check check (status = 'draft' or category is not null);

-- Names a service had before: they still lead to it.
create table service_slugs (
    slug       text primary key,
    service_id uuid not null references services on delete cascade
);
