-- The parts of the sample a document belongs to by its lot, as lexemes.
create or replace function search_part(id uuid) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(array[case when search_lot(id) % 64 = 0 then 's=4' end,
        case when search_lot(id) % 256 = 0 then 's=16' end, case when search_lot(id) % 1024 = 0 then 's=64' end], null))
$$;
