-- Who wrote a comment, as far as the blog knows, and who asked not to be answered by whom.

-- A random identifier, made when somebody posts, carried by a cookie under the site's key. Null for
-- imported comments and for those older than this column. Never shown.
alter table comments add column commenter varchar(22);

create index comments_by_commenter on comments (commenter, status, submitted_at);

create table boundary (
  -- The identity of whoever does not want to be answered.
  owner varchar(22) not null,
  -- '*' for everyone; else the identity of one person, '' where none is known.
  towards varchar(22) not null,
  -- Digest of the person's folded pseudonym; '' for everyone.
  name_key varchar(43) not null,
  -- As it stood under the comment by which the person was chosen; '' for everyone.
  pseudonym varchar(60) not null,
  set_at bigint not null,
  -- With whose receipt it was set.
  comment_id bigint not null references comments (id),
  primary key (owner, towards, name_key)
);
