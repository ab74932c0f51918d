-- The saved searches a document answers, and whose they are. By the anchors, lexeme by lexeme, whatever the planner believes of
-- how many there are: reading all saved searches instead costs ten times as much at a hundred thousand.
create or replace function search_matches(document_id uuid, of_kind text) returns table (search_id uuid, user_id uuid)
    language plpgsql stable rows 20
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare document search_documents; words tsvector;
begin
    select d.* into document from search_documents d where d.id = document_id and d.kind = of_kind;
    -- Read once here; as a field of the document it would be fetched anew for each search.
    words := document.words || ''::tsvector;
    return query
    select s.id, s.user_id
    from unnest(tsvector_to_array(words)) l(lexeme) join saved_searches s on s.anchor = l.lexeme and s.kind = of_kind
    where words @@ s.query and s.user_id <> document.owner_id
      and (s.min_price is null or document.price >= s.min_price) and (s.max_price is null or document.price <= s.max_price)
      and (s.min_trust is null or document.trust >= s.min_trust) and (s.max_days is null or document.delivery_days <= s.max_days);
end $$;
