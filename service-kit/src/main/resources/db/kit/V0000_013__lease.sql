-- Who may do what only one replica may do at a time. Times are the database's, so that replicas
-- with different clocks agree.
create table lease (
  name       text        primary key,
  holder     uuid        not null,
  held_until timestamptz not null
) with (fillfactor = 50);
