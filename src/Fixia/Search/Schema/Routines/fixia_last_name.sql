-- A name without its first word, as it is compared; empty of a name of one word. An index stands on it, and is made where no
-- other function is in sight: so it says itself what fixia_plain says.
create or replace function fixia_last_name(full_name text) returns text language sql immutable parallel safe as
$$ select trim(public.unaccent('public.unaccent'::regdictionary,
    lower(case when position(' ' in trim(full_name)) > 0 then substr(trim(full_name), position(' ' in trim(full_name)) + 1)
    else '' end))) $$;
