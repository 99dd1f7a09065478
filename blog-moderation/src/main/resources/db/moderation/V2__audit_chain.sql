-- The audit trail becomes a chain: every new entry has the next position, and its seal covers its
-- position, its content and the seal of the entry before. Entries from before keep their own seal
-- and have no position.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

alter table audit_entry add column chain_position bigint;
alter table audit_entry add column previous_seal varchar(43);

-- Not unique: whoever put a row in the next place by hand would otherwise keep the blog from
-- storing comments. The lock on the head gives every place out once; the verification finds others.
create index audit_entry_by_position on audit_entry (chain_position, id);
create index audit_entry_by_actor on audit_entry (actor, happened_at, id);
create index audit_entry_by_action on audit_entry (action, happened_at, id);

-- The end of the chain, locked while an entry is added: how many entries there are, the seal of the
-- last, how many entries are older than the chain, and an HMAC over the three. The HMAC is empty
-- until the first entry is added, since only the program has the key.
create table audit_head (
  id integer primary key check (id = 1),
  entries bigint not null,
  last_seal varchar(43) not null,
  unchained bigint not null,
  seal varchar(43) not null
);

insert into audit_head (id, entries, last_seal, unchained, seal)
  select 1, 0, '', count(*), '' from audit_entry;
