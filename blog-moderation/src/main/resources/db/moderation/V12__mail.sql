-- Notices by mail: what is to be sent, to whom, and the links in it.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- A letter is written here in the transaction of what it tells, and put into words when it is sent:
-- so there is no text, no address and no link in it.
create table mail_outbox (
  id varchar(22) primary key,
  kind varchar(20) not null,
  -- Whom it goes to: an account, or whoever left an address with a comment.
  account varchar(60),
  comment_id bigint references comments (id),
  -- Of the comment, after the decision that is told. Another version is told by another letter.
  version integer,
  -- Of a digest: it tells of comments submitted after the one and not after the other.
  since_at bigint,
  until_at bigint,
  written_at bigint not null,
  due_at bigint not null,
  attempts integer not null,
  state varchar(10) not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DROPPED')),
  problem varchar(20),
  settled_at bigint,
  check ((account is null) <> (comment_id is null))
);

create index mail_outbox_due on mail_outbox (state, due_at, id);
create index mail_outbox_settled on mail_outbox (state, settled_at);
create index mail_outbox_comment on mail_outbox (comment_id);

-- What an account wants to be told, and where; the address is encrypted under the site's key.
create table notice_choice (
  account varchar(60) primary key,
  sealed_address varchar(400) not null,
  -- Made anew with each address; the links to confirm it and to end the notices are made of it.
  nonce varchar(22) not null unique,
  asked_at bigint not null,
  -- Null until the address is confirmed.
  confirmed_at bigint,
  rhythm varchar(20) not null,
  at_hour integer not null check (at_hour between 0 and 23),
  language varchar(2) not null,
  -- What was submitted until then was told of; when it was last looked whether there is something.
  told_until bigint not null,
  looked_at bigint
);

-- A link by which a moderator decides one comment in one version, once. The link is this nonce and
-- an HMAC under the site's key: the database alone gives nobody a link.
create table decision_link (
  nonce varchar(22) primary key,
  letter varchar(22) not null,
  place integer not null,
  account varchar(60) not null,
  comment_id bigint not null references comments (id),
  version integer not null,
  expires_at bigint not null,
  used_at bigint
);

create index decision_link_by_letter on decision_link (letter, place);
create index decision_link_expiry on decision_link (expires_at);

-- Where a commenter wants to be told what became of a comment; encrypted under the site's key.
create table commenter_address (
  comment_id bigint primary key references comments (id),
  sealed_address varchar(400) not null,
  -- HMAC of the address, to tell how often one is given.
  address_key varchar(43) not null,
  nonce varchar(22) not null unique,
  language varchar(2) not null,
  left_at bigint not null,
  -- Null until there is an outcome; forgotten then, unless an appeal waits.
  forget_at bigint
);

create index commenter_address_by_key on commenter_address (address_key, left_at);

-- Addresses whose owners want nothing from this blog any more, as HMACs.
create table refused_address (
  address_key varchar(43) primary key,
  refused_at bigint not null
);

-- Nothing was ever sent to these, and nobody was told that something would be.
update comments set email = null where email is not null;
