-- Who may comment, for a bad day; which authors do not read what waits; the words that a site
-- wants to see first.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- One row. When until_at has passed, comments are open whatever it says.
create table comment_shield (
  id integer primary key check (id = 1),
  -- Counts changes, so that of two people who change it at once the second is told.
  version integer not null,
  openness varchar(20) not null check (openness in ('OPEN', 'KNOWN_ONLY', 'CLOSED')),
  until_at bigint,
  sentence_fr varchar(300),
  sentence_en varchar(300),
  changed_by varchar(200),
  changed_at bigint
);

insert into comment_shield (id, version, openness) values (1, 0, 'OPEN');

-- Only for those who chose: without a row the shield is up for authors who do not moderate.
create table author_shield (
  login varchar(200) primary key,
  raised boolean not null
);

-- What is published, newest first, under whatever posts somebody wrote.
create index comments_published on comments (status, submitted_at desc, id desc);
