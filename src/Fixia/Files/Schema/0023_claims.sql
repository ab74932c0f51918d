-- Who uses a file: each thing that shows or hands it over holds a claim, so that leaving one place takes nothing from another. What nobody
-- claims for a day is deleted. Files that were in use before keep the claim of nobody in particular.
create table file_claims (
    file_id   uuid not null references files,
    holder_id uuid not null,
    primary key (file_id, holder_id)
);

insert into file_claims (file_id, holder_id) select id, '00000000-0000-0000-0000-000000000000' from files where attached_at is not null;

drop index files_loose;
alter table files drop column attached_at;
create index files_by_age on files (created_at);

-- The secret that signs addresses of files is kept sealed once the operator gave a key.
alter table file_keys
    alter column secret drop not null,
    add column sealed text,
    add check ((secret is null) <> (sealed is null));
