-- Records that could not be applied, with what an administrator needs to judge and retry them.
create table dead_letter (
  id            uuid        primary key,
  consumer      text        not null,
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,
  record_key    text,
  event_id      text        not null,
  type          text        not null,
  subject       text        not null,
  event_time    timestamptz not null,
  traceparent   text,
  body          bytea,
  reason        text        not null,
  refused_at    timestamptz not null,
  attempts      integer     not null default 1,
  retried_at    timestamptz,
  -- A replay refuses the same record again, but keeps and publishes it once.
  unique (consumer, topic, partition, record_offset)
);
