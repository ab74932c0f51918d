-- stands for: 0060_feedback.sql 35597d9baa31027b

create table feedback (
    id           uuid        primary key,
    contract_id  uuid        not null references contracts,
    from_user_id uuid        not null references users,
    to_user_id   uuid        not null references users,
    to_user_role text        not null check (to_user_role in ('client', 'professional')),
    has_like     boolean     not null,
    comment      text        check (length(comment) <= 1500),
    created_at   timestamptz not null,
    visible_at   timestamptz,
    constraint feedback_once unique (contract_id, from_user_id),
    check (from_user_id <> to_user_id)
);

create index feedback_of on feedback (to_user_id, to_user_role, visible_at desc, id desc) where visible_at is not null;
create index feedback_hidden on feedback (created_at) where visible_at is null;

-- Derived from visible feedback, in the transaction that shows it; never written by hand.
create table role_trust_scores (
    user_id            uuid         not null references users on delete cascade,
    role               text         not null check (role in ('client', 'professional')),
    total_likes        int          not null default 0 check (total_likes >= 0),
    total_feedback     int          not null default 0 check (total_feedback >= total_likes),
    distinct_givers    int          not null default 0 check (distinct_givers <= total_feedback),
    trust_percentage   numeric(5,2) not null default 0 check (trust_percentage between 0 and 100),
    wilson_lower_bound double precision not null default 0,
    last_calculated_at timestamptz  not null,
    primary key (user_id, role)
);

create table professional_profiles (
    user_id             uuid        primary key references users on delete cascade,
    headline            text        check (length(headline) <= 120),
    bio                 text        check (length(bio) <= 3000),
    category            text        references categories,
    level               text        not null default 'new' check (level in ('new', 'growing', 'outstanding', 'expert')),
    availability_status text        not null default 'available' check (availability_status in ('available', 'busy', 'away')),
    skills              text[]      not null default '{}',
    languages           text[]      not null default '{}',
    completed_jobs      int         not null default 0,
    created_at          timestamptz not null
);
