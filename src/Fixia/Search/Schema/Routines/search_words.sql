-- The stems of a text with where they stand: titles first, then trade and place, then the description.
create or replace function search_words(title text, category_slug text, city text, description text) returns tsvector
    language sql stable as $$
    select setweight(to_tsvector('spanish', fixia_words(title)), 'A')
        || setweight(to_tsvector('spanish', fixia_words(concat_ws(' ', c.name_es, c.name_en, w.words, city))), 'B')
        || to_tsvector('spanish', fixia_words(description))
    from (select category_slug as slug) asked left join categories c on c.slug = asked.slug
        left join category_words w on w.category = asked.slug
$$;
