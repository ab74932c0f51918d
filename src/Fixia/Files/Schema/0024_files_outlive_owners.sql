-- A row tells the clean-up that there are bytes to delete: it stays a moment longer than its owner's account.
alter table files drop constraint files_owner_id_fkey;
