-- Numbers without gaps: the row is locked by whoever takes the next one, and let go of when that is committed.
create table if not exists receipt_series (
    series text   primary key,
    last   bigint not null check (last >= 0)
);
