-- An agreement is over for us when it is closed, and for good when the provider confirms that it charges no more. Until then it is asked about, also
-- when we never learned the provider's id for it.
alter table subscription_agreements
    add column ended_at timestamptz,
    add constraint an_agreement_ends_closed check (ended_at is null or status = 'closed');

drop index subscription_agreements_asked;
create index subscription_agreements_asked on subscription_agreements (asked_at nulls first) where ended_at is null;
