-- needs: fixia_plain

-- What two people say to each other about one thing. Messages are numbered without gaps: who writes holds the conversation until
-- the commit.
create table conversations (
    id          uuid        primary key,
    low_id      uuid        not null references users on delete cascade,
    high_id     uuid        not null references users on delete cascade,
    opened_by   uuid        not null references users on delete cascade,
    about       text        not null check (about in ('none', 'service', 'project', 'contract')),
    about_id    uuid        not null,
    title       text        check (title is null or length(title) between 1 and 200),
    path        text        check (path is null or path like '/%'),
    last_number int         not null check (last_number >= 0),
    last_at     timestamptz not null,
    -- Who was asked first has answered: until then the other one may not write without end.
    is_answered boolean     not null,
    created_at  timestamptz not null,
    constraint two_people check (low_id < high_id),
    constraint opened_by_one_of_them check (opened_by in (low_id, high_id)),
    constraint one_conversation_about_a_thing unique (low_id, high_id, about, about_id)
);

-- What each of the two knows of it: up to where they were shown it and read it, and where they keep it.
create table conversation_members (
    conversation_id uuid        not null references conversations on delete cascade,
    user_id         uuid        not null references users on delete cascade,
    received        int         not null check (received >= read),
    read            int         not null check (read >= 0),
    unread          int         not null check (unread >= 0),
    is_archived     boolean     not null,
    is_muted        boolean     not null,
    last_at         timestamptz not null,
    primary key (conversation_id, user_id)
);

create index conversation_members_list on conversation_members (user_id, last_at desc, conversation_id desc);
create index conversation_members_unread on conversation_members (user_id) where unread > 0;

create table messages (
    conversation_id uuid        not null references conversations on delete cascade,
    number          int         not null check (number > 0),
    -- Made by who writes: sent again, it is the same message.
    id              uuid        not null,
    -- Null: something that happened, such as a delivery.
    author_id       uuid        references users on delete cascade,
    text            text        not null check (length(text) <= 4000),
    reply_to        int         check (reply_to > 0 and reply_to < number),
    files           uuid[]      not null,
    happened        text        check (length(happened) between 1 and 40),
    path            text        check (path is null or path like '/%'),
    sent_at         timestamptz not null,
    edited_at       timestamptz,
    deleted_at      timestamptz,
    primary key (conversation_id, number),
    constraint a_message_is_sent_once unique (conversation_id, id),
    constraint somebody_writes_or_something_happens check ((author_id is null) = (happened is not null)),
    constraint a_message_says_something
        check (deleted_at is not null or happened is not null or length(text) > 0 or cardinality(files) > 0)
);

create index messages_words on messages using gin (to_tsvector('spanish', fixia_plain(text)))
    where author_id is not null and deleted_at is null;

-- What a message said before it was changed or deleted; nobody changes that afterwards, and it leaves with its conversation.
create table former_messages (
    conversation_id uuid        not null references conversations on delete cascade,
    message_id      uuid        not null,
    text            text        not null,
    replaced_at     timestamptz not null,
    primary key (conversation_id, message_id, replaced_at)
);

create table blocked_people (
    user_id    uuid        not null references users on delete cascade,
    blocked_id uuid        not null references users on delete cascade,
    created_at timestamptz not null,
    primary key (user_id, blocked_id),
    constraint nobody_blocks_themselves check (user_id <> blocked_id)
);

create table conversation_reports (
    conversation_id uuid        not null references conversations on delete cascade,
    reporter_id     uuid        not null references users on delete cascade,
    reason          text        not null check (length(reason) between 10 and 600),
    numbers         int[]       not null check (cardinality(numbers) between 1 and 50),
    created_at      timestamptz not null,
    primary key (conversation_id, reporter_id)
);

create table quick_answers (
    id         uuid        primary key,
    user_id    uuid        not null references users on delete cascade,
    text       text        not null check (length(text) between 1 and 1000),
    created_at timestamptz not null
);

create index quick_answers_of on quick_answers (user_id, created_at);
