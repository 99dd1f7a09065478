-- What the patterns of a conversation need: who said what before, and the sentence of each flag.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- Digest of the folded pseudonym, of comments without an identity: imported ones. Null for those
-- that are older than this column; they are found under their post, not by their name.
alter table comments add column name_key varchar(43);

-- Descending as they are asked: the newest come first, and H2 would sort otherwise.
create index comments_said on comments (thread_id, status, submitted_at desc, id desc);
create index comments_by_identity on comments (commenter, status, submitted_at desc, id desc);
create index comments_by_name on comments (name_key, status, submitted_at desc, id desc);

-- Of a flag that the words do not show, why it was raised; null for the others, whose rules say so.
alter table finding add column sentence_fr varchar(1000);
alter table finding add column sentence_en varchar(1000);
