create table projects (
    id                 uuid          primary key,
    client_id          uuid          not null references users on delete cascade,
    title              text          not null check (length(title) between 8 and 90),
    slug               text          not null constraint projects_slug_key unique,
    description        text          not null check (length(description) between 30 and 5000),
    category           text          not null references categories,
    budget_kind        text          not null check (budget_kind in ('fixed', 'hourly')),
    budget_min         numeric(14,2) not null check (budget_min >= 0),
    budget_max         numeric(14,2) not null check (budget_max > 0),
    currency           text          not null default 'ARS',
    city               text          check (length(city) <= 80),
    is_remote          boolean       not null,
    deadline           date,
    urgent             boolean       not null,
    proposal_cap       int           not null check (proposal_cap in (5, 10, 20)),
    status             text          not null check (status in ('draft', 'open', 'in_progress', 'completed', 'closed')),
    published_at       timestamptz,
    early_access_until timestamptz,
    created_at         timestamptz   not null,
    check (budget_min <= budget_max),
    check (status = 'draft' or published_at is not null)
);

create index projects_of on projects (client_id, created_at desc);

create table proposals (
    id              uuid          primary key,
    project_id      uuid          not null references projects on delete cascade,
    professional_id uuid          not null references users on delete cascade,
    letter          text          not null check (length(letter) between 30 and 3000),
    price           numeric(14,2) not null check (price > 0),
    currency        text          not null default 'ARS',
    days            int           not null check (days between 1 and 365),
    status          text          not null check (status in ('sent', 'shortlisted', 'accepted', 'declined', 'withdrawn', 'waiting')),
    sent_at         timestamptz   not null,
    constraint proposals_once unique (project_id, professional_id)
);

-- Whatever the code believes, one proposal of a project is accepted.
create unique index proposals_one_accepted on proposals (project_id) where status = 'accepted';
create index proposals_of on proposals (professional_id, sent_at desc);
