-- A trigger after the name was written, so that it sees whoever left it a moment before: `refuse_former_name('handle',
-- 'handle')` is given the kind of name and its column.
create or replace function refuse_former_name() returns trigger language plpgsql as
$$
declare
    wanted citext := to_jsonb(new) ->> tg_argv[1];
begin
    if exists (select from former_names where kind = tg_argv[0] and name = wanted and owner <> new.id) then
        raise unique_violation using
            message = format('%s %s was given up by another, and stays theirs', tg_argv[0], wanted),
            constraint = 'former_names_stay';
    end if;
    return null;
end
$$;
