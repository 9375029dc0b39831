-- Addresses that must not be mailed. Only a hash of the address is kept (SHA-256 of its match key): the row outlives
-- the contact, so that who was deleted and comes back is still not mailed.
create table suppression (
  address        bytea primary key,
  id             uuid not null,
  version        bigint not null,
  reason         text not null,
  since          timestamptz not null,
  -- Null: until a user lifts it.
  until          timestamptz,
  -- When a user lifted it; what happened before that does not count any more.
  lifted_at      timestamptz,
  interaction_id uuid not null
);
-- Soft bounces of an address since its last sign of life.
create table soft_bounce (
  address        bytea not null,
  interaction_id uuid not null,
  occurred_at    timestamptz not null,
  primary key (address, interaction_id)
);
