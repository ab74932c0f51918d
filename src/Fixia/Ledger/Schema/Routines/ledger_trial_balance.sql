-- All accounts of a kind together, by currency. The balances of a currency sum to zero.
create or replace view ledger_trial_balance as
select a.kind, a.currency, count(distinct a.id) as accounts, sum(b.balance) as balance
from ledger_accounts a
join ledger_balances b on b.account_id = a.id
group by a.kind, a.currency;
