-- stands for: 0002_outbox_leases.sql 8b30bc189f40fd3a
-- needs: refuse_change

-- A notification inside a transaction makes every commit of the instance wait for the one before: who writes wakes the dispatcher after the commit.
drop trigger outbox_wake on outbox;
drop function outbox_wake();

-- A message is claimed for a while, by a token; nothing is locked while the outside is slow.
alter table outbox
    add column key           text,
    add column failing_since timestamptz,
    add column claim         uuid,
    add column claimed_until timestamptz,
    add constraint claimed_for_a_while check ((claim is null) = (claimed_until is null));

-- A second one of the same key is refused while the first one waits; what is under way or parked refuses nothing.
create unique index outbox_once on outbox (delivery, subject, key) where key is not null and claim is null and parked_at is null;

drop index outbox_due;
create index outbox_due on outbox (delivery, next_attempt_at, id) where parked_at is null;

-- Routes have names of their own, which stay when a class is renamed.
update outbox m set delivery = n.name
from (values
    ('TeamLetters(TeamInvited)', 'teams.letter.invitation'),
    ('ProviderTruth(ProviderSpoke)', 'subscriptions.provider_spoke'),
    ('SubscriptionLetters(SubscriptionNoted)', 'subscriptions.letter'),
    ('ProviderOrders(SubscriptionStopped)', 'subscriptions.order.stop'),
    ('ProviderOrders(AgreementClosed)', 'subscriptions.order.close'),
    ('ProviderOrders(AmountChanged)', 'subscriptions.order.amount'),
    ('ProviderOrders(RefundDue)', 'subscriptions.order.refund'),
    ('LegalLetters(LegalRequestReceived)', 'subscriptions.letter.legal'),
    ('RankOfPeople(TrustChanged)', 'search.rank.trust'),
    ('RankOfPeople(PersonChanged)', 'search.rank.person'),
    ('RankOfPeople(ProfessionalActivated)', 'search.rank.activated'),
    ('RankOfPeople(ProfessionalExpired)', 'search.rank.expired'),
    ('RankOfPeople(ContractCompleted)', 'search.rank.contract'),
    ('MatchSavedSearches(ServiceShown)', 'search.match.service'),
    ('MatchSavedSearches(ProjectPublished)', 'search.match.project'),
    ('SavedSearchLetters(SavedSearchFound)', 'search.letter')
) n(was, name)
where m.delivery = n.was;

-- What staff did with a message that did not get through, who and why. Nobody changes it afterwards.
create table outbox_decisions (
    id         uuid        primary key,
    message_id bigint      not null,
    delivery   text        not null,
    subject    uuid        not null,
    action     text        not null check (action in ('retry', 'drop')),
    reason     text        not null check (length(reason) between 1 and 500),
    decided_by uuid        not null,
    decided_at timestamptz not null,
    attempts   int         not null,
    last_error text
);

create index outbox_decisions_newest on outbox_decisions (decided_at desc, id desc);
create trigger outbox_decisions_stay before update or delete on outbox_decisions for each row execute function refuse_change();
