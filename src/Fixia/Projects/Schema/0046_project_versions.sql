-- Two may change the same: a proposal names the version of the project it answers, an acceptance the version of the proposal it accepts.
alter table projects
    add column version int not null default 1 check (version > 0);

alter table proposals
    add column version           int not null default 1 check (version > 0),
    add column project_version   int not null default 1 check (project_version > 0),
    add column auto_approve_days int check (auto_approve_days between 1 and 14),
    add column told_of_change_at timestamptz;

-- What was said before, so that the difference can be shown and what was agreed stays known.
create table former_briefs (
    project_id  uuid        not null references projects on delete cascade,
    version     int         not null check (version > 0),
    brief       jsonb       not null,
    replaced_at timestamptz not null,
    primary key (project_id, version)
);

create table former_offers (
    proposal_id uuid        not null references proposals on delete cascade,
    version     int         not null check (version > 0),
    offer       jsonb       not null,
    replaced_at timestamptz not null,
    primary key (proposal_id, version)
);

-- The first, the second, … of a project: two that are counted at the same time get the same number, and one of them is refused.
alter table project_invitations add column number int check (number > 0);
update project_invitations i set number = n.number
from (select project_id, professional_id, row_number() over (partition by project_id order by invited_at, professional_id) as number from project_invitations) n
where n.project_id = i.project_id and n.professional_id = i.professional_id;
alter table project_invitations
    alter column number set not null,
    add constraint project_invitations_counted unique (project_id, number);

alter table project_questions add column number int check (number > 0);
update project_questions q set number = n.number
from (select id, row_number() over (partition by project_id, asker_id order by asked_at, id) as number from project_questions) n
where n.id = q.id;
alter table project_questions
    alter column number set not null,
    add constraint project_questions_counted unique (project_id, asker_id, number);

-- What is shown is somewhere: a draft may name half a city, a published project names one of the list.
alter table projects
    add column place text generated always as (case when status = 'draft' then null else city end) stored,
    add constraint projects_place_fkey foreign key (place) references cities (name) not valid;
