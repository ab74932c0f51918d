-- For the triggers of tables whose rows are written once and never changed or deleted.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or deleted.', tg_table_name using errcode = 'restrict_violation';
end $$;
