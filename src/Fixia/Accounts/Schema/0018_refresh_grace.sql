-- stands for: 0016_refresh_grace.sql 8dd152904e3532ab
-- The token that took the place of a used one, readable with the used one only: an answer that never arrived can be given again for a moment.
-- Wiped by a job when that moment is over.
alter table refresh_tokens add column successor bytea;
create index refresh_tokens_repeatable on refresh_tokens (used_at) where successor is not null;

-- Accounts whose address was never proved are looked through once a day.
create index users_unproved on users (created_at) where email_verified_at is null;
