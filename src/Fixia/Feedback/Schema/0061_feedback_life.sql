-- What can still happen to a feedback: an edit while it is hidden, an answer, a report, and its withdrawal by the staff with a reason.

alter table feedback
    add column edited_at        timestamptz,
    add column reply            text check (length(reply) <= 1500),
    add column replied_at       timestamptz,
    add column withdrawn_at     timestamptz,
    add column withdrawn_reason text check (length(withdrawn_reason) <= 500),
    add constraint withdrawn_with_a_reason check ((withdrawn_at is null) = (withdrawn_reason is null));

create table feedback_reports (
    feedback_id uuid        not null references feedback on delete cascade,
    reporter_id uuid        not null references users on delete cascade,
    reason      text        not null check (length(reason) between 1 and 500),
    created_at  timestamptz not null,
    constraint feedback_reports_once primary key (feedback_id, reporter_id)
);
