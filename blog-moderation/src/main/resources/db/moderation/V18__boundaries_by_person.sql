-- Whoever writes is asked for in all boundaries, not only in those of whom they answer.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.
create index boundary_by_person on boundary (towards);
create index boundary_by_name on boundary (name_key);
