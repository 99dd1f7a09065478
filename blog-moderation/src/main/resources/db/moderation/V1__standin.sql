create table moderation_standin (id bigint primary key);
