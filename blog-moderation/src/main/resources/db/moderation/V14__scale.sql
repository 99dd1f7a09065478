-- What a blog with a million comments needs, and two indices that it is better off without.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- In the order in which it is asked: H2 would sort all that was ever decided.
create index comments_decided_lately on comments (decided_at desc, id desc);
drop index comments_decided;

-- What comments_by_identity and comments_said hold as well. PostgreSQL chose these for a person
-- who had written much, and then read and sorted all of it.
drop index comments_by_commenter;
drop index comments_by_thread;
