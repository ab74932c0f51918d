-- needs: refuse_change

-- Who agreed to which version of the terms and of the privacy notice, and when. It is only added to.
create table consents (
    user_id     uuid        not null references users on delete cascade,
    paper       text        not null check (paper in ('terms', 'privacy')),
    version     text        not null check (version ~ '^\d{4}-\d\d-\d\d$'),
    accepted_at timestamptz not null,
    primary key (user_id, paper, version)
);

create trigger consents_stay before update on consents for each row execute function refuse_change();
