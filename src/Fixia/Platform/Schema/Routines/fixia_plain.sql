-- Text as it is compared: no accents, no capitals, no blanks around it.
create or replace function fixia_plain(phrase text) returns text language sql immutable parallel safe as
$$ select trim(public.unaccent('public.unaccent'::regdictionary, lower(phrase))) $$;
