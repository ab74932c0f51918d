-- What a client wants of a service, on the terms they saw. It binds nobody until the professional confirms; then a contract is born.
create table orders (
    id                 uuid          primary key,
    service_id         uuid          not null references services,
    client_id          uuid          not null references users,
    professional_id    uuid          not null references users,
    title              text          not null,
    category           text          not null references categories,
    brief              text          not null check (length(brief) between 10 and 3000),
    -- As they were: {"tier", "summary", "price", "deliveryDays", "revisions"} and [{"title", "price", "days"}].
    package            jsonb,
    extras             jsonb         not null default '[]' check (jsonb_array_length(extras) <= 8),
    price              numeric(14,2) not null check (price > 0),
    currency           text          not null default 'ARS',
    days               int           not null check (days > 0),
    auto_approve_after interval      not null check (auto_approve_after > interval '0'),
    status             text          not null check (status in ('waiting', 'confirmed', 'declined', 'withdrawn', 'lapsed')),
    ordered_at         timestamptz   not null,
    answer_by          timestamptz   not null check (answer_by > ordered_at),
    answered_at        timestamptz,
    decline_reason     text          check (decline_reason in ('busy', 'scope', 'price', 'area', 'other')),
    decline_note       text          check (length(decline_note) <= 600),
    contract_id        uuid          unique references contracts,
    -- How many of the two notices that it waits were written.
    notices            int           not null default 0 check (notices between 0 and 2),
    check (client_id <> professional_id),
    check ((status = 'waiting') = (answered_at is null)),
    check ((status = 'confirmed') = (contract_id is not null)),
    check ((status = 'declined') = (decline_reason is not null)),
    check (decline_note is null or status = 'declined')
);

create index orders_of_client on orders (client_id, id desc);
create index orders_of_professional on orders (professional_id, id desc);
create index orders_waiting on orders (answer_by) where status = 'waiting';

alter table contracts
    -- The trade, which everybody may be told; the title of work that was never public is the two's alone.
    add column category           text     references categories,
    add column is_private         boolean  not null default false,
    add column auto_approve_after interval not null default interval '7 days' check (auto_approve_after > interval '0');

update contracts c set category = s.category from services s where s.id = c.service_id;
update contracts c set category = p.category, is_private = p.visibility = 'invitation' from projects p where p.id = c.project_id;

alter table contracts
    alter column category set not null,
    alter column auto_approve_after drop default,
    alter column is_private drop default;

-- Everything that was handed over, and what was answered; none is ever written over.
create table deliveries (
    contract_id       uuid        not null,
    milestone         int         not null,
    number            int         not null check (number > 0),
    note              text        not null check (length(note) <= 3000),
    delivered_at      timestamptz not null,
    changes_requested text        check (length(changes_requested) <= 3000),
    answered_at       timestamptz,
    primary key (contract_id, milestone, number),
    foreign key (contract_id, milestone) references milestones on delete cascade,
    check (changes_requested is null or answered_at is not null)
);

insert into deliveries (contract_id, milestone, number, note, delivered_at, changes_requested, answered_at)
select contract_id, number, 1, coalesce(delivery_note, ''), delivered_at,
       case when status = 'changes_requested' then changes_requested end,
       case status when 'approved' then approved_at when 'changes_requested' then delivered_at end
from milestones where delivered_at is not null;

alter table milestones
    drop column delivery_note,
    drop column changes_requested,
    -- How many of the two notices that a delivery waits were written.
    add column notices int not null default 0 check (notices between 0 and 2);
