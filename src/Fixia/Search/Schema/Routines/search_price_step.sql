-- Prices by steps of a half more: a range of prices is a handful of lexemes, checked exactly on the rows read.
create or replace function search_price_step(price numeric) returns int language sql immutable parallel safe as
$$ select floor(ln(greatest(price, 1)::double precision) / ln(1.5::double precision))::int $$;
