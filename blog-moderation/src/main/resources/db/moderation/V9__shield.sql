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

create sequence site_word_seq start with 50 increment by 50;

create table site_word (
  id bigint primary key,
  phrase varchar(60) not null,
  -- The phrase as screening reads it: two spellings of one word are one entry.
  word_key varchar(400) not null,
  -- fr, en, or both.
  language varchar(4) not null check (language in ('fr', 'en', 'both')),
  note varchar(300),
  unique (word_key, language)
);

-- One row: counts changes of the list, so that every process compiles it anew, and says how far
-- what waits is screened anew. Both are null while nothing is to do.
create table site_word_list (
  id integer primary key check (id = 1),
  version bigint not null,
  anew_after bigint,
  anew_up_to bigint
);

insert into site_word_list (id, version) values (1, 0);
