-- When the provider was last asked about an agreement: each is asked about once a day at least, for the messages that never came.
alter table subscription_agreements add column asked_at timestamptz;

create index subscription_agreements_asked on subscription_agreements (asked_at nulls first) where status <> 'closed' and mp_id is not null;
