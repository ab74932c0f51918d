-- Who tells the provider about a subscription at the moment: orders that contradict each other must not overtake each other, and no row is
-- locked while the provider is asked. A turn whose node died is anybody's when its time is over.
create table provider_turns (
    subscription_id uuid        primary key references subscriptions on delete cascade,
    turn            uuid        not null,
    until           timestamptz not null
);
