-- Where each consumer goes on reading, moved in the transaction that applied what came before.
create table consumer_position (
  consumer    text   not null,
  topic       text   not null,
  partition   integer not null,
  next_offset bigint not null,
  primary key (consumer, topic, partition)
) with (fillfactor = 50);
