-- A draft that is given up is closed without ever having been shown: it may stay unfinished, and nobody but its client sees it.
alter table projects
    drop constraint projects_title_check,
    drop constraint projects_description_check,
    drop constraint projects_budget_max_check,
    drop constraint projects_category_check,
    drop constraint projects_check1,
    drop column place,
    add column place text generated always as (case when published_at is null then null else city end) stored,
    add constraint projects_place_fkey foreign key (place) references cities (name) not valid,
    add constraint projects_title_check check (length(title) <= 90 and (published_at is null or length(title) >= 8)),
    add constraint projects_description_check check (length(description) <= 5000 and (published_at is null or length(description) >= 30)),
    add constraint projects_budget_max_check check (budget_max >= 0 and (published_at is null or budget_max > 0)),
    add constraint projects_category_check check (published_at is null or category is not null),
    add constraint projects_published_check check (status in ('draft', 'closed') or published_at is not null);
