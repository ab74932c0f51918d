-- needs: refuse_former_name
-- An address is its owner's who proved it; whoever only says it is theirs may say so beside others.
alter table users drop constraint users_email_key;
create unique index users_email_key on users (email) where email_verified_at is not null;
create index users_by_email on users (email);

-- A page's name that somebody gave up never passes to another.
create trigger users_handle_stays after insert or update of handle on users
    for each row execute function refuse_former_name('handle', 'handle');

update users set full_name = left(regexp_replace(full_name, '[[:cntrl:]]+', ' ', 'g'), 80) where full_name ~ '[[:cntrl:]]';
alter table users add constraint users_full_name_is_one_line check (full_name !~ '[[:cntrl:]]');

-- Guesses are counted by address and by where they come from, so that a stranger's do not keep the owner out.
alter table users drop column failed_sign_ins, drop column first_failed_at, drop column locked_until;

create table sign_in_attempts (
    email    citext      not null,
    caller   text        not null,
    failures int         not null check (failures > 0),
    first_at timestamptz not null,
    primary key (email, caller)
);

-- What letters were asked for, by whom and from where, for a day: what is asked for too often is not sent.
create table account_letters (
    id       uuid        primary key,
    kind     text        not null check (kind in ('welcome', 'verification', 'password_forgotten')),
    email    citext      not null,
    user_id  uuid        references users on delete cascade,
    caller   text        not null,
    asked_at timestamptz not null
);

create index account_letters_to on account_letters (email, kind, asked_at);
create index account_letters_from on account_letters (caller, asked_at);
create index account_links_of on account_links (user_id) where used_at is null;

alter table sessions
    drop constraint sessions_end_reason_check,
    add constraint sessions_end_reason_check check (end_reason in ('signed_out', 'reuse', 'password_reset', 'password_changed'));
