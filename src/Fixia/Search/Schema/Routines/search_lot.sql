-- The lot a document draws, always the same.
create or replace function search_lot(id uuid) returns bigint language sql immutable parallel safe as $$
    select abs(hashtextextended(id::text, 16)) $$;
