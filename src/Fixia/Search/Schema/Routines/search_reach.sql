-- The places somebody goes to: their own, and those within their range. A search for a place finds all who go there.
create or replace function search_reach(city text, range_km int) returns text[] language sql stable as $$
    select array_append(coalesce(array_agg('r=' || fixia_plain(there.name)), '{}'), 'r=' || fixia_plain(city))
    from cities here join cities there on range_km is not null and there.name <> here.name
        and search_km(here.latitude, here.longitude, there.latitude, there.longitude) <= range_km
    where fixia_plain(here.name) = fixia_plain(city)
$$;
