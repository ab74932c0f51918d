-- stands for: 0049_former_slugs.sql f704058b7b510014
-- The names projects had have the home of all former names. A slug carries a part of its project's id, so none passes to another.
insert into former_names (kind, name, owner, left_at) select 'project', slug, project_id, now() from project_slugs;

drop table project_slugs;
