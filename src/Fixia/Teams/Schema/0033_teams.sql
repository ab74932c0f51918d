-- A team works under its owner's enterprise subscription. A seat is a number from 1 to 20, so that there cannot be a 21st member.

create table teams (
    id         uuid        primary key,
    owner_id   uuid        not null constraint teams_one_per_owner unique references users on delete cascade,
    name       text        not null check (length(name) between 2 and 80),
    handle     citext      not null constraint teams_handle_key unique check (handle ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    about      text        check (length(about) <= 2000),
    manager_id uuid        references users on delete set null,
    created_at timestamptz not null
);

create table team_members (
    user_id   uuid        primary key references users on delete cascade,
    team_id   uuid        not null references teams on delete cascade,
    seat      int         not null check (seat between 1 and 20),
    joined_at timestamptz not null,
    constraint team_members_seat_key unique (team_id, seat)
);

create table team_invitations (
    id         uuid        primary key,
    team_id    uuid        not null references teams on delete cascade,
    email      citext      not null check (length(email) <= 254),
    hash       bytea       unique,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    constraint team_invitations_once unique (team_id, email)
);
