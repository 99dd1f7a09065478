-- Where decided comments are found by their text: each stands in a few buckets, and comments that
-- have much in common share one. Of those decided together only the one that was read stands here,
-- and a bucket keeps the newest few: a text sent a hundred thousand times takes no more room.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

create table decided_like (
  bucket bigint not null,
  comment_id bigint not null references comments (id),
  primary key (bucket, comment_id)
);

create index decided_like_comment on decided_like (comment_id);
