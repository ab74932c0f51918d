-- What one of two people puts forward while they talk: price, parts, days, for how long it stands. The other one accepts, and it
-- is a contract; or puts something else forward, which is another version.
create table work_offers (
    id              uuid        primary key,
    -- Where they talk.
    talk_id         uuid        not null,
    client_id       uuid        not null references users,
    professional_id uuid        not null references users,
    service_id      uuid        references services,
    category        text        not null references categories,
    terms           jsonb       not null,
    version         int         not null check (version > 0),
    made_by         uuid        not null,
    made_at         timestamptz not null,
    valid_until     timestamptz not null check (valid_until > made_at),
    status          text        not null check (status in ('open', 'accepted', 'declined', 'withdrawn')),
    contract_id     uuid        unique references contracts,
    constraint an_offer_of_two check (client_id <> professional_id and made_by in (client_id, professional_id)),
    constraint accepted_is_a_contract check ((status = 'accepted') = (contract_id is not null))
);

create unique index work_offers_one_open on work_offers (talk_id) where status = 'open';

-- What was put forward before.
create table former_work_offers (
    offer_id    uuid        not null references work_offers on delete cascade,
    version     int         not null check (version > 0),
    terms       jsonb       not null,
    made_by     uuid        not null,
    valid_until timestamptz not null,
    primary key (offer_id, version)
);

-- A contract may come of a project, of a service, or of what two people agreed while they talked.
alter table contracts
    drop constraint contracts_check2,
    add constraint of_one_thing_at_most check (project_id is null or service_id is null);
