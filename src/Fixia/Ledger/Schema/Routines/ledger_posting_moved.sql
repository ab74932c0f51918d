-- A fact that moved nothing is no posting, and would take the name of the one that should.
create or replace function ledger_posting_moved() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from ledger_entries where posting_id = new.id) then
        raise exception 'Posting % has no entries.', new.key using errcode = 'check_violation', constraint = 'ledger_whole';
    end if;
    return null;
end $$;
