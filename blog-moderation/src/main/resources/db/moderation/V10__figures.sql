-- What the figures of the desk and their links read, each in one range of an index.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- All columns that the counts by day need: the comments themselves are not read.
create index comments_submitted on comments (submitted_at, origin, status);

-- Descending as it is asked: the newest comments that a rule flagged.
create index finding_by_rule on finding (rule_id, comment_id desc);
