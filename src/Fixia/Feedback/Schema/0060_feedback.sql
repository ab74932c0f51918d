-- stands for: 0060_feedback.sql 35597d9baa31027b
-- stands for: 0060_feedback.sql 6153d8ba60899a9d

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
