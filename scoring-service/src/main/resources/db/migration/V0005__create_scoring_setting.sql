-- The one row of settings.
create table scoring_setting (
  id             integer primary key check (id = 1),
  version        bigint not null,
  scores_cleanup boolean not null
);
insert into scoring_setting (id, version, scores_cleanup) values (1, 1, true);
