-- An entry moves the balance of its account, and says which one it is of it and where it left it. Whatever its writer said of
-- either is not believed.
create or replace function ledger_entry_written() returns trigger language plpgsql as $$
begin
    update ledger_balances b
    set balance = b.balance + new.amount, version = b.version + 1
    where b.account_id = new.account_id and b.stripe = new.stripe
    returning b.version, b.balance into new.version, new.balance;
    if not found then
        raise exception 'There is no account % with a stripe %.', new.account_id, new.stripe
            using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;
