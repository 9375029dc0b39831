-- Events to publish, appended in the transaction that changed the data. Append-only: the relay
-- deletes what Kafka has acknowledged, in bulk.
-- xid stands before seq so that a row's transaction has its id before the row has its place; the
-- relay relies on that when it moves its floor (outbox_position).
create table outbox (
  xid           xid8        not null default pg_current_xact_id(),
  seq           bigint      generated always as identity primary key,
  topic         text        not null,
  partition_key text        not null,
  record_key    text        not null,
  event_id      text        not null,
  type          text        not null,
  subject       text        not null,
  at            timestamptz not null,
  traceparent   text,
  body          text
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000);

-- How far a shard's relay is: no row at or below the floor can still appear, and all were sent.
create table outbox_position (
  shards smallint not null,
  shard  smallint not null,
  floor  bigint   not null,
  primary key (shards, shard)
);

-- Keys stopped at their first permanent failure, and the rows that wait behind it.
create table outbox_blocked_key (
  topic         text        not null,
  partition_key text        not null,
  since         timestamptz not null,
  attempts      integer     not null,
  next_attempt  timestamptz not null,
  reason        text        not null,
  primary key (topic, partition_key)
);

create table outbox_set_aside (
  seq           bigint      primary key,
  topic         text        not null,
  partition_key text        not null,
  record_key    text        not null,
  event_id      text        not null,
  type          text        not null,
  subject       text        not null,
  at            timestamptz not null,
  traceparent   text,
  body          text
);

-- The relay retries a stopped key row by row, in order.
create index outbox_set_aside_by_key on outbox_set_aside (topic, partition_key, seq);
