-- A message that puts an offer forward, with the version it puts forward.
alter table messages
    add column offer_id      uuid references work_offers,
    add column offer_version int check (offer_version > 0),
    add constraint an_offer_has_a_version check ((offer_id is null) = (offer_version is null)),
    drop constraint a_message_says_something,
    add constraint a_message_says_something check (
        deleted_at is not null or happened is not null or offer_id is not null or length(text) > 0 or cardinality(files) > 0);

create index messages_offers on messages (offer_id, offer_version) where offer_id is not null;
