-- Posts a fact once, and answers its id. Posted again with the same entries it answers the id it has; with others it is
-- refused. Accounts are locked in the order of their ids, so that postings wait for each other but never in a circle.
create or replace function ledger_post(
    its_id uuid,
    its_key text,
    its_kind text,
    its_currency text,
    its_moment timestamptz,
    its_about jsonb,
    its_reversed uuid,
    kinds text[],
    owners text[],
    amounts numeric[]
) returns uuid language plpgsql as $$
declare
    known uuid;
    missing record;
begin
    insert into ledger_postings (id, key, kind, currency, at, entries, about, reverses)
    values (its_id, its_key, its_kind, its_currency, its_moment, cardinality(amounts), its_about, its_reversed)
    on conflict on constraint ledger_posted_once do nothing;
    if not found then
        select p.id into known
        from ledger_postings p
        where p.key = its_key and p.kind = its_kind and p.currency = its_currency and p.reverses is not distinct from its_reversed
          and p.entries = cardinality(amounts)
          and not exists (
              select a.kind, a.owner, e.amount
              from ledger_entries e join ledger_accounts a on a.id = e.account_id
              where e.posting_id = p.id
              except all
              select g.kind, g.owner, g.amount from unnest(kinds, owners, amounts) g(kind, owner, amount)
          );
        if known is null then
            raise exception 'Posted with other entries before: %.', its_key
                using errcode = 'unique_violation', constraint = 'ledger_posted_otherwise';
        end if;
        return known;
    end if;

    for missing in
        select g.kind, g.owner
        from unnest(kinds, owners) g(kind, owner)
        left join ledger_accounts a on a.kind = g.kind and a.owner = g.owner and a.currency = its_currency
        where a.id is null
        order by 1, 2
    loop
        perform ledger_open(missing.kind, missing.owner, its_currency);
    end loop;

    -- Each connection has its own stripe of what everybody touches.
    insert into ledger_entries (account_id, stripe, version, posting_id, amount, balance)
    select a.id, pg_backend_pid() % k.stripes, 0, its_id, g.amount, 0
    from unnest(kinds, owners, amounts) g(kind, owner, amount)
    join ledger_accounts a on a.kind = g.kind and a.owner = g.owner and a.currency = its_currency
    join ledger_kinds k on k.kind = g.kind
    order by a.id;
    return its_id;
end $$;
