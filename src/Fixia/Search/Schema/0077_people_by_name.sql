-- needs: fixia_plain, fixia_last_name

-- Professionals by how their name begins, and by how what follows the first name does.
create index users_by_name on users (fixia_plain(full_name) text_pattern_ops) where is_professional_active;
create index users_by_last_name on users (fixia_last_name(full_name) text_pattern_ops) where is_professional_active;
