-- Words without accents, except where the Spanish stemmer needs one: it knows "instalación" and "instalaciones", not
-- "instalacion".
create or replace function fixia_words(phrase text) returns text language sql immutable parallel safe as
$$ select regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(phrase)), '([cs])ion\M', '\1ión', 'g') $$;
