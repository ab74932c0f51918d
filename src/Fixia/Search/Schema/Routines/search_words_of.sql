-- Each word of a search with what is known of it, in their order. What the stemmer leaves out ("de", "la") is not told.
create or replace function search_words_of(phrase text)
returns table (place bigint, word text, is_trade boolean, is_filler boolean, is_known boolean, near_terms text[],
    near_trades boolean[])
language sql stable as $$
    with words as (
        select w.place, w.word, (tsvector_to_array(to_tsvector('spanish', w.word)))[1] as stem
        from regexp_split_to_table(fixia_words(phrase), '[^[:alnum:]]+') with ordinality w(word, place)),
    said as (
        select w.*, exists (select 1 from search_trade_stems t where t.stem = w.stem) as is_trade,
               exists (select 1 from search_fillers f where f.stem = w.stem) as is_filler
        from words w where w.stem is not null),
    known as (
        select s.*, s.is_trade or s.is_filler or length(s.word) < 3 or s.word ~ '[0-9]'
            or exists (select 1 from search_terms t where t.term = s.word) as is_known
        from said s)
    select k.place, k.word, k.is_trade, k.is_filler, k.is_known, coalesce(n.terms, '{}'), coalesce(n.trades, '{}')
    from known k
    left join lateral (
        select array_agg(c.term order by c.nearness desc) as terms,
               array_agg(exists (select 1 from search_trade_stems t
                   where t.stem = any(tsvector_to_array(to_tsvector('spanish', c.term)))) order by c.nearness desc) as trades
        from (select term, similarity(term, k.word) as nearness from search_terms where term % k.word
            order by 2 desc, 1 limit 20) c
        where not k.is_known) n on true
$$;
