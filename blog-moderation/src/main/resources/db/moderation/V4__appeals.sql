-- The site's comment rules, the rule that a decision names, and appeals against decisions.
-- The same script runs on H2 (MODE=PostgreSQL) and on PostgreSQL.

-- The first numbers belong to the rules below.
create sequence site_rule_seq start with 150 increment by 50;
create sequence appeal_seq start with 50 increment by 50;

-- A rule is never changed, only retired and followed by another: a decision goes on saying what the
-- rule said when it was made.
create table site_rule (
  id bigint primary key,
  place integer not null,
  text_fr varchar(300) not null,
  text_en varchar(300) not null,
  retired boolean not null
);

-- What a site begins with; its administrator changes them.
insert into site_rule (id, place, text_fr, text_en, retired) values
  (1, 1, 'On parle du billet et des idées, pas du physique, de la vie privée ni de la photo de qui écrit.',
   'Talk about the post and the ideas, not about anyone’s looks, private life or photo.', false),
  (2, 2, 'Un non est un non : on n’insiste pas auprès de qui ne veut pas répondre.',
   'A no is a no: do not insist when someone does not want to answer.', false),
  (3, 3, 'Ni insulte, ni menace, ni mépris envers une personne ou un groupe.',
   'No insults, threats or contempt, towards a person or a group.', false),
  (4, 4, 'Ni drague ni propos sexuels : ce n’est pas un lieu de rencontre.',
   'No flirting and nothing sexual: this is not a place to meet people.', false),
  (5, 5, 'On ne publie rien de la vie privée d’une autre personne.',
   'Do not publish anything private about someone else.', false),
  (6, 6, 'Ni publicité ni message envoyé en nombre.',
   'No advertising and no mass mailings.', false),
  (7, 7, 'On reste sur le sujet et on laisse de la place aux autres.',
   'Stay on the subject and leave room for others.', false);

alter table comments add column site_rule_id bigint;
alter table comments add constraint comments_site_rule
  foreign key (site_rule_id) references site_rule (id);
-- The comment with the same text that the moderator read; null for the one that was read.
alter table comments add column decided_with bigint;
alter table comments add constraint comments_decided_with
  foreign key (decided_with) references comments (id);

create table appeal (
  id bigint primary key,
  comment_id bigint not null references comments (id),
  -- The comment's version after the decision appealed against: one appeal per decision.
  decision integer not null,
  body varchar(2000) not null,
  made_at bigint not null,
  state varchar(20) not null check (state in ('WAITING', 'UPHELD', 'KEPT')),
  -- The decision as it was, since the comment tells only of the last one.
  contested_status varchar(20) not null check (contested_status in ('REJECTED', 'SPAM')),
  contested_by varchar(200) not null,
  contested_at bigint not null,
  contested_reason varchar(1000),
  contested_rule bigint references site_rule (id),
  decided_by varchar(200),
  decided_at bigint,
  decision_reason varchar(1000),
  unique (comment_id, decision)
);

create index appeal_in_order on appeal (state, made_at, id);
create index appeal_decided on appeal (decided_at);
