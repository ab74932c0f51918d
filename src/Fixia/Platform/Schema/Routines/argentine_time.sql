-- A moment as Argentine clocks show it: Argentina.Zone is the same zone.
create or replace function argentine_time(moment timestamptz)
    returns timestamp language sql immutable parallel safe as $$ select moment at time zone 'America/Argentina/Buenos_Aires' $$;
