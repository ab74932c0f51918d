-- Handles given up have the home of all former names. Where a newcomer was given one, the page that stands now stays theirs: the name is
-- taken out of the history, so that no address shows one person as another.
do $$
declare
    gone int;
begin
    delete from handle_history h using users u where u.handle = h.handle and u.id <> h.user_id;
    get diagnostics gone = row_count;
    if gone > 0 then
        raise notice '% handles that had passed to newcomers are theirs now', gone;
    end if;
end
$$;

insert into former_names (kind, name, owner, left_at) select 'handle', handle, user_id, changed_at from handle_history;

drop table handle_history;
