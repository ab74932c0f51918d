-- stands for: 0031_subscription_life.sql b7c724a25a8fc1b4
-- The whole life of a subscription: changes of plan and price, several agreements with the provider, its history, receipts, money given back.

alter table subscriptions
    add column next_type          text          check (next_type in ('basic', 'premium', 'enterprise')),
    add column next_price         numeric(14,2) check (next_price > 0),
    add column next_price_from    timestamptz,
    add column amount_at_provider numeric(14,2),
    add column cancelled_at       timestamptz;

-- What the payer authorized at MercadoPago (a preapproval). A subscription has one that charges; buying a higher plan or coming back after
-- the provider ended one makes another, which takes over when it is authorized.
create table subscription_agreements (
    id              uuid          primary key,
    subscription_id uuid          not null references subscriptions on delete cascade,
    status          text          not null check (status in ('open', 'current', 'closed')),
    type            text          not null check (type in ('basic', 'premium', 'enterprise')),
    price           numeric(14,2) not null check (price > 0),
    payer_email     text          not null,
    starts_at       timestamptz,
    mp_id           text          constraint subscription_agreements_mp_id_key unique,
    checkout_url    text,
    created_at      timestamptz   not null
);

create unique index subscription_agreements_one_open on subscription_agreements (subscription_id) where status = 'open';
create unique index subscription_agreements_one_current on subscription_agreements (subscription_id) where status = 'current';

insert into subscription_agreements (id, subscription_id, status, type, price, payer_email, mp_id, checkout_url, created_at)
select id, id, case status when 'pending' then 'open' when 'expired' then 'closed' else 'current' end, type, price, payer_email, mp_id, checkout_url, created_at
from subscriptions;

update subscriptions set amount_at_provider = price where status <> 'pending';
alter table subscriptions drop column mp_id, drop column checkout_url, drop column payer_email;

-- A charge nobody wanted (it came after the end, or twice) pays no period and is given back.
alter table subscription_charges
    drop constraint subscription_charges_status_check,
    alter column period_start drop not null,
    alter column period_end drop not null,
    add column receipt_number bigint constraint subscription_charges_receipt_key unique;

update subscription_charges c set receipt_number = n.number
from (select authorized_payment_id, row_number() over (order by charged_at, authorized_payment_id) as number from subscription_charges) n
where n.authorized_payment_id = c.authorized_payment_id;

alter table subscription_charges
    add constraint charge_status check (status in ('approved', 'refund_due', 'refunded')),
    add constraint approved_pays_a_period check (status <> 'approved' or (period_start is not null and period_end is not null and receipt_number is not null));

create index subscription_charges_refund_due on subscription_charges (charged_at) where status = 'refund_due';

create table subscription_events (
    id              uuid          primary key,
    subscription_id uuid          not null references subscriptions on delete cascade,
    kind            text          not null,
    type            text          not null,
    at              timestamptz   not null,
    until           timestamptz,
    amount          numeric(14,2)
);

create index subscription_events_of on subscription_events (subscription_id, at desc, id desc);

-- A notice is given once per subscription, kind and end of period.
create table subscription_notices (
    subscription_id uuid        not null references subscriptions on delete cascade,
    kind            text        not null,
    period_end      timestamptz not null,
    sent_at         timestamptz not null,
    primary key (subscription_id, kind, period_end)
);

insert into receipt_series (series, last) select 'S', coalesce(max(receipt_number), 0) from subscription_charges;

-- A withdrawal asked for without signing in is done when the owner of the address confirms it by the link in the letter.
alter table legal_requests
    add column confirm_hash bytea unique,
    add column done_at      timestamptz;
