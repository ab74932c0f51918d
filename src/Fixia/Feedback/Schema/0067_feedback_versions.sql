-- Its giver may change it from two places: each change of what it says is another version.

alter table feedback add column version int not null default 1 check (version >= 1);
