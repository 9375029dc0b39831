-- Answers kept for Idempotency-Key, written in the transaction of the effect they answer for.
create table idempotency_entry (
  scope text not null,
  key text not null,
  request_hash text not null,
  status int not null,
  headers jsonb not null,
  body text,
  created_at timestamptz not null,
  primary key (scope, key)
);

-- For the hourly purge of answers older than 48 hours.
create index idempotency_entry_created_at on idempotency_entry using brin (created_at);
