create table contracts (
    id              uuid          primary key,
    client_id       uuid          not null references users,
    professional_id uuid          not null references users,
    project_id      uuid          references projects,
    service_id      uuid          references services,
    title           text          not null,
    brief           text,
    price           numeric(14,2) not null check (price > 0),
    currency        text          not null default 'ARS',
    status          text          not null check (status in ('active', 'completed', 'cancelled')),
    started_at      timestamptz   not null,
    completed_at    timestamptz,
    check (client_id <> professional_id),
    check ((status = 'completed') = (completed_at is not null)),
    check ((project_id is null) <> (service_id is null))
);

create unique index contracts_one_per_project on contracts (project_id) where status <> 'cancelled';
create index contracts_of_client on contracts (client_id, id desc);
create index contracts_of_professional on contracts (professional_id, id desc);

create table milestones (
    contract_id       uuid          not null references contracts on delete cascade,
    number            int           not null check (number > 0),
    title             text          not null,
    price             numeric(14,2) not null check (price > 0),
    status            text          not null check (status in ('proposed', 'funded', 'delivered', 'changes_requested', 'approved', 'disputed', 'resolved', 'refunded')),
    funding           text          not null check (funding in ('not_needed')),
    due_at            timestamptz,
    delivered_at      timestamptz,
    delivery_note     text,
    changes_requested text,
    approved_at       timestamptz,
    auto_approve_at   timestamptz,
    primary key (contract_id, number)
);

create index milestones_waiting on milestones (auto_approve_at) where status = 'delivered';
