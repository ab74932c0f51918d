-- A draft is saved as one types: what is missing is asked for when it is published.
alter table projects
    drop constraint projects_title_check,
    drop constraint projects_description_check,
    drop constraint projects_budget_max_check,
    alter column category drop not null,
    add column visibility text   not null default 'public' check (visibility in ('public', 'invitation')),
    add column files      uuid[] not null default '{}' check (cardinality(files) <= 8),
    add constraint projects_title_check check (length(title) <= 90 and (status = 'draft' or length(title) >= 8)),
    add constraint projects_description_check check (length(description) <= 5000 and (status = 'draft' or length(description) >= 30)),
    add constraint projects_budget_max_check check (budget_max >= 0 and (status = 'draft' or budget_max > 0)),
    add constraint projects_category_check check (status = 'draft' or category is not null);

-- What comparable projects cost is looked up by category.
create index projects_by_category on projects (category, published_at desc) where status in ('completed', 'in_progress');

create table project_slugs (
    slug       text primary key,
    project_id uuid not null references projects on delete cascade
);

create table project_invitations (
    project_id      uuid        not null references projects on delete cascade,
    professional_id uuid        not null references users on delete cascade,
    message         text        check (length(message) <= 600),
    invited_at      timestamptz not null,
    declined_at     timestamptz,
    primary key (project_id, professional_id)
);

create index project_invitations_of on project_invitations (professional_id, invited_at desc);

-- Asked by a professional, answered by the client, read by everybody who sees the project.
create table project_questions (
    id          uuid        primary key,
    project_id  uuid        not null references projects on delete cascade,
    asker_id    uuid        not null references users on delete cascade,
    question    text        not null check (length(question) between 10 and 600),
    asked_at    timestamptz not null,
    answer      text        check (length(answer) between 1 and 1500),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);

create index project_questions_of on project_questions (project_id, asked_at);

alter table proposals
    -- Parts with their own price: [{"title", "price", "days"}]; empty, the whole job is one.
    add column milestones     jsonb       not null default '[]' check (jsonb_array_length(milestones) <= 10),
    add column files          uuid[]      not null default '{}' check (cardinality(files) <= 5),
    add column decline_reason text        check (decline_reason in ('price', 'experience', 'time', 'unclear', 'chose_another', 'other')),
    add column decline_note   text        check (length(decline_note) <= 600),
    add column seen_at        timestamptz,
    -- When the client first did something with it: shortlisted, declined or accepted.
    add column answered_at    timestamptz,
    add column edited_at      timestamptz;
