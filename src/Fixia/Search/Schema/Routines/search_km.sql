-- Kilometres between two places.
create or replace function search_km(lat real, lon real, other_lat real, other_lon real) returns real
    language sql immutable parallel safe as $$
    select (12742 * asin(sqrt(least(1, power(sin(radians(other_lat - lat) / 2), 2) + cos(radians(lat)) * cos(radians(other_lat))
        * power(sin(radians(other_lon - lon) / 2), 2)))))::real
$$;
