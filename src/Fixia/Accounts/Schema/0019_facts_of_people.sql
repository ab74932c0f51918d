-- stands for: 0060_feedback.sql 35597d9baa31027b
-- stands for: 0060_feedback.sql 6153d8ba60899a9d

-- What every floor may show of a person, beside their name. Higher floors change it: feedback the trust, profiles what a professional says of
-- themselves. It lies here because a lower floor never looks up, not even in SQL.

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
    category            text,
    level               text        not null default 'new' check (level in ('new', 'growing', 'outstanding', 'expert')),
    availability_status text        not null default 'available' check (availability_status in ('available', 'busy', 'away')),
    skills              text[]      not null default '{}',
    languages           text[]      not null default '{}',
    completed_jobs      int         not null default 0,
    created_at          timestamptz not null
);
