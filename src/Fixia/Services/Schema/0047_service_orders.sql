-- How a service is ordered: whether an order binds at once, how long its deliveries wait for an answer, and which version of it an order saw.
alter table services
    add column is_instant        boolean not null default false,
    add column auto_approve_days int     check (auto_approve_days between 1 and 14),
    add column version           int     not null default 1 check (version > 0);
