-- Takes the best phrases of every beginning anew.
create or replace function search_learn_beginnings() returns void language sql as $$
    delete from search_beginnings;
    insert into search_beginnings (beginning, place, phrase)
    select beginning, place, phrase from (
        select left(phrase, n) as beginning, phrase, row_number() over (partition by left(phrase, n) order by weight desc,
            length(phrase), phrase) as place
        from search_phrases, generate_series(1, 3) n where length(phrase) >= n) ranked
    where place <= 8
$$;
