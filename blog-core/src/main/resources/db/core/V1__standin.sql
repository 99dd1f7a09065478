create table core_standin (id bigint primary key);
