-- Times are microseconds since 1970, UTC.
create sequence account_seq start with 50 increment by 50;
create table account (
  id            bigint primary key,
  login         varchar(60)  not null unique,
  display_name  varchar(120) not null,
  -- Null for an author who came with an import and has never been given a password.
  password_hash varchar(200),
  role          varchar(20)  not null,
  created_at    bigint not null
);

create sequence tag_seq start with 50 increment by 50;
create table tag (
  id   bigint primary key,
  slug varchar(200) not null unique,
  name varchar(200) not null
);

create sequence post_seq start with 50 increment by 50;
create table post (
  id            bigint primary key,
  version       integer       not null,
  slug          varchar(200)  not null unique,
  title         varchar(300)  not null,
  language      varchar(10)   not null,
  format        varchar(10)   not null,
  body          varchar(1000000) not null,
  html          varchar(2000000) not null,
  excerpt       varchar(2000) not null,
  state         varchar(20)   not null,
  comments_open boolean       not null,
  author_id     bigint        not null references account,
  created_at    bigint not null,
  updated_at    bigint not null,
  published_at  bigint,
  source        varchar(400),
  external_id   varchar(200),
  constraint post_origin unique (source, external_id)
);
create index post_by_date on post (state, published_at desc, id desc);
create index post_by_author on post (author_id, updated_at desc);

create table post_tag (
  post_id bigint not null references post on delete cascade,
  tag_id  bigint not null references tag,
  primary key (post_id, tag_id)
);
create index post_tag_by_tag on post_tag (tag_id, post_id);

create sequence import_job_seq start with 50 increment by 50;
create table import_job (
  id          bigint primary key,
  file_name   varchar(300)  not null,
  started_by  varchar(60)   not null,
  started_at  bigint not null,
  ended_at    bigint,
  state       varchar(20)   not null,
  posts       integer       not null,
  comments    integer       not null,
  known       integer       not null,
  left_out    integer       not null,
  -- One line for each thing that was not taken, or taken and flagged, as "code TAB what".
  report      varchar(1000000) not null
);
