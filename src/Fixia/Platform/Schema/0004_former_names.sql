-- Names that stand in addresses and that something had before: each still leads to what had it, and nothing else takes it.
create table former_names (
    kind    text        not null,
    name    citext      not null,
    owner   uuid        not null,
    left_at timestamptz not null,
    primary key (kind, name)
);

create index former_names_of on former_names (kind, owner, left_at desc);
