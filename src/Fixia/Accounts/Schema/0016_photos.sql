-- The photo of a person, one of their files (0024).
alter table users add column photo_id uuid;
