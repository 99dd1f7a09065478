-- Two indices that a blog with a million comments is better off without: what they hold stands in
-- comments_by_identity and comments_said as well. PostgreSQL chose these for a person who had
-- written much, and then read and sorted all of it.
drop index comments_by_commenter;
drop index comments_by_thread;
