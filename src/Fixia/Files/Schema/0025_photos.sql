-- stands for: 0024_photos.sql 5cbbe4940c0d4517
-- A photo of a person: a square in three sizes. It is one of their own files, and is not deleted while they show it.
alter table files drop constraint files_kind_check;
alter table files add constraint files_kind_check check (kind in ('picture', 'document', 'photo'));
alter table files drop constraint files_check;
alter table files add constraint files_check check ((kind <> 'document') = (width is not null and height is not null));
alter table files add constraint files_of_owner unique (id, owner_id);
alter table users add constraint users_photo_fkey foreign key (photo_id, id) references files (id, owner_id);
