-- needs: refuse_change

-- The key that signs seals. It is never retired: whoever kept a seal can check it years later.
create table ledger_seal_keys (
    id          uuid        primary key,
    private_key text        not null,
    public_key  text        not null,
    created_at  timestamptz not null
);

-- A seal covers the entries posted until a moment that no seal before it covers. Its statement is a signed word (JWS) that
-- holds the root of the tree of their hashes and the hash of the statement before.
create table ledger_seals (
    number    int         primary key check (number >= 1),
    until     timestamptz not null unique,
    entries   bigint      not null check (entries >= 0),
    root      bytea       not null check (length(root) = 32),
    previous  bytea       check (length(previous) = 32),
    statement text        not null,
    key_id    uuid        not null references ledger_seal_keys,
    sealed_at timestamptz not null,
    check ((number = 1) = (previous is null))
);

-- Which leaf of which tree an entry is.
create table ledger_leaves (
    account_id uuid   not null,
    stripe     int    not null,
    version    bigint not null,
    seal       int    not null references ledger_seals,
    position   bigint not null,
    primary key (account_id, stripe, version)
);

-- The trees, leaves included (level 0): a line's proof is one hash of each level.
create table ledger_tree (
    seal     int    not null references ledger_seals,
    level    int    not null,
    position bigint not null,
    hash     bytea  not null check (length(hash) = 32),
    primary key (seal, level, position)
);

create trigger kept before update or delete on ledger_seal_keys for each row execute function refuse_change();
create trigger kept before update or delete on ledger_seals for each row execute function refuse_change();
create trigger kept before update or delete on ledger_leaves for each row execute function refuse_change();
create trigger kept before update or delete on ledger_tree for each row execute function refuse_change();
