-- The entries of a posting are written by one statement, sum to zero, and are of accounts in its currency.
create or replace function ledger_entries_whole() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from written w
        left join ledger_postings p on p.id = w.posting_id
        left join ledger_accounts a on a.id = w.account_id and a.currency = p.currency
        group by w.posting_id, p.entries
        having sum(w.amount) <> 0 or count(a.id) <> count(*) or count(*) is distinct from p.entries
            or (select count(*) from ledger_entries e where e.posting_id = w.posting_id) <> p.entries
    ) then
        raise exception 'The entries of a posting are written at once, in its currency, and sum to zero.'
            using errcode = 'check_violation', constraint = 'ledger_whole';
    end if;
    return null;
end $$;
