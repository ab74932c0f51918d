-- The names services had have the home of all former names. A slug carries a part of its service's id, so none passes to another.
insert into former_names (kind, name, owner, left_at) select 'service', slug, service_id, now() from service_slugs;

drop table service_slugs;
