-- Makes the months that come, with what arrived before them, and drops those that ended before what is kept.
create or replace function keep_notification_months(now timestamptz, kept interval) returns void language plpgsql as $$
declare
    today timestamp := now at time zone 'UTC';
    month timestamp;
    made  text;
    part  text;
begin
    for ahead in 0..2 loop
        month := date_trunc('month', today) + make_interval(months => ahead);
        made := 'notifications_' || to_char(month, 'YYYY_MM');
        continue when to_regclass(made) is not null;
        execute format('create table %I (like notifications including all)', made);
        execute format(
            'with moved as (delete from notifications_rest where created_at >= %1$L and created_at < %2$L returning *) '
            'insert into %3$I select * from moved',
            month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC', made);
        execute format(
            'alter table notifications attach partition %I for values from (%L) to (%L)',
            made, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end loop;

    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'notifications'::regclass and c.relname ~ '^notifications_\d{4}_\d{2}$'
    loop
        if to_date(right(part, 7), 'YYYY_MM') + interval '1 month' <= today - kept then
            execute format('drop table %I', part);
        end if;
    end loop;

    delete from notifications_rest where created_at < now - kept;
end
$$;
