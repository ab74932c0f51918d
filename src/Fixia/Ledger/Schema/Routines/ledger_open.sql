-- An account by its name, opened if it was never used. Two who open it at once open one.
create or replace function ledger_open(its_kind text, its_owner text, its_currency text) returns uuid language plpgsql as $$
declare
    found_id uuid;
begin
    insert into ledger_accounts (id, kind, owner, currency) values (gen_random_uuid(), its_kind, its_owner, its_currency)
    on conflict on constraint ledger_accounts_name do nothing
    returning id into found_id;
    if found then
        insert into ledger_balances (account_id, stripe, at_least, at_most)
        select found_id, s, k.at_least, k.at_most from ledger_kinds k, generate_series(0, k.stripes - 1) s
            where k.kind = its_kind;
        return found_id;
    end if;
    return (select id from ledger_accounts where kind = its_kind and owner = its_owner and currency = its_currency);
end $$;
