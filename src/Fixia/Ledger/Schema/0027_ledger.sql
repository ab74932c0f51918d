-- needs: refuse_change, ledger_entry_written, ledger_entries_whole, ledger_posting_moved

-- Double entry. An amount is what an account gains: what we come to owe somebody, or earn, counts up, what we own or lose
-- counts down; so all balances together are zero, always.

-- What kinds of accounts there are. One that everybody touches and that has no limit lies in stripes, so that those who post
-- at once do not wait for each other; its balance is the sum of them.
create table ledger_kinds (
    kind     text        primary key,
    stripes  int         not null check (stripes between 1 and 256),
    at_least numeric(18, 2),
    at_most  numeric(18, 2),
    -- A limit holds for the whole of an account.
    check (stripes = 1 or (at_least is null and at_most is null))
);

insert into ledger_kinds (kind, stripes, at_least, at_most) values
    ('clearing',          64, null, null),
    ('held',               1,    0, null),
    ('available',          1,    0, null),
    ('on_its_way',         1,    0, null),
    ('refund_due',         1,    0, null),
    ('debt',               1, null,    0),
    ('unexplained',        1,    0, null),
    ('provider_costs',    64, null, null),
    ('chargeback_losses', 64, null, null),
    ('write_offs',        64, null, null),
    ('revenue',           64, null, null);

create table ledger_accounts (
    id        uuid        primary key,
    kind      text        not null references ledger_kinds,
    owner     text        not null check (owner ~ '^[a-z0-9_:-]{1,80}$'),
    currency  text        not null check (currency ~ '^[A-Z]{3}$'),
    opened_at timestamptz not null default now(),
    constraint ledger_accounts_name unique (kind, owner, currency)
);

-- Where each account stands. Only an entry moves it; room is left in the pages, so that it is written in place.
create table ledger_balances (
    account_id uuid           not null references ledger_accounts,
    stripe     int            not null check (stripe >= 0),
    balance    numeric(18, 2) not null default 0,
    version    bigint         not null default 0,
    at_least   numeric(18, 2),
    at_most    numeric(18, 2),
    primary key (account_id, stripe),
    constraint ledger_limit check (balance >= coalesce(at_least, balance) and balance <= coalesce(at_most, balance))
) with (fillfactor = 50);

-- A fact of the business that moved money, once: its key names the fact.
create table ledger_postings (
    id       uuid        primary key,
    key      text        not null check (length(key) between 1 and 200),
    kind     text        not null check (kind ~ '^[a-z_]{1,60}$'),
    currency text        not null check (currency ~ '^[A-Z]{3}$'),
    at       timestamptz not null,
    entries  int         not null check (entries >= 2),
    about    jsonb       not null,
    reverses uuid        references ledger_postings,
    constraint ledger_posted_once unique (key),
    constraint ledger_reversed_once unique (reverses)
);

-- What a posting did to an account, and where that left it: any balance of the past can be read, and any page of a statement
-- proves itself.
create table ledger_entries (
    account_id uuid           not null,
    stripe     int            not null,
    version    bigint         not null,
    posting_id uuid           not null,
    amount     numeric(14, 2) not null check (amount <> 0),
    balance    numeric(18, 2) not null,
    primary key (account_id, stripe, version)
);

create index ledger_entries_of on ledger_entries (posting_id);

create trigger written before insert on ledger_entries for each row execute function ledger_entry_written();
create trigger whole after insert on ledger_entries referencing new table as written
    for each statement execute function ledger_entries_whole();
create constraint trigger moved after insert on ledger_postings deferrable initially deferred
    for each row execute function ledger_posting_moved();

-- Nobody writes over what happened, nor sets a balance.
create trigger kept before update or delete on ledger_entries for each row execute function refuse_change();
create trigger kept_whole before truncate on ledger_entries execute function refuse_change();
create trigger kept before update or delete on ledger_postings for each row execute function refuse_change();
create trigger kept_whole before truncate on ledger_postings execute function refuse_change();
create trigger kept before update or delete on ledger_accounts for each row execute function refuse_change();
create trigger kept before delete on ledger_balances for each row execute function refuse_change();
create trigger moved_by_entries before update on ledger_balances for each row
    when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger opened_empty before insert on ledger_balances for each row
    when (new.balance <> 0 or new.version <> 0) execute function refuse_change();
