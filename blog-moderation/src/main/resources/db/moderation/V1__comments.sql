-- Comments, their screening, their decisions and the audit trail.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.
--
-- Times are bigint: microseconds since 1970-01-01T00:00:00Z. A timestamp would pass through the
-- JVM's time zone on its way in and out, and be an hour wrong once a year.

create sequence comments_seq start with 50 increment by 50;
create sequence finding_seq start with 50 increment by 50;
create sequence audit_entry_seq start with 50 increment by 50;

create table comment_thread (
  id varchar(64) primary key,
  accepts_comments boolean not null
);

create table comments (
  id bigint primary key,
  version integer not null,
  thread_id varchar(64) not null references comment_thread (id),
  reply_to bigint references comments (id),
  pseudonym varchar(60) not null,
  email varchar(254),
  body varchar(10000) not null,
  submitted_at bigint not null,
  status varchar(20) not null check (status in ('HELD', 'PUBLISHED', 'REJECTED', 'SPAM')),
  screened boolean not null,
  screen_failures integer not null,
  severity integer not null,
  score double precision not null,
  fold_key varchar(43) not null,
  -- The receipt itself is nowhere in the database: it is HMAC(site key, receipt_nonce).
  receipt_nonce varchar(22),
  receipt_hash varchar(43) unique,
  origin varchar(200),
  external_id varchar(200),
  decided_by varchar(200),
  decided_at bigint,
  decision_reason varchar(1000),
  unique (origin, external_id)
);

create index comments_by_thread on comments (thread_id, status, submitted_at, id);
create index comments_in_queue on comments (status, severity desc, submitted_at, id);
create index comments_folded on comments (fold_key, status, id);
create index comments_unscreened on comments (screened, status, screen_failures, id);
create index comments_decided on comments (decided_at);
create index comments_replies on comments (reply_to);

create table finding (
  id bigint primary key,
  comment_id bigint not null references comments (id),
  pattern varchar(40) not null,
  rule_id varchar(200) not null,
  span_start integer not null,
  span_end integer not null,
  severity integer not null,
  weight double precision not null,
  -- Null for a flag; otherwise why the match is not held against the comment.
  protection varchar(20)
);

create index finding_by_comment on finding (comment_id, id);

-- comment_id is null only inside the transaction that claims the key.
create table submission_key (
  content_key varchar(43) primary key,
  comment_id bigint references comments (id),
  expires_at bigint not null
);

create index submission_key_expiry on submission_key (expires_at);

-- Append-only. The foreign key keeps a comment that has a history from being deleted; the seal, an
-- HMAC over the whole row under the site key, makes any altered or forged row show. On PostgreSQL an
-- owner who runs the blog under a lesser role can add: revoke update, delete on audit_entry from it.
create table audit_entry (
  id bigint primary key,
  happened_at bigint not null,
  actor varchar(200) not null,
  action varchar(40) not null,
  comment_id bigint references comments (id),
  detail varchar(2000),
  seal varchar(43) not null
);

create index audit_entry_by_comment on audit_entry (comment_id, happened_at, id);
create index audit_entry_by_time on audit_entry (happened_at, id);
