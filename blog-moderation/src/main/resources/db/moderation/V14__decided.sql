-- Recent decisions are read in this order, a page after the other. All columns stand in the order
-- that is asked for: H2 sorts whatever an index does not give it whole.
drop index comments_decided;
create index comments_decided on comments (decided_at desc, id desc);
