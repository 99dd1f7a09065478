-- Second opinions: asked about a waiting comment by one moderator, given by others.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

create table opinion_request (
  comment_id bigint not null references comments (id),
  -- The comment's version when it was asked. A decision raises it, and so ends the question.
  version integer not null,
  asked_by varchar(200) not null,
  asked_at bigint not null,
  question varchar(500),
  primary key (comment_id, version)
);

create index opinion_request_by_asker on opinion_request (asked_by, asked_at);

create table opinion (
  comment_id bigint not null,
  version integer not null,
  moderator varchar(200) not null,
  leaning varchar(20) not null check (leaning in ('PUBLISH', 'REJECT', 'UNSURE')),
  words varchar(500),
  given_at bigint not null,
  primary key (comment_id, version, moderator),
  foreign key (comment_id, version) references opinion_request (comment_id, version)
);
