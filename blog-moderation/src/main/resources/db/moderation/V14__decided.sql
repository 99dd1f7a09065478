-- Recent decisions are read in this order, a page after the other. All columns stand in the order
-- that is asked for: H2 sorts whatever an index does not give it whole.
drop index comments_decided;
create index comments_decided on comments (decided_at desc, id desc);

-- Whom a note on a commenter is about; null where no identity was known, and the note is about the
-- pseudonym.
alter table moderator_note add column commenter varchar(22);
create index moderator_note_by_commenter on moderator_note (commenter, id);
