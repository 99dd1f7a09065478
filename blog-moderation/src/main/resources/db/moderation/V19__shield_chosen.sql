-- When an author chose whether moderators read for her: what a session was allowed before no longer
-- counts. Null for what was chosen before this was kept.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.
alter table author_shield add column chosen_at bigint;
