-- What people upload. The bytes lie in the file store under the id; this row says what they are and whose.
create table files (
    id          uuid        primary key,
    owner_id    uuid        not null references users on delete cascade,
    kind        text        not null check (kind in ('picture', 'document')),
    name        text        not null check (length(name) between 1 and 160),
    media_type  text        not null,
    bytes       bigint      not null check (bytes > 0),
    width       int,
    height      int,
    created_at  timestamptz not null,
    -- Null while nothing uses it; what stays so for a day is deleted.
    attached_at timestamptz,
    check ((kind = 'picture') = (width is not null and height is not null))
);

create index files_of on files (owner_id, created_at desc);
create index files_loose on files (created_at) where attached_at is null;

-- The secret that signs the addresses of files; one for the whole installation, made here.
create table file_keys (
    only_one boolean primary key default true check (only_one),
    secret   bytea   not null
);

insert into file_keys (secret) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
