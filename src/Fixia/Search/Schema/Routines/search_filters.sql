-- The filters of a document as lexemes.
create or replace function search_filters(kind text, category_slug text, city text, range_km int, price numeric,
    delivery_days int, level text, is_remote boolean, is_available boolean, is_premium boolean, owner uuid)
returns tsvector language sql stable as $$
    select array_to_tsvector(array_remove(search_reach(city, range_km) || array[
        'k=' || kind,
        'c=' || category_slug,
        'c=' || (select c.parent_slug from categories c where c.slug = category_slug),
        'ci=' || fixia_plain(city),
        'p=' || search_price_step(price),
        case when delivery_days <= 1 then 'd=1' end,
        case when delivery_days <= 3 then 'd=3' end,
        case when delivery_days <= 7 then 'd=7' end,
        case when delivery_days <= 15 then 'd=15' end,
        'l=' || level,
        case when is_remote then 'remote' end,
        case when is_available then 'available' end,
        case when is_premium then 'premium' end,
        'o=' || owner], null))
$$;
