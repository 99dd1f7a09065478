-- What a comment is flagged with, each between commas; null if with nothing. It stands in the index
-- of the queue with the language, so that a filter that lets through one comment in a hundred
-- thousand reads neither comments nor findings for it.
alter table comments add column patterns varchar(400);

update comments set patterns = (
    select ',' || string_agg(distinct f.pattern, ',') || ','
    from finding f where f.comment_id = comments.id and f.protection is null)
where id in (select comment_id from finding where protection is null);

drop index comments_in_desk;
create index comments_in_desk
    on comments (status, folded, severity desc, submitted_at, id, language, patterns, screened);

-- What became of a commenter's latest comments is read from the index alone.
drop index comments_of_commenter;
create index comments_of_commenter
    on comments (commenter, submitted_at desc, id desc, status, severity);
drop index comments_by_pseudonym;
create index comments_by_pseudonym
    on comments (pseudonym, submitted_at desc, id desc, status, severity);
