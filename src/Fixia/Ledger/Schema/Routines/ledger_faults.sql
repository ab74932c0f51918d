-- What must never be: a balance that is not the sum of its entries, entries with a gap or a wrong running balance, a posting
-- that does not sum to zero. Reads everything; for the night and for tests.
create or replace view ledger_faults as
select 'balance' as fault, b.account_id::text as what
from ledger_balances b
left join (
    select account_id, stripe, sum(amount) as amount, count(*) as entries, max(version) as last
    from ledger_entries group by account_id, stripe
) e on e.account_id = b.account_id and e.stripe = b.stripe
where b.balance <> coalesce(e.amount, 0) or b.version <> coalesce(e.entries, 0) or b.version <> coalesce(e.last, 0)
union all
select 'running', r.account_id::text
from (
    select account_id, version, balance,
           sum(amount) over (partition by account_id, stripe order by version) as running
    from ledger_entries
) r
where r.balance <> r.running
union all
select 'posting', p.id::text
from ledger_postings p
left join ledger_entries e on e.posting_id = p.id
group by p.id
having coalesce(sum(e.amount), 1) <> 0 or count(e.*) <> p.entries;
